import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileName } from '../../src/features/scenes/archive';
import { fitText, LINE_SPACING, linesOf } from '../../src/features/scenes/fit-text';
import { readSceneFile, writeSceneFile } from '../../src/features/scenes/scene-file';
import { readSceneHash, writeSceneHash } from '../../src/features/scenes/scene-link';
import {
  MOST,
  moved,
  type Step,
  sceneOfStep,
  textOf,
  withKnownData,
} from '../../src/features/scenes/steps';
import { titleFor, viewLink } from '../../src/features/scenes/view';
import later from '../../src/i18n/later/zh-Hans.json';
import meeting from '../../src/i18n/meeting/zh-Hans.json';
import type { Messages } from '../../src/i18n/messages';
import { translator } from '../../src/i18n/messages';
import opening from '../../src/i18n/opening/zh-Hans.json';
import { DEFAULT_STATE, type State, titleOf } from '../../src/state/state';
import { city, ground, placeNamed } from '../city';
import { dataLayer } from '../state/works';

const t = translator('zh-Hans', { ...opening, ...later, ...meeting } as Messages);
const anyWords = fc.string({ unit: 'binary', maxLength: 200 });
const anyStep: fc.Arbitrary<Step> = fc.record({
  title: anyWords.map((words) => titleOf(words) || '全市'),
  text: anyWords.map(textOf),
  link: fc
    .record({
      place: fc.constantFrom(...city.places.map(({ number }) => number)),
      hidden: fc.subarray(['node', 'lab', 'platform']),
      zoom: fc.integer({ min: 700, max: 1300 }),
      isZoomed: fc.boolean(),
    })
    .map(({ place, hidden, zoom, isZoomed }) =>
      viewLink(
        { ...DEFAULT_STATE, hidden, chosen: { kind: 'place', number: place } },
        isZoomed ? { center: [113, 22.5], zoom: zoom / 100 } : null,
        city,
      ),
    ),
  size: fc.option(
    fc.record({
      width: fc.integer({ min: 1, max: 5000 }),
      height: fc.integer({ min: 1, max: 5000 }),
    }),
    { nil: undefined },
  ),
});
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 12 });

const step = { title: '一核', text: '', link: '?v=1&lang=zh-Hans&place=1' };
const fileOf = (scenes: unknown, rest: object = {}) =>
  JSON.stringify({ format: 'jiangmen-scenes', version: 1, scenes, ...rest });
const hashOf = (value: unknown) =>
  `#scenes=${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString('base64url')}`;

describe('the link of a view', () => {
  const state: State = {
    ...DEFAULT_STATE,
    chosen: { kind: 'place', number: 25 },
    hidden: ['lab'],
    industries: [3],
    shortlist: [1, 2],
    output: { kind: 'figure', size: 'a4', orientation: 'landscape', title: '' },
    presenting: { script: 'tour', step: 2, kiosk: true },
  };

  test('has what is seen, and nothing of pages and scripts', () => {
    expect(viewLink(state, { center: [113.05, 22.6], zoom: 9.8 }, city)).toBe(
      '?v=1&lang=zh-Hans&place=25&industry=3&hide=l&at=9.80/22.6000/113.0500',
    );
  });

  test('has no tool', () => {
    const tool = { ...DEFAULT_STATE, chosen: { kind: 'tool', tool: 'scenes' } } as const;
    expect(viewLink(tool, null, city)).toBe('');
  });

  test.each([
    [
      'a place',
      { chosen: { kind: 'place', number: placeNamed('江门人才岛').number } },
      '江门人才岛',
    ],
    ['an industry', { industries: [3] }, city.industries.get(3)?.name.zh],
    ['nothing', {}, '全市'],
  ] as [string, Partial<State>, string][])('is titled by %s', (_, changed, title) => {
    const words = { city, ground, t, taken: [] };
    expect(titleFor({ ...DEFAULT_STATE, ...changed }, null, words)).toBe(title);
  });

  test('is titled by the district it looks at, and unlike any other', () => {
    const at = { center: [112.3, 22.18] as [number, number], zoom: 11.5 };
    expect(titleFor(DEFAULT_STATE, at, { city, ground, t, taken: [] })).toBe('恩平市');
    expect(titleFor(DEFAULT_STATE, null, { city, ground, t, taken: ['全市', '全市 2'] })).toBe(
      '全市 3',
    );
  });
});

describe('scenes', () => {
  test('come back from a file as they were', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const read = readSceneFile(writeSceneFile(steps.map(sceneOfStep)), city);
        expect(read).toEqual({ steps, refused: [] });
      }),
    );
  });

  test('keep in a file which data were shown, and take none that are none', () => {
    const kept = { ...step, data: ['a', 'b'] };
    expect(readSceneFile(fileOf([kept]), city)).toEqual({ steps: [kept], refused: [] });
    for (const data of ['a', [1], [''], [null], {}]) {
      expect(readSceneFile(fileOf([{ ...step, data }]), city)).toEqual({
        steps: [step],
        refused: [],
      });
    }
  });

  test('that come from another device say nothing of the data of this one', () => {
    const work = { data: [dataLayer('a'), dataLayer('b')] };
    expect(withKnownData({ ...step, data: ['a', 'there'] }, work)).toEqual({
      ...step,
      data: ['a'],
    });
    for (const data of [['there'], [], undefined]) {
      expect(withKnownData({ ...step, data }, work)).toEqual(step);
    }
  });

  test('are seen from their middle alone where no screen can be of their size', () => {
    for (const size of [null, {}, { width: 0, height: 5 }, { width: '9', height: 9 }, [9, 9]]) {
      const read = readSceneFile(fileOf([{ ...step, size }]), city);
      expect(read).toEqual({ steps: [step], refused: [] });
    }
  });

  test('come back from a link as they were', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const hash = writeSceneHash(steps);
        expect(hash).toMatch(/^#scenes=[\w-]+$/);
        expect(readSceneHash(hash, city)).toEqual({ steps, refused: [] });
      }),
    );
  });

  test('get ids of their own', () => {
    const ids = new Set(Array.from({ length: 50 }, () => sceneOfStep(step).id));
    expect(ids.size).toBe(50);
  });

  test('are moved without loss, and back again', () => {
    const index = fc.nat({ max: 7 });
    const scenes = Array.from({ length: 8 }, () => sceneOfStep(step));
    fc.assert(
      fc.property(index, index, (from, to) => {
        const there = moved(scenes, from, to);
        expect(there[to]).toBe(scenes[from]);
        expect(moved(there, to, from)).toEqual(scenes);
      }),
    );
  });
});

describe('a file', () => {
  test.each([
    ['', 'notJson'],
    ['{"format": "jiangmen-scenes", "scenes": [', 'notJson'],
    ['null', 'notScenes'],
    ['7', 'notScenes'],
    ['{"features": []}', 'notScenes'],
    [fileOf({}), 'notScenes'],
    [fileOf([step], { version: 2 }), 'otherVersion'],
    [fileOf([step], { version: '1' }), 'otherVersion'],
    [fileOf([]), 'noStep'],
    [fileOf(Array(MOST.steps + 1).fill(step)), 'tooMany'],
  ])('%.60s is refused as %s', (text, problem) => {
    expect(readSceneFile(text, city)).toBe(problem);
  });

  test.each([
    [7, 'notStep', ''],
    [null, 'notStep', ''],
    [{ ...step, title: ' \n' }, 'noTitle', ''],
    [{ ...step, title: ['a'] }, 'noTitle', ''],
    [{ ...step, title: '长'.repeat(MOST.title + 1) }, 'longTitle', ''],
    [{ title: 'a', link: '' }, 'noText', ''],
    [{ ...step, text: '长'.repeat(MOST.text + 1) }, 'longText', ''],
    [{ ...step, link: 'javascript:alert(1)' }, 'noLink', ''],
    [{ ...step, link: `?place=1&x=${'a'.repeat(MOST.link)}` }, 'noLink', ''],
    [{ ...step, link: '?v=1&place=99999' }, 'unknownLink', 'place=99999'],
    [{ ...step, link: '?v=1&hide=mars' }, 'unknownLink', 'hide=mars'],
  ])('takes its good steps and says why not %j', (bad, code, value) => {
    expect(readSceneFile(fileOf([step, bad, step]), city)).toEqual({
      steps: [step, step],
      refused: [{ step: 2, code, value }],
    });
  });

  test('brings no page, no script, no foreign parameter along', () => {
    const link = '?v=1&lang=zh-Hans&place=1&figure=a4-l&tour=3k&utm=x';
    expect(readSceneFile(fileOf([{ ...step, link }]), city)).toMatchObject({
      steps: [{ link: '?v=1&lang=zh-Hans&place=1' }],
    });
  });

  test('takes any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        expect(() => readSceneFile(text, city)).not.toThrow();
        expect(() => readSceneFile(fileOf([value]), city)).not.toThrow();
        expect(() => readSceneHash(hashOf(value), city)).not.toThrow();
      }),
    );
  });
});

describe('the end of an address', () => {
  test('that unpacks to a bomb is refused', () => {
    const bomb = hashOf([1, ['a'.repeat(5_000_000), '', '']]);
    expect(bomb.length).toBeLessThan(10_000);
    expect(readSceneHash(bomb, city)).toBeNull();
  });

  test.each([
    ['', null],
    ['#place', null],
    ['#scenes=', null],
    ['#scenes=%%%', null],
    [writeSceneHash([step]).slice(0, -9), null],
    [hashOf([2, ['a', '', '']]), null],
    [hashOf([1]), null],
    [hashOf({ 0: 1 }), null],
    [`#scenes=${'A'.repeat(20_000)}`, null],
  ])('%.40s is refused', (hash, nothing) => {
    expect(readSceneHash(hash, city)).toBe(nothing);
  });

  test('cut or changed anywhere does no harm', () => {
    const hash = writeSceneHash([step, { ...step, title: '两带' }]);
    fc.assert(
      fc.property(fc.nat({ max: hash.length - 9 }), fc.constantFrom(...'AZaz09-_%'), (at, char) => {
        const changed = hash.slice(0, 8 + at) + char + hash.slice(9 + at);
        expect(() => readSceneHash(changed, city)).not.toThrow();
        expect(() => readSceneHash(hash.slice(0, 8 + at), city)).not.toThrow();
      }),
    );
  });
});

describe('a text on a slide', () => {
  const sizes = [20, 16, 12, 9] as const;

  test('is as large as it fits', () => {
    const box = { width: 200, height: 200 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), (count) => {
        const text = '字'.repeat(count);
        const size = fitText(text, box, sizes);
        const height = (each: number) => linesOf(text, box.width, each) * each * LINE_SPACING;
        const larger = sizes.filter((each) => each > size);
        for (const each of larger) expect(height(each)).toBeGreaterThan(box.height);
        if (size > 9) expect(height(size)).toBeLessThanOrEqual(box.height);
      }),
    );
  });

  test('of every length that is kept fits beside its picture', () => {
    const box = { width: 3.583 * 72, height: 5.4 * 72 };
    expect(fitText('字'.repeat(MOST.text), box, [20, 12, 9, 8])).toBeGreaterThanOrEqual(8);
    expect(linesOf('字'.repeat(MOST.text), box.width, 8) * 8 * LINE_SPACING).toBeLessThanOrEqual(
      box.height,
    );
  });
});

test('files of an archive have names that every system takes', () => {
  expect(fileName('../a:b?', 0, 'png')).toBe('01 .. a b.png');
  expect(fileName('江门…\u0000.', 11, 'svg')).toBe('12 江门….svg');
});
