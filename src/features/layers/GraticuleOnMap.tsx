import type { Stage } from '../context';

/** Meridians and parallels. */
export function GraticuleOnMap(_: { stage: Stage }) {
  return null;
}
