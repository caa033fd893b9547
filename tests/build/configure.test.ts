import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/build/configure';
import { precompress } from '../../src/build/precompress';
import { securityMeta } from '../../src/build/security';
import { applySite, parseSite } from '../../src/build/site';
import { PACK } from '../../src/state/pack';
import { temporaryFolder } from './folder';

const OLD = JSON.stringify({ title: { 'zh-Hans': '旧', 'zh-Hant': '舊', en: 'Old' } });
const NEW = JSON.stringify({ title: { 'zh-Hans': '新', 'zh-Hant': '新', en: 'New' } });
const BARE = '<html lang="en"><head><title></title></head><body></body></html>';

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

async function builtFolder(): Promise<string> {
  const page = applySite(BARE, parseSite(OLD, 'site.json'));
  const folder = temporaryFolder({
    'index.html': page,
    'en/index.html': page,
    'places.html': '<html><head><title>A static page</title></head></html>',
    'site.json': OLD,
  });
  await precompress(folder);
  return folder;
}

test('writes a changed configuration into all pages that carry one, and their siblings', async () => {
  const folder = await builtFolder();
  writeFileSync(join(folder, 'site.json'), NEW);
  expect(await main([folder])).toBe(0);
  const page = applySite(BARE, parseSite(NEW, 'site.json'));
  for (const name of ['index.html', 'en/index.html']) {
    expect(readFileSync(join(folder, name), 'utf8')).toBe(page);
    expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString()).toBe(page);
  }
  expect(readFileSync(join(folder, 'places.html'), 'utf8')).toContain('A static page');
});

test('lets all pages ask the servers of base maps and who counts visits, as they are now', async () => {
  const bare = BARE.replace('<head>', `<head>${securityMeta({ script: 'a()' })}`);
  const page = applySite(bare, parseSite(OLD, 'site.json'));
  const base = {
    id: 'a',
    name: JSON.parse(NEW).title,
    attribution: { text: JSON.parse(NEW).title },
    kind: 'raster',
    tiles: ['https://tiles.example.org/{z}/{x}/{y}.png'],
  };
  const configuration = JSON.stringify({
    ...JSON.parse(NEW),
    baseMaps: [base],
    analytics: 'https://count.example.org/map',
  });
  const folder = temporaryFolder({
    'index.html': page,
    'place/1/index.html': page,
    'site.json': configuration,
  });
  const ruleIn = (name: string) =>
    /connect-src ([^;"]*)/.exec(readFileSync(join(folder, name), 'utf8'))?.[1];
  expect(await main([folder])).toBe(0);
  for (const name of ['index.html', 'place/1/index.html']) {
    expect(ruleIn(name)).toBe("'self' https://tiles.example.org https://count.example.org");
  }
  writeFileSync(join(folder, 'site.json'), NEW);
  expect(await main([folder])).toBe(0);
  expect(ruleIn('place/1/index.html')).toBe("'self'");
});

test('the meeting pack takes a new title, and asks nobody all the same', async () => {
  const folder = temporaryFolder({
    'index.html': applySite(BARE, parseSite(OLD, 'site.json')),
    [PACK]: applySite(BARE, parseSite(OLD, 'site.json')),
    'site.json': JSON.stringify({ ...JSON.parse(NEW), analytics: 'https://count.example.org/' }),
  });
  expect(await main([folder])).toBe(0);
  const pack = readFileSync(join(folder, PACK), 'utf8');
  expect(pack).toContain('<title>New</title>');
  expect(pack).not.toContain('count.example.org');
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('count.example.org');
});

test('changes nothing where the configuration is bad', async () => {
  const folder = await builtFolder();
  const before = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'site.json'), '{}');
  await expect(main([folder])).rejects.toThrow('title');
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(before);
});

test('refuses what is no built site', async () => {
  expect(await main([temporaryFolder({ 'index.html': BARE, 'site.json': NEW })])).toBe(1);
  expect(await main(['no/such/folder'])).toBe(1);
  expect(await main([])).toBe(2);
});
