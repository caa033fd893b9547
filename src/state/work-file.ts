import type { Work } from './work';
import { type ParsedWork, parseWork } from './work-parse';

/** Everything a visitor made or brought, in one file: how it calls itself. */
const FORMAT = 'jiangmen-innovation-map work';
const VERSION = 1;

/** More than a browser can take in as one text. */
export const MOST_BYTES = 400_000_000;

export type WorkFileProblem = 'notJson' | 'notWork' | 'empty';

export const printWorkFile = (work: Work): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, ...work });

/** Reads what `printWorkFile` writes. */
export function readWorkFile(content: string): ParsedWork | WorkFileProblem {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return 'notJson';
  }
  if ((value as { format?: unknown } | null)?.format !== FORMAT) return 'notWork';
  const read = parseWork(value);
  const { drawings, data, scenes } = read.work;
  return drawings.length + data.length + scenes.length + read.refused === 0 ? 'empty' : read;
}
