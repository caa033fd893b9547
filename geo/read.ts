import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from './check/json';
import { nearest } from './check/nearest';
import type { Problem } from './check/problem';
import { SHAPES } from './check/shapes';

/** The files of a `geo/` folder as they stand, unchecked, and what made some unreadable. */
export interface Sources {
  /** Content by path, e.g. `places/nodes.geojson`; left out where it could not be read. */
  files: Readonly<Record<string, unknown>>;
  problems: readonly Problem[];
}

const FOLDERS = ['places', 'plan', 'base'];

function namesIn(folder: string): string[] {
  return FOLDERS.flatMap((part) => {
    try {
      return readdirSync(join(folder, part)).map((name) => `${part}/${name}`);
    } catch {
      // A folder that is missing is told by each of its files.
      return [];
    }
  }).filter((name) => /\.(geo)?json$/.test(name));
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads every file of a `geo/` folder; what cannot be read becomes a problem, never an exception. */
export function readSources(folder: string): Sources {
  const found = new Set(namesIn(folder));
  const files: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const file of Object.keys(SHAPES)) {
    if (!found.delete(file)) {
      problems.push({ file, code: 'missingFile' });
      continue;
    }
    const text = decode(readFileSync(join(folder, file)));
    if (text === null) {
      problems.push({ file, code: 'notUtf8' });
      continue;
    }
    const read = parseJson(text);
    problems.push(...read.problems.map((problem) => ({ file, ...problem })));
    if ('value' in read) files[file] = read.value;
  }
  for (const file of found) {
    const values = { nearest: nearest(file, Object.keys(SHAPES)) };
    problems.push({ file, code: 'unknownFile', values });
  }
  return { files, problems };
}
