import type { Kind } from '../city/types';
import type { Mark, Strength } from './scene';

const STRENGTHS: readonly Strength[] = ['faded', 'plain', 'matched', 'selected'];
const KINDS: readonly Kind[] = ['platform', 'node', 'lab', 'core'];

/** Marks from the back to the front: what is strong lies over what is not. */
export function inDrawOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort(
    (a, b) =>
      STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
}
