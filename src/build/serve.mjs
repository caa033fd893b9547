// The one server of the built site: for `npm start` and for the browser tests.
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname, join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { answers, LOST_FILE, NGINX_FILE, TYPES } from './policy.mjs';

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
      const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(path).slice(1))];
      if (type) response.setHeader('Content-Type', type);
    },
  });

  /** @type {readonly string[]} */
  let embedders = [];
  const server = createServer((request, response) => {
    const [path = '/', query] = splitAt(request.url ?? '/', '?');
    embedders = embeddersOf(root) ?? embedders;
    const { page, files: kinds } = answers(embedders);
    /** @param {Readonly<Record<string, string>>} headers */
    const say = (headers) => response.setHeaders(new Map(Object.entries(headers)));
    const lose = () => {
      say(page);
      const words = readText(join(root, LOST_FILE));
      end(response, 404, words ?? '404 not found\n', words ? TYPES.html : TYPES.txt);
    };
    say(kinds.find((kind) => new RegExp(kind.path).test(path))?.headers ?? page);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(response, 405, '405 method not allowed\n');
    }
    const found = look(root, path);
    if (found === null) return lose();
    if (found === 'folder' && !path.endsWith('/')) {
      // Relative addresses in its index.html count from the folder. This one too: `//host` is ours.
      const location = `./${encodeURIComponent(basename(decode(path)))}/`;
      response.setHeader('Location', query ? `${location}?${query}` : location);
      return end(response, 301, '301 moved\n');
    }
    files(request, response, lose);
  });

  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done(undefined));
  });
  return { address: addressOf(server, host), close: () => close(server) };
}

/**
 * The origins that may show the site in a frame, as its configuration says; null where that cannot be
 * read: somebody is saving it, or has written what no header can carry.
 * @param {string} root
 * @returns {readonly string[] | null}
 */
function embeddersOf(root) {
  try {
    const site = readText(join(root, 'site.json'));
    const origins = site === null ? [] : (JSON.parse(site).embedOrigins ?? []);
    const isGood = Array.isArray(origins) && origins.every(isSayable);
    return isGood ? origins : null;
  } catch {
    return null;
  }
}

/** @param {unknown} origin */
const isSayable = (origin) => typeof origin === 'string' && /^[\x21-\x7e]+$/.test(origin);

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
  if (file === join(root, NGINX_FILE)) return null;
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

/** @param {string} path */
function readText(path) {
  return kindOf(path) === 'file' ? readFileSync(path, 'utf8') : null;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} words
 * @param {string} type
 */
function end(response, status, words, type = TYPES.txt) {
  response.writeHead(status, { 'Content-Type': type });
  response.end(words);
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
