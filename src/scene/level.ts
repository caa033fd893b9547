import type { Camera } from '../state/state';
import { pixelsPerDegree } from './projection';

/** The four zoom levels: all that the scene sees of the camera. */
export type Level = 'overview' | 'city' | 'county' | 'site';

/** Upper ends in pixels per degree of latitude. */
const ENDS: readonly [Level, number][] = [
  ['overview', 400],
  ['city', 900],
  ['county', 2500],
];

export function levelOf(camera: Camera): Level {
  const scale = pixelsPerDegree(camera);
  return ENDS.find(([, end]) => scale < end)?.[0] ?? 'site';
}

/** The zoom at which a level begins, a little beyond its threshold, at a latitude in degrees. */
export function zoomOf(level: Exclude<Level, 'overview'>, latitude: number): number {
  const index = ['city', 'county', 'site'].indexOf(level);
  const start = (ENDS[index]?.[1] ?? 900) * 1.06;
  return Math.log2((start * 360 * Math.cos((latitude * Math.PI) / 180)) / 512);
}
