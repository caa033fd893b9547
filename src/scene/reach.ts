import { HIT_RADIUS } from './sizes';

/** How near a fine pointer must come to a mark, in pixels; a finger reaches farther. */
const POINTER_REACH = 11;

/** How near a press must come to a mark to mean it, in pixels. */
export const reachOf = (): number =>
  matchMedia('(pointer: coarse)').matches ? HIT_RADIUS : POINTER_REACH;
