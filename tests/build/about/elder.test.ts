import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { aboutStyle } from '../../../src/build/about/write';
import { SETTINGS_KEY } from '../../../src/state/kept';

test('the pages about the site have the sizes, targets and colours of large text', () => {
  const style = aboutStyle('.');
  expect(style).toContain('font-size: max(14px, var(--least-size))');
  const bare = style.match(/font-size: ([\d.]+)px/g) ?? [];
  expect(bare.filter((size) => Number.parseFloat(size.slice(11)) < 18)).toEqual([]);
  expect(style).toMatch(/\.is-elder \{\s*--target: 60px/);
  expect(style).toMatch(/\.is-elder[^{]*\{[^}]*--ink-3:/);
  expect(style).not.toContain('</');
  expect(readFileSync('src/styles/about.css', 'utf8')).not.toContain('min-height: 44px');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test.each([
  ['{"elder":true}', '', true],
  ['{}', '?elder=1', true],
  ['{"theme":"dark"}', '', false],
])('where the device keeps %s and the address ends in "%s"', async (kept, search, isElder) => {
  const toggle = vi.fn();
  vi.stubGlobal('document', {
    documentElement: { classList: { toggle }, dataset: {} },
    addEventListener: () => {},
  });
  vi.stubGlobal('location', { search });
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === SETTINGS_KEY ? kept : null) });
  await import('../../../src/about');
  expect(toggle).toHaveBeenCalledExactlyOnceWith('is-elder', isElder);
});
