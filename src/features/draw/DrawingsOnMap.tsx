import type { Stage } from '../context';

/** What was drawn and measured, and the hand that draws. */
export function DrawingsOnMap(_: { stage: Stage }) {
  return null;
}
