import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../../src/build/about/en.json';
import { aboutWords } from '../../../src/build/about/words';
import zhHans from '../../../src/build/about/zh-Hans.json';

const folder = resolve(import.meta.dirname, '../../../src/build/about');
const source = readdirSync(folder)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe('the words of the pages about the site', () => {
  test('are there in every language, with the same values', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zhHans));
    for (const [key, message] of Object.entries(zhHans)) {
      const english = en[key as keyof typeof en];
      expect(placeholders(english), key).toEqual(placeholders(message));
      expect(english.trim(), key).not.toBe('');
      expect(english, key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('are all in use', () => {
    const stems = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, stem = '']) => stem);
    // Titles and descriptions are asked for by the name of a page.
    const isUsed = (key: string) =>
      source.includes(`'${key}'`) ||
      stems.some((stem) => key.startsWith(stem)) ||
      key.endsWith('.description');
    expect(Object.keys(zhHans).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('are derived in traditional Chinese, with the names the city writes', () => {
    const words = aboutWords('.', 'zh-Hant');
    expect(words('privacy.remove')).toBe('怎樣刪除');
    expect(words('notices.packageCount', { count: 3 })).toBe('3 個');
  });
});
