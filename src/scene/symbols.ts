import type { Evidence, Kind } from '../city/types';
import type { Token } from './palette';

/** One shape of a symbol, around 0/0, in pixels: SVG path data and the tokens that colour it. */
export interface Shape {
  d: string;
  fill?: Token;
  stroke?: Token;
  width?: number;
}

/** `plain`, or in the lens how the plan says it: solid, half, hollow. */
export type Variant = 'plain' | Evidence;

const circle = (radius: number) =>
  `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;

const STAR = 'M0-7.2 1.9-1.9 7.2 0 1.9 1.9 0 7.2-1.9 1.9-7.2 0-1.9-1.9Z';
const SQUARE =
  'M-3.3-5.5H3.3A2.2 2.2 0 0 1 5.5-3.3V3.3A2.2 2.2 0 0 1 3.3 5.5H-3.3A2.2 2.2 0 0 1-5.5 3.3V-3.3A2.2 2.2 0 0 1-3.3-5.5Z';
const SQUARE_HALF = 'M4.6-4.6V3.3A1.4 1.4 0 0 1 3.3 4.6H-4.6Z';
const HEXAGON = 'M0-8 6.93-4V4L0 8-6.93 4V-4Z';
const HEXAGON_HALF = 'M5.2-5V3.4L0 6.4-4.6 3.8Z';
const DIAMOND = 'M0-6.4 6.4 0 0 6.4-6.4 0Z';
const DISC_HALF = 'M3-3A4.2 4.2 0 0 1-3 3Z';

const SYMBOLS: Record<Exclude<Kind, 'belt'>, (variant: Variant) => Shape[]> = {
  core: () => [
    { d: circle(15), fill: 'halo', stroke: 'core', width: 2.2 },
    { d: circle(10.5), fill: 'core' },
    { d: STAR, fill: 'core-in' },
  ],
  node: (variant) =>
    variant === 'joint' || variant === 'name'
      ? [
          { d: SQUARE, fill: 'halo', stroke: 'node', width: 1.8 },
          ...(variant === 'joint' ? [{ d: SQUARE_HALF, fill: 'node' } satisfies Shape] : []),
        ]
      : [{ d: SQUARE, fill: 'node', stroke: 'halo', width: 1.6 }],
  lab: (variant) =>
    variant === 'joint' || variant === 'name'
      ? [
          { d: HEXAGON, fill: 'halo', stroke: 'lab', width: 1.8 },
          ...(variant === 'joint' ? [{ d: HEXAGON_HALF, fill: 'lab' } satisfies Shape] : []),
        ]
      : [
          { d: HEXAGON, fill: 'lab', stroke: 'halo', width: 1.5 },
          { d: circle(2.1), fill: 'halo' },
        ],
  platform: (variant) => [
    { d: circle(4.2), fill: variant === 'own' ? 'platform' : 'halo', stroke: 'platform', width: 2 },
    ...(variant === 'joint' ? [{ d: DISC_HALF, fill: 'platform' } satisfies Shape] : []),
  ],
  district: () => [{ d: DIAMOND, fill: 'halo', stroke: 'district', width: 1.8 }],
};

/** The shapes of a kind's symbol, from the back to the front; a belt has its ribbon instead. */
export function symbolOf(kind: Exclude<Kind, 'belt'>, variant: Variant = 'plain'): Shape[] {
  return SYMBOLS[kind](variant);
}

/** The radius of the dashed ring that says: only the district is known. */
export const UNCERTAIN_RING = 9;
