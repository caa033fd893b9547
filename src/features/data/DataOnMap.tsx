import type { Stage } from '../context';

/** The data that a visitor brought. */
export function DataOnMap(_: { stage: Stage }) {
  return null;
}
