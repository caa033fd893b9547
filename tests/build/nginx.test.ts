import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers, securityPolicy } from '../../src/build/policy.mjs';
import { precompress } from '../../src/build/precompress';
import { serve } from '../../src/build/serve.mjs';
import { lostPage, nginxConfiguration, writeServerFiles } from '../../src/build/server/files';
import { loadSite } from '../../src/build/site';
import { startNginx } from '../nginx';
import { temporaryFolder, writeFiles } from './folder';

const LONG = '江门创新布局图 '.repeat(200);
const site = loadSite('public/site.json');

const FILES = {
  'dist/index.html': `<p>${LONG}</p>`,
  'dist/en/place/25/index.html': 'english',
  'dist/empty/data.csv': '江门',
  'dist/data/places.geojson': LONG,
  'dist/data/README.md': LONG,
  'dist/robots.txt': LONG,
  'dist/icon.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${LONG}</title></svg>`,
  'dist/preview.jpg': 'picture',
  'dist/manifest.webmanifest': LONG,
  'dist/offline.js': LONG,
  'dist/sitemap.xml': LONG,
  'dist/site.json': '{}',
  'dist/tiles/city.pmtiles': LONG,
  'dist/assets/index-Ab_-3456.js': LONG,
  'dist/assets/index-Ab_-3456.css': LONG,
  'dist/assets/maplibre-gl-worker-BmfX6uDs.js': LONG,
  'dist/assets/notes.js': LONG,
  'dist/.git/config': 'hidden',
  'dist/.hidden': 'hidden',
  'secret.txt': 'outside',
};

type Server = { address: string; close(): Promise<void> };

/** What a server answers but for what is its own. */
async function ask(server: Server, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(server.address);
  const response = await new Promise<IncomingMessage>((done, fail) => {
    request({ hostname, port, path, headers }, done).on('error', fail).end();
  });
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

let nginx: Server & { complaints(): string };
let own: Server;
const home = mkdtempSync(join(tmpdir(), 'site-'));

beforeAll(async () => {
  const folder = join(home, 'dist');
  writeFiles(home, FILES);
  writeServerFiles(folder, site);
  await precompress(folder);
  nginx = await startNginx(folder);
  own = await serve({ folder });
});
afterAll(async () => {
  await Promise.all([nginx?.close(), own?.close()]);
  rmSync(home, { recursive: true });
});

const PATHS = Object.keys(FILES)
  .filter((name) => name.startsWith('dist/') && !name.includes('/.'))
  .map((name) => name.slice('dist'.length).replace(/index\.html$/, ''));

describe('nginx and our own server', () => {
  test.each([
    ...PATHS,
    '/?v=1&place=25',
    '/nothing',
    '/nothing.js',
    '/assets/gone-Ab345678.js',
    '/empty/',
    '/.hidden',
    '/.git/config',
    '/nginx.conf',
  ])('say the same of %s', async (path) => {
    for (const encoding of ['gzip, br', 'gzip', 'identity']) {
      const [theirs, ours] = await Promise.all(
        [nginx, own].map((server) => ask(server, path, { 'accept-encoding': encoding })),
      );
      expect(theirs?.status).toBe(ours?.status);
      expect(theirs?.headers['content-type']).toBe(ours?.headers['content-type']);
      const { page } = answers([]);
      for (const name of Object.keys(page).map((each) => each.toLowerCase())) {
        expect(theirs?.headers[name], name).toBe(ours?.headers[name]);
      }
      if (theirs?.status !== 200) continue;
      expect(theirs.headers['content-encoding']).toBe(ours?.headers['content-encoding']);
      expect(theirs.body.equals(ours?.body ?? Buffer.of())).toBe(true);
      if (theirs.headers['content-encoding']) expect(theirs.headers.vary).toBe('Accept-Encoding');
    }
  });
});

test('pages are asked for anew, files named by their content are kept', async () => {
  const { headers } = await ask(nginx, '/');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-type']).toBe('text/html;charset=utf-8');
  const again = await ask(nginx, '/', { 'if-none-match': String(headers.etag) });
  expect(again.status).toBe(304);
  const hashed = (await ask(nginx, '/assets/index-Ab_-3456.js')).headers;
  expect(hashed['cache-control']).toBe('public,max-age=31536000,immutable');
  expect((await ask(nginx, '/assets/gone-Ab345678.js')).headers['cache-control']).toBe('no-cache');
  expect((await ask(nginx, '/assets/notes.js')).headers['cache-control']).toBe('no-cache');
});

test('what runs or is shown without a page carries the policy of pages', async () => {
  for (const path of ['/offline.js', '/icon.svg', '/assets/maplibre-gl-worker-BmfX6uDs.js']) {
    const { headers } = await ask(nginx, path);
    expect(headers['content-security-policy']).toContain(securityPolicy());
  }
  expect((await ask(nginx, '/')).headers['content-security-policy']).toBe("frame-ancestors 'self'");
});

test('parts of a file are sent, a version is not told, a folder not listed', async () => {
  const part = await ask(nginx, '/tiles/city.pmtiles', { range: 'bytes=0-2' });
  expect([part.status, part.body.toString()]).toEqual([206, '江']);
  expect(part.headers.server).toBe('nginx');
  const { status, body } = await ask(nginx, '/empty/');
  expect(status).toBe(404);
  expect(body.toString()).toBe(lostPage(site));
});

test('in a folder of a server nothing else of it is touched', async () => {
  const folder = temporaryFolder({ 'map/index.html': 'map', 'other/a.html': 'other' });
  const inFolder = { ...site, baseAddress: 'https://example.org/map/' };
  writeServerFiles(join(folder, 'map'), inFolder);
  const server = await startNginx(folder, join(folder, 'map/nginx.conf'));
  try {
    expect((await ask(server, '/map/')).headers['referrer-policy']).toBe('same-origin');
    expect((await ask(server, '/map/nginx.conf')).status).toBe(404);
    const lost = await ask(server, '/map/nothing/here');
    expect(lost.body.toString()).toContain('<a href="/map/">');
    const other = await ask(server, '/other/a.html');
    expect([other.status, other.headers['content-security-policy']]).toEqual([200, undefined]);
  } finally {
    await server.close();
  }
});

test('others may show the site in a frame where it says so, and only pages', () => {
  const configuration = nginxConfiguration({ ...site, embedOrigins: ['https://www.example.org'] });
  const policies = configuration.match(/frame-ancestors [^"]*/g);
  expect(policies?.[0]).toBe("frame-ancestors 'self' https://www.example.org");
  expect(new Set(policies?.slice(1))).toEqual(new Set(["frame-ancestors 'self'"]));
  for (const hostile of ['https://a.example"; return 200 "', 'https://$host', 'https://a\nb']) {
    expect(() => nginxConfiguration({ ...site, embedOrigins: [hostile] })).toThrow(/misread/);
  }
});
