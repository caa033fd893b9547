import { rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { precompress } from '../../src/build/precompress';
import { serve } from '../../src/build/serve.mjs';
import { temporaryFolder } from './folder';

const LONG = '江门创新布局图 '.repeat(200);

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Asks as written: `fetch` would tidy the path and decompress the answer. */
function ask(address: string, path: string, options: RequestOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, ...options }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    asked.on('error', reject).end();
  });
}

async function serveFiles(files: Record<string, string>) {
  const folder = join(temporaryFolder({ ...files, 'secret.txt': 'outside' }), 'dist');
  await precompress(folder);
  const server = await serve({ folder });
  onTestFinished(() => server.close());
  return {
    folder,
    ask: (path: string, options?: RequestOptions) => ask(server.address, path, options),
  };
}

const FILES = {
  'dist/index.html': `<p>${LONG}</p>`,
  'dist/about.html': 'about',
  'dist/en/index.html': 'english',
  'dist/empty/data.csv': '江门',
  'dist/places.geojson': LONG,
  'dist/robots.txt': LONG,
  'dist/worker.mjs': LONG,
  'dist/icon.svg': LONG,
  'dist/site.json': '{}',
  'dist/embed.js': LONG,
  'dist/embed.d.ts': LONG,
  'dist/assets/index-Ab_-3456.js': LONG,
  'dist/assets/notes.js': LONG,
  'dist/.hidden': 'hidden',
  'dist/.git/config': 'hidden',
  'dist/.well-known/security.txt': 'contact',
};

describe('serve', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('to a client that takes %s sends %s', async (accepted, sent, expand) => {
    const { ask } = await serveFiles(FILES);
    for (const path of ['/', '/places.geojson', '/assets/index-Ab_-3456.js']) {
      const answer = await ask(path, { headers: { 'accept-encoding': accepted } });
      expect(answer.status).toBe(200);
      expect(answer.headers['content-encoding']).toBe(sent);
      expect(answer.headers.vary).toBe('Accept-Encoding');
      expect(expand(answer.body).toString()).toContain(LONG);
      expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
    }
  });

  test.each([
    ['/', 'text/html;charset=utf-8'],
    ['/about', 'text/html;charset=utf-8'],
    ['/places.geojson', 'application/geo+json'],
    ['/robots.txt', 'text/plain;charset=utf-8'],
    ['/worker.mjs', 'text/javascript;charset=utf-8'],
    ['/assets/notes.js', 'text/javascript;charset=utf-8'],
    ['/empty/data.csv', 'text/csv;charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
    ['/site.json', 'application/json'],
    ['/.well-known/security.txt', 'text/plain;charset=utf-8'],
  ])('sends %s as %s', async (path, type) => {
    const { ask } = await serveFiles(FILES);
    for (const encoding of ['br', 'identity']) {
      const answer = await ask(path, { headers: { 'accept-encoding': encoding } });
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe(type);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['referrer-policy']).toBe('same-origin');
    }
  });

  test('lets only hashed files be kept', async () => {
    const { ask } = await serveFiles(FILES);
    const cacheControl = async (path: string) => (await ask(path)).headers['cache-control'];
    expect(await cacheControl('/assets/index-Ab_-3456.js')).toBe(
      'public,max-age=31536000,immutable',
    );
    for (const path of ['/', '/en/', '/about.html', '/site.json', '/assets/notes.js']) {
      expect(await cacheControl(path)).toBe('no-cache');
    }
    // Pages of other sites name them for good: for some minutes they need not ask.
    for (const path of ['/embed.js', '/embed.d.ts']) {
      expect(await cacheControl(path)).toBe('public,max-age=600');
    }
    const { etag } = (await ask('/')).headers;
    expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test.each([
    '/nothing',
    '/nothing.js',
    '/empty/',
    '/about.html/',
    '/.hidden',
    '/.git/config',
    '/../secret.txt',
    '/en/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%ff',
    '//secret.txt',
    'http://other.example/../secret.txt',
  ])('answers %s with 404', async (path) => {
    const { ask } = await serveFiles(FILES);
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe('404 not found\n');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['/en', './en/'],
    ['/en?place=3', './en/?place=3'],
    ['//en', './en/'],
  ])('leads %s to the folder, on this server', async (path, location) => {
    const { ask } = await serveFiles(FILES);
    const answer = await ask(path);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(location);
    expect((await ask('/en/')).body.toString()).toBe('english');
  });

  test('answers HEAD without a body, and refuses to be written to', async () => {
    const { ask } = await serveFiles(FILES);
    const head = await ask('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    const post = await ask('/', { method: 'POST' });
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
  });

  test('shows a new build at once', async () => {
    const { folder, ask } = await serveFiles(FILES);
    rmSync(join(folder, 'about.html'));
    writeFileSync(join(folder, 'site.json'), '{"a":1}');
    expect((await ask('/about.html')).status).toBe(404);
    expect((await ask('/site.json')).body.toString()).toBe('{"a":1}');
  });
});

describe('the configuration', () => {
  const embedders = (answer: Answer) =>
    /frame-ancestors 'self' ?([^;]*)/.exec(String(answer.headers['content-security-policy']))?.[1];

  test.each([
    '',
    '{"embedOrigins": ["https://oth',
    'null',
    '{"embedOrigins": "https://other.example"}',
    '{"embedOrigins": {"length": 1}}',
    '{"embedOrigins": [7]}',
    '{"embedOrigins": ["https://other.example\\r\\nX-Other: 1"]}',
    '{"embedOrigins": ["https://江门.example"]}',
  ])('that is %j ends nothing: what it was before holds', async (broken) => {
    const { folder, ask } = await serveFiles(FILES);
    const save = (text: string) => writeFileSync(join(folder, 'site.json'), text);
    save(broken);
    expect(embedders(await ask('/'))).toBe('');
    save('{"embedOrigins": ["https://host.example"]}');
    expect(embedders(await ask('/'))).toBe('https://host.example');
    save(broken);
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(embedders(answer)).toBe('https://host.example');
    save('{}');
    expect(embedders(await ask('/'))).toBe('');
  });
});

describe('the address', () => {
  let address = '';
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ address, close } = await serve({ folder: 'public' }));
  });
  afterAll(() => close());

  test('is a loopback one, at any free port', () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('that is taken is told by the code of the error', async () => {
    const port = Number(new URL(address).port);
    await expect(serve({ folder: 'public', port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('is one that a browser can open, where all are listened at', async () => {
    const server = await serve({ folder: 'public', host: '0.0.0.0' });
    expect(server.address).toMatch(/^http:\/\/localhost:\d+\/$/);
    await server.close();
    await expect(ask(server.address, '/')).rejects.toThrow();
  });
});
