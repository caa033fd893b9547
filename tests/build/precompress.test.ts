import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { precompress } from '../../src/build/precompress';
import { temporaryFolder } from './folder';

const LONG = '江门创新布局图 '.repeat(200);

test('writes siblings that say the same, also in folders below', async () => {
  const folder = temporaryFolder({ 'index.html': LONG, 'en/data.geojson': LONG });
  expect(await precompress(folder)).toBe(4);
  for (const name of ['index.html', 'en/data.geojson']) {
    const file = join(folder, name);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(LONG);
    expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(LONG);
  }
});

test('leaves pictures and what would only grow', async () => {
  const folder = temporaryFolder({ 'icon.png': LONG, 'tiny.txt': 'a' });
  expect(await precompress(folder)).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['icon.png', 'tiny.txt']);
});

test('renews what no longer fits, and only that', async () => {
  const folder = temporaryFolder({ 'a.js': LONG, 'b.js': LONG, 'c.js': LONG, 'd.js': LONG });
  await precompress(folder);
  writeFileSync(join(folder, 'a.js'), `${LONG}more`);
  writeFileSync(join(folder, 'b.js.br'), 'broken');
  writeFileSync(join(folder, 'c.js'), 'c');
  expect(await precompress(folder)).toBe(3);
  expect(brotliDecompressSync(readFileSync(join(folder, 'a.js.br'))).toString()).toBe(
    `${LONG}more`,
  );
  expect(brotliDecompressSync(readFileSync(join(folder, 'b.js.br'))).toString()).toBe(LONG);
  expect(existsSync(join(folder, 'c.js.br'))).toBe(false);
});
