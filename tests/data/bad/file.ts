import type { ReadOptions } from '../../../src/data/types';
import type { Content } from '../making';

export interface BadFile {
  name: string;
  content: Content | (() => Content) | [string, Content][];
  choice?: Partial<ReadOptions>;
  /** The code of the error; or what was taken, the first refusals and the notes. */
  expected: string;
}

/** One bad file, and what it ends in. */
export const bad = (
  name: string,
  content: BadFile['content'],
  expected: string,
  choice?: Partial<ReadOptions>,
): BadFile => ({ name, content, expected, ...(choice ? { choice } : {}) });
