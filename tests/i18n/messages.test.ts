import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import overrides from '../../geo/plan/traditional.json';
import { toTraditional } from '../../geo/traditional';
import laterEn from '../../src/i18n/later/en.json';
import laterZhHans from '../../src/i18n/later/zh-Hans.json';
import laterZhHant from '../../src/i18n/later/zh-Hant.json';
import meetingEn from '../../src/i18n/meeting/en.json';
import meetingZhHans from '../../src/i18n/meeting/zh-Hans.json';
import meetingZhHant from '../../src/i18n/meeting/zh-Hant.json';
import { fill } from '../../src/i18n/messages';
import openingEn from '../../src/i18n/opening/en.json';
import openingZhHans from '../../src/i18n/opening/zh-Hans.json';
import openingZhHant from '../../src/i18n/opening/zh-Hant.json';

const source = resolve(import.meta.dirname, '../../src');
const zhHans = { ...openingZhHans, ...laterZhHans, ...meetingZhHans };
const zhHant = { ...openingZhHant, ...laterZhHant, ...meetingZhHant };
const en = { ...openingEn, ...laterEn, ...meetingEn };

function sourceText(): string {
  return readdirSync(source, { withFileTypes: true, recursive: true })
    .filter((entry) => /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** The program as it comes before anything is chosen: what `main.tsx` imports, and what that does. */
function openingText(file = join(source, 'main.tsx'), seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imported = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'/gm;
  const files = [...text.matchAll(imported)].flatMap(([, path = '']) =>
    ['.ts', '.tsx']
      .map((end) => join(dirname(file), path + end))
      .filter((each) => existsSync(each)),
  );
  return [text, ...files.map((each) => openingText(each, seen))].join('\n');
}

/** Keys that a text names; a key may be put together of a stem and a kind: `kind.${place.kind}`. */
function keysIn(text: string): string[] {
  const stems = [...text.matchAll(/`([\w.]+\.)\$\{/g)].map(([, stem = '']) => stem);
  return Object.keys(zhHans).filter(
    (key) => text.includes(`'${key}'`) || stems.some((stem) => key.startsWith(stem)),
  );
}

const placeholders = (message: string) =>
  [...message.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();

describe('messages', () => {
  test('have the same keys in every language', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhHans).sort());
    expect(Object.keys(zhHans)).toEqual(expect.arrayContaining(Object.keys(zhHant)));
  });

  test('are all in use', () => {
    const used = keysIn(sourceText());
    expect(Object.keys(zhHans).filter((key) => !used.includes(key))).toEqual([]);
  });

  test('stand in the set that comes with the parts that say them', () => {
    expect(Object.keys(openingEn).sort()).toEqual(Object.keys(openingZhHans).sort());
    expect(keysIn(openingText()).sort()).toEqual(Object.keys(openingZhHans).sort());
  });

  test('take the same values in every language', () => {
    for (const [key, message] of Object.entries(zhHans)) {
      const english = en[key as keyof typeof en];
      expect(new Set(placeholders(english)), key).toEqual(new Set(placeholders(message)));
    }
  });

  test('are not empty, nor Chinese in English', () => {
    for (const [key, message] of Object.entries(en)) {
      expect(message.trim(), key).not.toBe('');
      // The names of the languages and the brackets of section numbers stand in their own script.
      if (!key.startsWith('language.'))
        expect(message.replace(/“[^”]*”|（|）/g, ''), key).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('fill', () => {
  test('writes numbers as the language does', () => {
    expect(fill('{count} places', { count: 1234 }, 'en-GB')).toBe('1,234 places');
  });

  test.each([
    [1, '1 place'],
    [2, '2 places'],
    [0, '0 places'],
  ])('chooses the word for %d', (count, words) => {
    expect(fill('{count} {count|place|places}', { count }, 'en-GB')).toBe(words);
  });

  test('leaves an unknown name as it stands', () => {
    expect(fill('{other}', { count: 1 }, 'en-GB')).toBe('{other}');
  });
});

test('place names have the right traditional forms', () => {
  const convert = toTraditional(overrides);
  expect(convert('台山 群华科创区域 潭江 恩平 荷塘 斗山 崖门 里程 开发区')).toBe(
    '台山 群華科創區域 潭江 恩平 荷塘 斗山 崖門 里程 開發區',
  );
});
