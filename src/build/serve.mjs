// The one server of the built site: for `npm start` and for the browser tests.
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, resolve, sep } from 'node:path';
import sirv from 'sirv';

/** Types the defaults get wrong, or leave without the charset that Chinese text needs. */
const TYPES = new Map([
  ['.css', 'text/css;charset=utf-8'],
  ['.csv', 'text/csv;charset=utf-8'],
  ['.geojson', 'application/geo+json'],
  ['.js', 'text/javascript;charset=utf-8'],
  ['.md', 'text/markdown;charset=utf-8'],
  ['.mjs', 'text/javascript;charset=utf-8'],
  ['.ts', 'text/plain;charset=utf-8'],
  ['.txt', 'text/plain;charset=utf-8'],
]);

/** A name that carries the hash of its content. */
const HASHED = /^\/assets\/.*-[\w-]{8}\.\w+$/;

/** What other sites take in by a name that never changes: they need not ask for each page anew. */
const TAKEN_IN = /^\/embed\.(js|d\.ts)$/;

/** @param {string} path */
function lifeOf(path) {
  if (HASHED.test(path)) return 'public,max-age=31536000,immutable';
  return TAKEN_IN.test(path) ? 'public,max-age=600' : 'no-cache';
}

/**
 * Serves a built folder, with the compressed siblings of its files where the client takes them.
 * @param {{ folder: string, port?: number, host?: string }} options port 0: any free one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` ends with a slash
 */
export async function serve({ folder, port = 0, host = '127.0.0.1' }) {
  const root = resolve(folder);
  const files = sirv(root, {
    // `dev`: look at the disk for each request, so that a new build or configuration shows at once.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      const type = TYPES.get(extname(path));
      if (type) response.setHeader('Content-Type', type);
      response.setHeader('Cache-Control', lifeOf(path));
    },
  });

  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(response, 405, 'method not allowed');
    }
    const [path = '/', query] = splitAt(request.url ?? '/', '?');
    const found = look(root, path);
    if (found === null) return end(response, 404, 'not found');
    if (found === 'folder' && !path.endsWith('/')) {
      // Relative addresses in its index.html count from the folder. This one too: `//host` is ours.
      const location = `./${encodeURIComponent(basename(decode(path)))}/`;
      response.setHeader('Location', query ? `${location}?${query}` : location);
      return end(response, 301, 'moved');
    }
    files(request, response, () => end(response, 404, 'not found'));
  });

  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done(undefined));
  });
  return { address: addressOf(server, host), close: () => close(server) };
}

/**
 * What a path leads to inside of the folder; null for nothing, for outside and for hidden files.
 * @param {string} root
 * @param {string} path
 * @returns {'file' | 'folder' | null}
 */
function look(root, path) {
  const decoded = decode(path);
  if (decoded.includes('\0') || /(^|[\\/])\.(?!well-known\/)/.test(decoded)) return null;
  const file = join(root, decoded);
  if (file !== root && !file.startsWith(root + sep)) return null;
  const kind = kindOf(file);
  if (kind === 'folder') return kind;
  // `page` stands for page.html; `page.html/` for nothing.
  const page = kind ?? kindOf(`${file}.html`);
  return page && !decoded.endsWith('/') ? 'file' : null;
}

/** @param {string} path */
function kindOf(path) {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    // Not there, below a file, too long a name …: nothing in any case.
    return null;
  }
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** @param {string} text @param {string} mark */
function splitAt(text, mark) {
  const index = text.indexOf(mark);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} words
 */
function end(response, status, words) {
  response.writeHead(status, {
    'Content-Type': 'text/plain;charset=utf-8',
    'Cache-Control': 'no-store',
  });
  response.end(`${status} ${words}\n`);
}

/** @param {import('node:http').Server} server @param {string} host */
function addressOf(server, host) {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  // A wildcard is nothing a browser can open.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
