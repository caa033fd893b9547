import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assert, constantFrom, nat, property } from 'fast-check';
import { afterEach, expect, describe as group, test, vi } from 'vitest';
import { check, describe } from '../../geo/check';
import { MESSAGES } from '../../geo/check/messages';
import { inWords, type Problem } from '../../geo/check/problem';
import { readSources } from '../../geo/read';
import { type Files, fixture, sources } from './fixture';
import {
  GEOMETRY_MISTAKES,
  IDENTITY_MISTAKES,
  type Mistake,
  REFERENCE_MISTAKES,
  RULE_MISTAKES,
  SHAPE_MISTAKES,
} from './mistakes';

const MISTAKES: Mistake[] = [
  ...SHAPE_MISTAKES,
  ...IDENTITY_MISTAKES,
  ...REFERENCE_MISTAKES,
  ...RULE_MISTAKES,
  ...GEOMETRY_MISTAKES,
];

function problemsOf(spoil: (files: Files) => void): Problem[] {
  const files = fixture();
  spoil(files);
  return check(sources(files));
}

const briefly = ({ file, feature, property, code }: Problem) =>
  [file, feature, property, code].filter((part) => part).join(' · ');

test('a city without a mistake has no problems', () => {
  expect(check(sources(fixture()))).toEqual([]);
});

test.each(MISTAKES)('%s', (_name, spoil, expected) => {
  const problems = problemsOf(spoil);
  expect(problems.map(briefly)).toEqual([expected]);
  for (const language of ['en', 'zh'] as const) {
    expect(inWords(problems[0] as Problem, language)).not.toMatch(/\{\w+\}|undefined/);
  }
});

test('all mistakes of a run are told together, by file and feature', () => {
  const problems = problemsOf((files) => {
    for (const [, spoil] of RULE_MISTAKES) spoil(files);
    files['plan/units.json'][0].en = '';
    files['places/nodes.geojson'].features[0].properties.summary.en = '';
    files['places/nodes.geojson'].features[0].properties.sections.push('二（九）');
  });
  const files = problems.map(({ file }) => file);
  expect(files).toEqual([...files].sort());
  expect(files).toEqual(expect.arrayContaining(['places/belts.geojson', 'plan/units.json']));
  // Words that are missing do not hide what else is wrong with the same place.
  const codes = problems.filter(({ feature }) => feature === 'laser-park').map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['missingTranslation', 'noSection', 'unknownTerm']));
});

test('whatever stands in the place of anything, it is told and never thrown', () => {
  /** Every list and object of a value, itself too. */
  const holders = (value: unknown): Record<string, unknown>[] =>
    typeof value === 'object' && value !== null
      ? [value as Record<string, unknown>, ...Object.values(value).flatMap(holders)]
      : [];
  const junk = constantFrom<unknown>(null, '', [], {}, -1.5, 'x', [[]], true);
  assert(
    property(nat(), nat(), junk, (which, where, put) => {
      const files = fixture();
      const all = holders(files);
      const holder = all[which % all.length] ?? {};
      const keys = Object.keys(holder);
      const key = keys[where % keys.length];
      if (key === undefined) return;
      const isSame = JSON.stringify(holder[key]) === JSON.stringify(put);
      holder[key] = put;
      const problems = check(sources(files));
      if (isSame) expect(problems).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whatever geometry stands in whatever file, it is told or right, and never thrown', () => {
  const coordinates = [null, 'x', 100, ['100', '20'], [100, null], [100, 20]].flatMap((one) => [
    ...[one, [one], [[one]], [[[one]]], [[one, null]], [[[one, []]]]],
  ]);
  const types = ['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'Circle'];
  for (const file of Object.keys(fixture()).filter((name) => name.endsWith('.geojson'))) {
    for (const type of types) {
      for (const some of coordinates) {
        const files = fixture();
        for (const feature of files[file].features) {
          feature.geometry = { type, coordinates: some };
        }
        expect(() => check(sources(files))).not.toThrow();
      }
    }
  }
});

group('a message', () => {
  afterEach(() => vi.unstubAllEnvs());
  const problem = () =>
    problemsOf((files) => {
      files['places/nodes.geojson'].features[0].properties.industries[0].section = '二（九）';
    })[0] as Problem;

  test('says where, what, and how to mend it', () => {
    vi.stubEnv('LC_ALL', 'C.UTF-8');
    expect(describe(problem())).toBe(
      'places/nodes.geojson · laser-park · industries[0].section: there is no section 二（九）. ' +
        'Write one of plan/actions.json, plan/document.json or plan/tasks.json, e.g. 二（一）.',
    );
  });

  test('is Chinese on a Chinese computer', () => {
    vi.stubEnv('LC_ALL', '');
    vi.stubEnv('LANG', 'zh_CN.UTF-8');
    expect(describe(problem())).toBe(
      'places/nodes.geojson · laser-park · industries[0].section：没有章节 二（九）。' +
        '请写 plan/actions.json、plan/document.json 或 plan/tasks.json 中的章节，例如 二（一）。',
    );
  });

  test.each(Object.entries(MESSAGES))(
    '%s: both languages give the same values',
    (_, { en, zh }) => {
      const valuesIn = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(String).sort();
      expect(new Set(valuesIn(zh))).toEqual(new Set(valuesIn(en)));
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    },
  );

  test('of every sort is reached by a mistake of these tests', () => {
    const reached = new Set<string>(
      MISTAKES.map(([, , problem]) => problem.split(' · ').pop() ?? ''),
    );
    const ofReading = ['missingFile', 'unknownFile', 'notUtf8', 'invalidJson', 'doubledKey'];
    const left = Object.keys(MESSAGES).filter((code) => !reached.has(code));
    expect(left.sort()).toEqual(ofReading.sort());
  });
});

group('reading a folder', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** Writes the fixture, with some files replaced, and checks the folder. */
  function checkFolder(replaced: Record<string, string | Uint8Array | null>): Problem[] {
    const folder = mkdtempSync(join(tmpdir(), 'geo-'));
    folders.push(folder);
    const texts = Object.entries(fixture()).map(
      ([file, content]) => [file, JSON.stringify(content, null, 2)] as const,
    );
    for (const [file, content] of Object.entries({ ...Object.fromEntries(texts), ...replaced })) {
      if (content === null) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    return check(readSources(folder));
  }

  test('without a mistake gives no problems', () => {
    expect(checkFolder({})).toEqual([]);
  });

  test('invalid JSON is told with its line, and nothing that follows from it', () => {
    const broken = '[\n  { "zh": "科技局", "en": "Bureau" }\n  { "zh": "农业局" }\n]';
    const problems = checkFolder({ 'plan/units.json': broken });
    expect(problems).toEqual([
      {
        file: 'plan/units.json',
        code: 'invalidJson',
        values: { line: 3, column: 3, found: '{' },
      },
    ]);
    expect(inWords(problems[0] as Problem, 'en')).toMatch(
      /^plan\/units.json: line 3, column 3: not valid JSON at \{\. Look there/,
    );
  });

  test.each([
    ['places/nodes.geojson'],
    ['places/districts.geojson'],
    ['plan/tasks.json'],
    ['plan/actions.json'],
    ['plan/industries.json'],
    ['base/districts.geojson'],
  ])('%s missing is the only thing told', (file) => {
    expect(checkFolder({ [file]: null })).toEqual([{ file, code: 'missingFile' }]);
  });

  test('a file that nothing reads', () => {
    const [problem, ...others] = checkFolder({ 'places/node.geojson': '{}' });
    expect(others).toEqual([]);
    expect(problem).toEqual({
      file: 'places/node.geojson',
      code: 'unknownFile',
      values: { nearest: 'places/nodes.geojson' },
    });
  });

  test('a file in another encoding', () => {
    const bytes = Uint8Array.of(0x7b, 0xbd, 0xad, 0x7d);
    expect(checkFolder({ 'plan/traditional.json': bytes })).toEqual([
      { file: 'plan/traditional.json', code: 'notUtf8' },
    ]);
  });

  test('a key that stands twice', () => {
    const text = '{\n  "羣": "群",\n  "羣": "裙"\n}';
    expect(checkFolder({ 'plan/traditional.json': text })).toEqual([
      {
        file: 'plan/traditional.json',
        code: 'doubledKey',
        values: { line: 3, column: 3, key: '羣' },
      },
    ]);
  });
});
