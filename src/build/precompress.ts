import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';

const COMPRESSED = new Set([
  '.css',
  '.geojson',
  '.html',
  '.js',
  '.json',
  '.mjs',
  '.svg',
  '.txt',
  '.webmanifest',
  '.xml',
]);

interface Encoding {
  suffix: string;
  compress(data: Buffer): Promise<Buffer>;
  expand(data: Buffer): Promise<Buffer>;
}

const ENCODINGS: Encoding[] = [
  {
    suffix: '.br',
    compress: (data) =>
      promisify(brotliCompress)(data, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
      }),
    expand: (data) => promisify(brotliDecompress)(data),
  },
  {
    suffix: '.gz',
    compress: (data) => promisify(gzip)(data, { level: 9 }) as Promise<Buffer>,
    expand: (data) => promisify(gunzip)(data) as Promise<Buffer>,
  },
];

/**
 * Writes compressed siblings (`.br`, `.gz`) of the text files below a folder, which servers send in
 * their place. Siblings that already say the same stay; those of which nothing is gained go.
 * @returns how many were written
 */
export async function precompress(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && COMPRESSED.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const written = await Promise.all(files.flatMap((file) => ENCODINGS.map((e) => update(file, e))));
  return written.filter(Boolean).length;
}

async function update(file: string, encoding: Encoding): Promise<boolean> {
  const data = await readFile(file);
  const sibling = file + encoding.suffix;
  // Compared by content: after a copy or a checkout the times of files say nothing.
  const old = await readFile(sibling)
    .then(encoding.expand)
    .catch(() => null);
  if (old?.equals(data)) return false;
  const compressed = await encoding.compress(data);
  if (compressed.length >= data.length) {
    await rm(sibling, { force: true });
    return false;
  }
  await writeFile(sibling, compressed);
  return true;
}
