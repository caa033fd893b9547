import type { Sources } from '../read';
import type { Code } from './messages';
import type { Problem } from './problem';
import { isObject } from './schema';
import { recordsIn, SHAPES } from './shapes';

/** A record of a file: a feature, an item of a list, or the whole file. */
export interface Entry<Content = unknown> {
  file: string;
  /** As a message names it; empty where the file is one record. */
  feature: string;
  content: Content;
  /** Whether the types are right, so that the further checks may read it. */
  isSound: boolean;
}

/** After these a record is not what its type says. */
const UNSOUND: ReadonlySet<Code> = new Set([
  'wrongType',
  'wrongGeometry',
  'emptyList',
  'missingProperty',
]);

function nameOf(record: unknown, index: number): string {
  const outer = isObject(record) ? record : {};
  const inner = isObject(outer.properties) ? outer.properties : outer;
  const term = isObject(inner.term) ? inner.term.zh : inner.zh;
  const name = [inner.id, term].find((one) => typeof one === 'string' || typeof one === 'number');
  return String(name ?? '') || `[${index}]`;
}

/** Checks the shape of every file that could be read, and gives its records. */
export function checkShapes({ files }: Sources): { entries: Entry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  for (const [file, shape] of Object.entries(SHAPES)) {
    if (!(file in files)) continue;
    const records = recordsIn(shape, files[file], (property, code, values) =>
      problems.push({ file, property, code, values }),
    );
    for (const [index, content] of records.entries()) {
      const feature = shape.layout === 'single' ? '' : nameOf(content, index);
      const entry: Entry = { file, feature, content, isSound: true };
      entries.push(entry);
      shape.record(content, '', (property, code, values) => {
        problems.push({ file, feature, property, code, values });
        if (UNSOUND.has(code)) entry.isSound = false;
      });
    }
  }
  return { entries, problems };
}
