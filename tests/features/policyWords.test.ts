import { describe, expect, test } from 'vitest';
import { cutAtPolicyWords } from '../../src/features/policyWords';

const entry = (zh: string, en: string, aliases: string[] = []) => ({
  term: { zh, en },
  aliases,
  plain: { zh: '意思', en: 'meaning' },
});
const makerspace = entry('众创空间', 'makerspace');
const incubator = entry('孵化器', 'incubator', ['科技企业孵化器']);
const glossary = [makerspace, incubator];
const words = (text: string, isEnglish = false) =>
  cutAtPolicyWords(text, glossary, isEnglish).map((piece) =>
    piece.entry ? `[${piece.words}]` : piece.words,
  );

describe('cutAtPolicyWords', () => {
  test('takes the longest form that fits', () => {
    expect(words('建设科技企业孵化器。')).toEqual(['建设', '[科技企业孵化器]', '。']);
  });

  test('marks a word where it stands first', () => {
    expect(words('孵化器和孵化器')).toEqual(['[孵化器]', '和孵化器']);
  });

  test('knows English words in the plural and at the start of a sentence', () => {
    expect(words('Incubators, a makerspace.', true)).toEqual([
      '[Incubators]',
      ', a ',
      '[makerspace]',
      '.',
    ]);
  });

  test('leaves parts of other English words alone', () => {
    expect(words('makerspaceship', true)).toEqual(['makerspaceship']);
  });

  test('loses no character', () => {
    const text = '围绕孵化器、众创空间，再建众创空间。';
    expect(
      cutAtPolicyWords(text, glossary, false)
        .map((piece) => piece.words)
        .join(''),
    ).toBe(text);
  });
});
