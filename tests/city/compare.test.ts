import { describe, expect, test } from 'vitest';
import { compare, ROWS } from '../../src/city/compare';
import { city, placeNamed } from '../city';

describe('a comparison', () => {
  test('of a place with itself has nothing but what is the same', () => {
    for (const place of city.places) {
      const rows = compare(city, [place, place]);
      expect(rows.map(({ name }) => name)).toEqual([...ROWS]);
      expect(rows.filter(({ isSame }) => !isSame)).toEqual([]);
      expect(rows.flatMap(({ cells }) => cells.flat()).every(({ shared }) => shared === 2)).toBe(
        true,
      );
    }
  });

  test('marks the terms that both have, and only those', () => {
    const first = placeNamed('恩平工业园核心区');
    const second = placeNamed('江门鹤山高新区');
    const row = compare(city, [first, second]).find(({ name }) => name === 'industries');
    const terms = (index: number) => new Set(row?.cells[index]?.map(({ key }) => key));
    const both = [...terms(0)].filter((term) => terms(1).has(term));
    const shared = row?.cells.flat().filter((item) => item.shared === 2) ?? [];
    expect(new Set(shared.map(({ key }) => key))).toEqual(new Set(both));
    expect(first.industries.every(({ term }) => terms(0).has(term))).toBe(true);
    expect(row?.isSame).toBe(false);
  });

  test('says no distance where only the district is known, or the errors are larger', () => {
    const [core] = city.byKind.get('core') ?? [];
    for (const place of city.places) {
      const row = compare(city, [place]).find(({ name }) => name === 'core');
      const found = row?.cells[0] ?? [];
      if (!place.anchor || place.position.error_m === null || place === core) {
        expect(found).toEqual([]);
      }
    }
    const far = compare(city, [placeNamed('恩平工业园核心区')]).find(({ name }) => name === 'core');
    expect(Number(far?.cells[0]?.[0]?.key)).toBeGreaterThan(50);
  });
});
