import { expect, test } from 'vitest';
import { withLeast } from '../../src/build/least';
import { rules } from '../styles';

test('small text grows to the least that holds, whatever way its size is written', () => {
  expect(withLeast('a { font-size: 13px; }')).toBe(
    'a { font-size: max(13px, var(--least-size)); }',
  );
  expect(withLeast('a{font:400 15px / 1.6 var(--sans)}')).toBe(
    'a{font:400 max(15px, var(--least-size)) / 1.6 var(--sans)}',
  );
  expect(withLeast('a { font-size: 24px; padding: 4px; }')).toBe(
    'a { font-size: 24px; padding: 4px; }',
  );
});

test('close lines part, in whatever unit', () => {
  expect(withLeast('a { line-height: 1.3; }')).toBe(
    'a { line-height: max(1.3, var(--least-line)); }',
  );
  expect(withLeast('a { line-height: 18px }')).toBe(
    'a { line-height: max(18px, var(--least-line) * 1em) }',
  );
  expect(withLeast('a { line-height: 1.6; }')).toBe('a { line-height: 1.6; }');
});

test('every size of the style sheets is in pixels, or grows with one that is', () => {
  const sizes = rules.flatMap(({ declarations }) => declarations.get('font-size') ?? []);
  expect(sizes.length).toBeGreaterThan(100);
  const known = /^([\d.]+(px|em|pt|mm)|inherit|var\(|clamp\(|m(?:in|ax)\(|calc\()/;
  expect(sizes.filter((size) => !known.test(size))).toEqual([]);
});
