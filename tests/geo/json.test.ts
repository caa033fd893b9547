import { assert, integer, json, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../geo/check/json';

test('reads whatever JSON.parse reads, alike', () => {
  assert(
    property(json(), integer({ min: 0, max: 4 }), (text, indent) => {
      const spaced = JSON.stringify(JSON.parse(text), null, indent);
      expect(parseJson(spaced)).toEqual({ value: JSON.parse(text), problems: [] });
    }),
  );
});

test('refuses whatever JSON.parse refuses', () => {
  assert(
    property(json(), string({ maxLength: 3 }), integer({ min: 0 }), (text, put, where) => {
      const at = where % (text.length + 1);
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      let isValid = true;
      try {
        JSON.parse(changed);
      } catch {
        isValid = false;
      }
      expect('value' in parseJson(changed)).toBe(isValid);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['{"a": 1,}', 1, 9, '}'],
  ['{\n  "a"： 1\n}', 2, 6, '：'],
  ['[1, 2', 1, 6, '…'],
  ['[1, 2]]', 1, 7, ']'],
  ['', 1, 1, '…'],
  ['{"a": 01}', 1, 7, '01'],
  ['{"a": "x\ny"}', 1, 7, '"x'],
  ['{a: 1}', 1, 2, 'a'],
])('says where %j is broken', (text, line, column, found) => {
  expect(parseJson(text)).toEqual({
    problems: [{ code: 'invalidJson', values: { line, column, found } }],
  });
});
