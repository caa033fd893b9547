import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { DATASET } from '../features/export/dataset';

/** The same data makes the same file, whenever it is built. */
const TIME = new Date(1980, 0, 1, 12);

/**
 * Writes the files of `geo/` that are data, what explains them, and their licences as one ZIP.
 * @param root The project's folder. @param folder The built site.
 * @returns How many files are in it.
 */
export function writeDataset(root: string, folder: string): number {
  const geo = join(root, 'geo');
  const names = readdirSync(geo, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:json|geojson|md)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const files: Zippable = Object.fromEntries(
    names.map((name) => [name, new Uint8Array(readFileSync(join(geo, name)))]),
  );
  const file = join(folder, DATASET);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, zipSync(files, { level: 9, mtime: TIME }));
  return names.length;
}
