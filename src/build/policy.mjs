// What a page may load and run, and what servers say of every file: the one source of the policy in
// the pages and in the meeting pack, of nginx.conf and of our own server. It runs with Node alone, no types.
import { createHash } from 'node:crypto';

/**
 * What stands in a page itself and may run or hold there: known by its hash, letter by letter.
 * @typedef {{ script?: string, style?: string }} Inline
 */

/** @param {string | undefined} text */
const allowed = (text) =>
  text === undefined ? '' : ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What a page of the site may load and run: files of its own, nothing else. Nor does any text become
 * a program or markup but the addresses that `trust.ts` lets pass.
 * @param {Inline} inline
 */
export function securityPolicy({ script, style } = {}) {
  return [
    "default-src 'none'",
    `script-src 'self'${allowed(script)}`,
    "worker-src 'self'",
    `style-src 'self'${allowed(style)}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    // The map itself, as another page will show it.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/**
 * What the meeting pack may: what stands in it, workers that it makes of that, and nothing else. It
 * cannot ask for Trusted Types: the address of such a worker, `blob:`, is of no site.
 * @param {{ scripts: readonly string[], style: string }} inline
 */
export function packPolicy({ scripts, style }) {
  return [
    "default-src 'none'",
    `script-src${scripts.map(allowed).join('')}`,
    'worker-src blob:',
    `style-src${allowed(style)}`,
    'img-src data: blob:',
    // The map library reads its worker once more.
    'connect-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What nothing in the site ever asks of a device. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

/**
 * Who may frame the map: a header, which no page can send for itself.
 * @param {readonly string[]} origins as in `embedOrigins` of the configuration
 */
export const frameAncestors = (origins) => ["frame-ancestors 'self'", ...origins].join(' ');

const EVERY = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin' };
const ASK_EACH_TIME = { 'Cache-Control': 'no-cache' };
/** What other sites take in by a name that never changes: they need not ask for each page anew. */
const KEEP_A_WHILE = { 'Cache-Control': 'public,max-age=600' };
const KEEP = { 'Cache-Control': 'public,max-age=31536000,immutable' };
/** What runs or is shown by itself, without a page to carry its policy. */
const ALONE = { 'Content-Security-Policy': `${securityPolicy()}; frame-ancestors 'self'` };

/**
 * What servers say of the files of the site beside their type, by their paths: of patterns the first
 * that fits holds, without one it is a page. The patterns are read by JavaScript and by PCRE alike.
 * @param {readonly string[]} embedders origins beside its own that may show the site in a frame
 */
export const answers = (embedders) => ({
  files: [
    // A name that carries the hash of its content.
    {
      path: '/assets/[^/]*worker[^/]*-[\\w-]{7,8}\\.js$',
      headers: { ...EVERY, ...ALONE, ...KEEP },
    },
    { path: '/assets/[^/]*-[\\w-]{7,8}\\.\\w+$', headers: { ...EVERY, ...KEEP } },
    { path: '(/offline\\.js|\\.svg|\\.xml)$', headers: { ...EVERY, ...ALONE, ...ASK_EACH_TIME } },
    { path: '/embed\\.(js|d\\.ts)$', headers: { ...EVERY, ...KEEP_A_WHILE } },
    { path: '\\.(?!html$)\\w+$', headers: { ...EVERY, ...ASK_EACH_TIME } },
  ],
  page: {
    ...EVERY,
    // The rest stands in the page itself.
    'Content-Security-Policy': frameAncestors(embedders),
    'Permissions-Policy': PERMISSIONS,
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...ASK_EACH_TIME,
  },
});

/** What is in the folder for the server itself, and not for visitors. */
export const NGINX_FILE = 'nginx.conf';
/** The page for an address that leads nowhere. */
export const LOST_FILE = '404.html';

/** The type of each file by the end of its name. Text says that it is UTF-8: Chinese needs it. */
export const TYPES = {
  css: 'text/css;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  html: 'text/html;charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
  mjs: 'text/javascript;charset=utf-8',
  pdf: 'application/pdf',
  pmtiles: 'application/vnd.pmtiles',
  png: 'image/png',
  svg: 'image/svg+xml',
  ts: 'text/plain;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'text/xml;charset=utf-8',
  zip: 'application/zip',
};
