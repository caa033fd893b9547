import { expect, test } from 'vitest';
import { inRound } from './rounds';
import { quantile, summarize } from './statistics';

test('the median lies in the middle, whatever the order', () => {
  expect(quantile([9, 1, 5], 0.5)).toBe(5);
  expect(quantile([4, 10, 1, 2], 0.5)).toBe(3);
  expect(quantile([7], 0.25)).toBe(7);
});

test('half of the values lies between low and high', () => {
  expect(summarize([10, 20, 30, 40, 50])).toEqual({ median: 30, low: 20, high: 40 });
});

test('no values have no median', () => {
  expect(() => quantile([], 0.5)).toThrow('no values');
});

test('every round has everything, in another order', () => {
  expect(inRound(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
  expect(inRound(['a', 'b', 'c'], 1)).toEqual(['a', 'c', 'b']);
  expect(inRound(['a', 'b', 'c'], 2)).toEqual(['c', 'a', 'b']);
});
