import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');

test('no optional call spreads its arguments, which Chrome knows from 91 on', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const spreading = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /\?\.[\w.]*\([^()]*\.\.\./.test(readFileSync(join(source, file), 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(spreading).toEqual([]);
});
