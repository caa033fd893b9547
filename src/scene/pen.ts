import { beltToken } from './belts';
import type { Level } from './level';
import type { Token } from './palette';
import type { Ribbon } from './scene';
import { ribbonWidth, type Scale } from './sizes';

/**
 * Colours, widths and dashes of every line, in pixels: what makes two surfaces look alike.
 */
export interface Line {
  token: Token;
  width: number;
  dash?: readonly number[];
  opacity?: number;
}

/** What is left of a faded symbol. */
export const FADED_MARK = 0.26;

export function groundPen(level: Level) {
  const far = level === 'overview';
  return {
    shoreWide: { token: 'sea-2', width: far ? 10 : 24 },
    shore: { token: 'sea-1', width: far ? 5 : 11 },
    coast: { token: 'coast', width: 0.8 },
    neighbour: { token: 'line-2', width: 0.8 },
    glow: { token: 'city', width: far ? 4 : 9, opacity: 0.13 },
    border: { token: 'bound', width: far ? 0.7 : 0.9, dash: [4.5, 2.3, 1.3, 2.3] },
    riverMain: { token: 'river', width: far ? 2.2 : 4, opacity: 0.75 },
    river: { token: 'river', width: far ? 1.2 : 2, opacity: 0.75 },
    core: { token: 'core', width: 1.6 },
    selected: { token: 'accent', width: 2.4 },
    cityCoast: { token: 'city-coast', width: 0.9 },
    city: { token: 'city', width: 1.3 },
    railway: { token: 'ghost', width: 1, dash: [1, 3] },
    error: { token: 'accent', width: 1, dash: [4, 3], opacity: 0.7 },
  } as const satisfies Record<string, Line>;
}

/** The dots of towns and stations: radius in pixels without the stroke, which lies around it. */
export interface Dot {
  radius: number;
  fill: Token;
  stroke: Token;
  width: number;
}

export const DOT = {
  town: { radius: 2.2, fill: 'ghost', stroke: 'halo', width: 1 },
  station: { radius: 2.6, fill: 'halo', stroke: 'ghost', width: 1.6 },
} as const satisfies Record<string, Dot>;

export interface BeltPen {
  /** Casing and bed are opaque, so that the arms of an axis join without a seam. */
  casing: Line;
  bed: Line;
  /** Rungs across a road belt; two streams along a river belt, `gap` pixels apart. */
  pattern: Line & { gap: number };
  line: Line;
  /** The gap in the middle of a road; none in a river. */
  inner: Line | null;
}

/** How much wider a hovered ribbon's casing is. */
export const HOVER_CASING = 3;

/** A belt is a ribbon of constant width; its pattern runs with it. Belts take turns: road, river. */
export function beltPen(ribbon: Ribbon, scale: Scale): BeltPen {
  const belt = beltToken(ribbon.index);
  const width = ribbonWidth(scale);
  const isSelected = ribbon.strength === 'selected';
  const isRoad = ribbon.index % 2 === 0;
  const far = scale.level === 'overview';
  const tone = <Part extends string>(part: Part) =>
    (ribbon.strength === 'faded' ? `${belt}-${part}-faded` : `${belt}-${part}`) as
      | `${typeof belt}-${Part}-faded`
      | `${typeof belt}-${Part}`;
  return {
    casing: {
      token: isSelected ? 'accent' : tone('casing'),
      width: width + (isSelected ? 3.4 : 0),
    },
    bed: { token: tone('bed'), width: width - 2 },
    pattern: {
      token: tone('pattern'),
      ...(isRoad
        ? { width: width - 2, dash: [1.2, 6], gap: 0 }
        : { width: 1, dash: [11, 7], gap: width * 0.42 }),
    },
    line: { token: tone('line'), width: isRoad ? (far ? 3.4 : 4.4) : 2.4 },
    inner: isRoad ? { token: 'halo', width: far ? 1.1 : 1.6 } : null,
  };
}
