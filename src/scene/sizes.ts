import type { Kind } from '../city/types';
import type { Level } from './level';
import type { Mark } from './scene';

/** Sizes of the map's symbols in pixels, the same on every surface. */

/** Between a ribbon and the name beside it. */
export const RIBBON_GAP = 3;

/** A belt is a corridor of constant width, at every zoom. */
export const ribbonWidth = (level: Level): number => (level === 'overview' ? 15 : 22);

const RADII: Record<Kind, number> = {
  core: 16,
  belt: 0,
  district: 7,
  node: 6.5,
  lab: 8,
  platform: 5.2,
};

/** How far a symbol reaches from its point. */
export function markRadius(
  { kind, strength }: Pick<Mark, 'kind' | 'strength'>,
  level: Level,
): number {
  const small = level === 'overview' ? (kind === 'core' ? 0.9 : 0.72) : 1;
  const strong = strength === 'selected' ? 1.25 : strength === 'matched' ? 1.15 : 1;
  return RADII[kind] * small * strong;
}

/** A finger's and a pointer's reach, whatever the size of the mark. */
export const HIT_RADIUS = 22;
