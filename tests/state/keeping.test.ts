import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, type Records, workOf } from '../../src/state/keeping';
import { NO_WORK, type Work } from '../../src/state/work';
import { printWorkFile, readWorkFile } from '../../src/state/work-file';
import { parseWork } from '../../src/state/work-parse';
import { joinWork } from '../../src/state/workTransitions';
import { dataLayer, drawing, ownScene } from './works';

/** A device in memory, which keeps copies as a browser does. */
function device() {
  const records = new Map<string, unknown>();
  return {
    read: () => [...records],
    save({ put, remove }: { put: Records; remove: readonly string[] }) {
      for (const [key, value] of put) records.set(key, structuredClone(value));
      for (const key of remove) records.delete(key);
    },
  };
}

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
const words = fc.constantFrom('', '甲', '乙');
const works: fc.Arbitrary<Work> = fc
  .tuple(ids, ids, ids, words)
  .map(([drawings, data, scenes, word]) => ({
    drawings: drawings.map((id) => drawing(id, word)),
    data: data.map((id) => dataLayer(id, word)),
    scenes: scenes.map((id) => ownScene(id, word)),
  }));

const whole: Work = {
  drawings: [drawing('b'), drawing('a')],
  data: [dataLayer('d')],
  scenes: [ownScene('s')],
};

describe('on the device', () => {
  test('every work comes back, whatever was there before', () => {
    fc.assert(
      fc.property(works, works, (first, second) => {
        const { read, save } = device();
        save(changesOf(NO_WORK, first));
        save(changesOf(first, second));
        expect(workOf(read())).toEqual({ work: second, refused: 0 });
      }),
    );
  });

  test('what has not changed is not written again, the features of data least of all', () => {
    const keys = ({ put }: ReturnType<typeof changesOf>) => put.map(([key]) => key);
    expect(keys(changesOf(whole, whole))).toEqual([]);
    const drawn = { ...whole, drawings: [drawing('b', 'new'), ...whole.drawings.slice(1)] };
    expect(keys(changesOf(whole, drawn))).toEqual(['drawing:b']);
    const styled = { ...whole, data: whole.data.map((layer) => ({ ...layer, shown: false })) };
    expect(keys(changesOf(whole, styled))).toEqual(['data:d']);
    const turned = { ...whole, drawings: [...whole.drawings].reverse() };
    expect(keys(changesOf(whole, turned))).toEqual(['order']);
    expect(changesOf(whole, { ...whole, data: [] }).remove).toEqual(['data:d', 'features:d']);
  });

  test('the works of two pages that are open at once add up', () => {
    const { read, save } = device();
    save(changesOf(NO_WORK, whole));
    const one = { ...whole, drawings: [...whole.drawings, drawing('one')] };
    const other = { ...whole, drawings: [drawing('other')], scenes: [...whole.scenes] };
    save(changesOf(whole, one));
    save(changesOf(whole, other));
    const { work } = workOf(read());
    expect(work.drawings.map(({ id }) => id).sort()).toEqual(['one', 'other']);
    expect(work.data).toEqual(whole.data);
  });

  test.each<[string, Records]>([
    ['something else', [['drawing:x', 'nonsense']]],
    ['a layer without its features', [['data:x', { ...dataLayer('x'), data: undefined }]]],
    [
      'a drawing off the world',
      [['drawing:x', { ...drawing('x'), geometry: { type: 'Point', coordinates: [500, 0] } }]],
    ],
    ['nothing at all', [['scene:x', null]]],
  ])('%s is refused, the rest stays', (_, records) => {
    const { read, save } = device();
    save(changesOf(NO_WORK, whole));
    save({ put: records, remove: [] });
    expect(workOf(read())).toEqual({ work: whole, refused: 1 });
  });

  test.each([[null], ['x'], [{ drawings: 7 }], [{ drawings: [null, 1] }]])(
    'an order that is %j orders nothing and loses nothing',
    (order) => {
      const { read, save } = device();
      save(changesOf(NO_WORK, whole));
      save({ put: [['order', order]], remove: [] });
      expect(workOf(read()).work.drawings).toHaveLength(2);
    },
  );
});

describe('in a file', () => {
  test('every work comes back', () => {
    fc.assert(
      fc.property(works, (work) => {
        const read = readWorkFile(printWorkFile(work));
        const isEmpty = work.drawings.length + work.data.length + work.scenes.length === 0;
        expect(read).toEqual(isEmpty ? 'empty' : { work, refused: 0 });
      }),
    );
  });

  test.each([
    ['', 'notJson'],
    [printWorkFile(whole).slice(0, -20), 'notJson'],
    ['null', 'notWork'],
    ['{"type":"FeatureCollection","features":[]}', 'notWork'],
    ['{"format":"jiangmen-innovation-map work"}', 'empty'],
  ])('%j is told as %s', (content, problem) => {
    expect(readWorkFile(content)).toBe(problem);
  });

  test('opened beside what is there takes the place of the same things only', () => {
    const joined = joinWork(whole, { ...NO_WORK, drawings: [drawing('a', 'new'), drawing('z')] });
    expect(joined.drawings.map(({ id, properties }) => id + properties.label)).toEqual([
      'b',
      'anew',
      'z',
    ]);
    expect(joined.data).toBe(whole.data);
  });
});

describe('anything read', () => {
  test('is refused or taken, never thrown back', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        parseWork(one);
        parseWork({ drawings: [one, other], data: other, scenes: [[one], { id: other }] });
      }),
    );
  });

  /** Every value in the work, one after the other, replaced by nonsense. */
  test('is refused where any part of it is nonsense, and nothing of the nonsense stays', () => {
    const paths = (value: unknown, at: string[] = []): string[][] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, each]) => [
            [...at, key],
            ...paths(each, [...at, key]),
          ])
        : [];
    const nonsense = { evil: ['<script>'] };
    for (const path of paths(whole)) {
      const copy = structuredClone(whole) as unknown as Record<string, unknown>;
      let owner = copy;
      for (const key of path.slice(0, -1)) owner = owner[key] as Record<string, unknown>;
      owner[path.at(-1) ?? ''] = nonsense;
      const { work } = parseWork(copy);
      expect(JSON.stringify(work), path.join('.')).not.toContain('evil');
    }
  });

  test('takes over no name that this map does not know', () => {
    const strange = {
      ...drawing('a'),
      onload: 'x',
      properties: { ...drawing('a').properties, href: 'javascript:1' },
    };
    expect(parseWork({ drawings: [strange] })).toEqual({
      work: { ...NO_WORK, drawings: [drawing('a')] },
      refused: 0,
    });
  });
});
