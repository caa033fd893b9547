import type { Camera } from '../../state/state';

/** Two cameras nearer than a tenth of a pixel are one, at every zoom. */
export const isSame = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-4 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-6 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-6;
