import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toGeoJson } from '../../src/features/export/geojson';
import { readListFile } from '../../src/features/shortlist/list-file';
import { city, placeNamed } from '../city';

const list = [placeNamed('江门双碳实验室'), placeNamed('江门人才岛')];
const saved = () => toGeoJson(list, '');

describe('a list file', () => {
  test('brings back what was saved', () => {
    const numbers = list.map(({ number }) => number).sort((a, b) => a - b);
    expect(readListFile(JSON.stringify(saved()), city)).toEqual({ numbers, unknown: 0 });
  });

  test('of another map tells how much of it is unknown', () => {
    const { features, ...rest } = saved();
    const strange = [...features, { type: 'Feature', properties: { id: 'mars' } }, null, 7];
    expect(readListFile(JSON.stringify({ ...rest, features: strange }), city)).toMatchObject({
      unknown: 3,
    });
  });

  test.each([
    ['', 'notJson'],
    ['{"features": [', 'notJson'],
    ['null', 'notList'],
    ['[1, 2]', 'notList'],
    ['{"features": {}}', 'notList'],
    ['{"features": []}', 'noPlace'],
    ['{"features": [{"properties": {"id": "__proto__"}}]}', 'noPlace'],
  ])('%j is refused as %s', (text, problem) => {
    expect(readListFile(text, city)).toBe(problem);
  });

  test('takes any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(() => readListFile(text, city)).not.toThrow();
      }),
    );
  });
});
