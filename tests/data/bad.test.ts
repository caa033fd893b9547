import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/data/types';
import { noteText, problemText, refusalText } from '../../src/features/dataProblems';
import { loadMessages, translator } from '../../src/i18n/messages';
import { ANY } from './bad/any';
import type { BadFile } from './bad/file';
import { JSONS } from './bad/json';
import { MARKED } from './bad/marked';
import { SHAPES } from './bad/shapes';
import { TABLES } from './bad/tables';
import { fileOf, open } from './making';

const BAD: readonly BadFile[] = [...ANY, ...JSONS, ...MARKED, ...TABLES, ...SHAPES];

/** No file takes longer than this, on a busy machine as well. */
const PATIENCE_MS = 10_000;

const languages = await Promise.all(
  (['zh-Hans', 'zh-Hant', 'en'] as const).map(async (language) =>
    translator(language, await loadMessages(language, ['meeting'])),
  ),
);

/** What came of a file, as one line: the code of its error, or rows with their codes, and the notes. */
async function outcome({ name, content, choice }: BadFile) {
  const files = Array.isArray(content)
    ? content.map(([each, bytes]) => fileOf(each, bytes))
    : [fileOf(name, typeof content === 'function' ? content() : content)];
  try {
    const { inspection, result } = await open(files, choice);
    const notes = [...inspection.notes, ...result.notes];
    const codes = [...new Set(notes.map(({ code }) => code))];
    const refused = result.refused.map(({ row, code }) => `${row} ${code}`).slice(0, 3);
    const parts = [`${result.taken} taken`, ...refused, ...codes.map((code) => `(${code})`)];
    const texts = languages.flatMap((t) => [
      ...notes.map((note) => ({ text: noteText(t, note), names: [String(note.values.file)] })),
      ...result.refused.slice(0, 3).map((refusal) => ({
        text: refusalText(t, refusal),
        names: [String(refusal.row), refusal.field ?? ''],
      })),
    ]);
    return { line: parts.join(', '), texts, result };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { file } = error.values;
    const texts = languages.map((t) => ({ text: problemText(t, error), names: [String(file)] }));
    return { line: error.code, texts, result: null };
  }
}

describe('a bad file', () => {
  test('there are at least sixty of them, each with a name of its own', () => {
    expect(new Set(BAD.map(({ name }) => name)).size).toBe(BAD.length);
    expect(BAD.length).toBeGreaterThanOrEqual(60);
  });

  test.each(BAD.map((each) => [each.name, each.expected, each] as const))(
    '%s: %s',
    async (_, expected, bad) => {
      const { line, texts, result } = await outcome(bad);
      expect(line).toBe(expected);
      for (const { text, names } of texts) {
        for (const name of names) expect(text).toContain(name);
        // Every value has found its place.
        expect(text).not.toMatch(/\{\w+[|}]|undefined/);
      }
      for (const { properties } of result?.data.features ?? [])
        for (const value of Object.values(properties ?? {}))
          expect(['string', 'number', 'boolean', 'object']).toContain(
            value === null ? 'object' : typeof value === 'object' ? 'nested' : typeof value,
          );
    },
    PATIENCE_MS,
  );

  test('leaves the objects of the page alone', async () => {
    for (const bad of BAD) if (/__proto__|constructor/.test(bad.name)) await outcome(bad);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('keeps markup and formulas as text', async () => {
    const { result } = await open([
      fileOf('脚本.csv', '<img src=x onerror=alert(1)>,lon,lat\n"=HYPERLINK(""x"")",113,22.5\n'),
    ]);
    expect(result.data.features[0]?.properties).toMatchObject({
      '<img src=x onerror=alert(1)>': '=HYPERLINK("x")',
    });
  });
});
