import type { Kind } from '../city/types';
import type { Mark, Scene, Strength } from './scene';

/** Sizes of the map's symbols in pixels, the same on every surface. */

/** What of a scene decides them. */
export type Scale = Pick<Scene, 'level' | 'elder'>;

/** Between a ribbon and the name beside it. */
export const RIBBON_GAP = 3;

/** A belt is a corridor of constant width, at every zoom. */
export const ribbonWidth = ({ level }: Scale): number => (level === 'overview' ? 15 : 22);

const RADII: Record<Kind, number> = {
  core: 16,
  belt: 0,
  district: 7,
  node: 6.5,
  lab: 8,
  platform: 5.2,
};

/** How much larger a symbol is drawn by its strength. */
export const STRENGTH_SCALE: Record<Strength, number> = {
  plain: 1,
  faded: 1,
  matched: 1.15,
  selected: 1.25,
};

/** How much larger symbols are for elders. */
const ELDER = 1.4;

/** How much smaller symbols are at the overview, and larger for elders. */
export const sceneScale = ({ level, elder }: Scale, isCore: boolean): number =>
  (level === 'overview' ? (isCore ? 0.9 : 0.72) : 1) * (elder ? ELDER : 1);

/** How far a symbol reaches from its point. */
export const markRadius = ({ kind, strength }: Pick<Mark, 'kind' | 'strength'>, scale: Scale) =>
  RADII[kind] * sceneScale(scale, kind === 'core') * STRENGTH_SCALE[strength];

/** How far it reaches with the ring that a selected one has: what names keep clear of. */
export const markReach = (mark: Pick<Mark, 'kind' | 'strength'>, scale: Scale): number =>
  mark.strength === 'selected'
    ? ringRadius(scale, mark.kind === 'core', 'selected') + 1
    : markRadius(mark, scale);

const RING: Record<Strength, number> = { plain: 0, matched: 1, selected: 4, faded: 0 };

/** Radius of the ring around a hovered or selected symbol. */
export const ringRadius = (scale: Scale, isCore: boolean, strength: Strength): number =>
  (isCore ? 20 : 13) * sceneScale(scale, isCore) + RING[strength];

/** A finger's and a pointer's reach, whatever the size of the mark. */
export const HIT_RADIUS = 22;

/** The reach of either for elders. */
export const ELDER_RADIUS = 30;
