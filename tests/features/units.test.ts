import { beforeEach, expect, test } from 'vitest';
import { areaUnit, lengthUnit, writeArea, writeLength } from '../../src/features/units';
import meeting from '../../src/i18n/meeting/en.json';
import { type Messages, translator } from '../../src/i18n/messages';

const t = translator('en', meeting as unknown as Messages);

beforeEach(() => {
  lengthUnit.value = 'km';
  areaUnit.value = 'km2';
});

test.each([
  [12, '0.0120 km'],
  [532.4, '0.5324 km'],
  [12_345.6, '12.35 km'],
  [123_456, '123.5 km'],
  [1_234_567, '1,235 km'],
])('%d m are %s', (metres, written) => {
  expect(writeLength(t, metres)).toBe(written);
});

test('a length in metres', () => {
  lengthUnit.value = 'm';
  expect(writeLength(t, 12_345.6)).toBe('12,346 m');
});

test('fifteen mu are a hectare, a hundred hectares a square kilometre', () => {
  expect(writeArea(t, 1e6)).toBe('1.000 km²');
  areaUnit.value = 'hectare';
  expect(writeArea(t, 1e6)).toBe('100.0 ha');
  areaUnit.value = 'mu';
  expect(writeArea(t, 1e6)).toBe('1,500 mu');
  expect(writeArea(t, 10_000)).toBe('15.00 mu');
});
