import { expect, test } from 'vitest';
import { elderOf } from '../../src/state/elder';

test('large text comes by the link, or by the visitor’s choice', () => {
  expect(elderOf('?v=1&elder=1', {})).toBe(true);
  expect(elderOf('?v=1&elder=1', { elder: false })).toBe(true);
  expect(elderOf('?v=1', { elder: true })).toBe(true);
  expect(elderOf('', {})).toBe(false);
});

test('what cannot be read of it leaves it to the visitor', () => {
  expect(elderOf('?elder=yes', { elder: true })).toBe(true);
  expect(elderOf('?elder=yes', {})).toBe(false);
});
