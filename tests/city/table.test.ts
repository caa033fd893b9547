import { expect, test } from 'vitest';
import { COLUMNS, rowsOf } from '../../src/city/table';
import { city } from '../city';

const words = { words: ({ zh }: { zh: string }) => zh, term: (_: string, word: string) => word };
const rows = rowsOf(city, city.places, words);
const cell = (row: number, column: (typeof COLUMNS)[number]) =>
  rows[row]?.[COLUMNS.indexOf(column)];

test('a table has a row for each place, each as long as its head', () => {
  expect(rows).toHaveLength(city.places.length);
  for (const row of rows) expect(row).toHaveLength(COLUMNS.length);
});

test('a row has every industry with its evidence and section, and the position with its error', () => {
  city.places.forEach((place, index) => {
    for (const { term, evidence, section } of place.industries) {
      expect(cell(index, 'industries')).toContain(`${term}（${evidence}，${section}）`);
    }
    expect(cell(index, 'industries') === null).toBe(place.industries.length === 0);
    expect(cell(index, 'longitude')).toBe(place.anchor?.[0] ?? null);
    expect(cell(index, 'error_m')).toBe(place.position.error_m);
    expect(cell(index, 'number')).toBe(place.number);
  });
});
