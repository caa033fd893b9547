import { expect, test } from 'vitest';
import { beginningOf, linesOf } from '../../../src/build/cards/wrap';
import { measure } from '../../../src/scene/labels/measure';

const style = { size: 20 };

test('lines are no wider than they may be, and nothing is lost', () => {
  const text = 'Guangdong–Macao (Jiangmen) Industrial Cooperation Demonstration Zone';
  const lines = linesOf(text, 240, style);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(measure(line, style)).toBeLessThanOrEqual(240);
});

test('no line begins with a mark that ends a sentence, nor breaks a short bracket', () => {
  for (let width = 100; width < 400; width += 20) {
    for (const line of linesOf('以江海区为核心园区；各县（市、区）条件合适。', width, style)) {
      expect(line).not.toMatch(/^[；。、）]/);
      expect((line.match(/（/g) ?? []).length).toBe((line.match(/）/g) ?? []).length);
    }
  }
});

test('what finds no room ends with dots', () => {
  const lines = beginningOf('一二三四五六七八九十一二三四五六七八九十', 100, 2, style);
  expect(lines).toEqual(['一二三四五', '六七八九…']);
  expect(beginningOf('一二三', 100, 2, style)).toEqual(['一二三']);
});
