import type { LonLat } from '../../city/city';
import type { Evidence, Kind } from '../../city/types';
import type { Token } from '../palette';
import type { Box, Pixel } from '../projection';
import type { Strength } from '../scene';
import { ASCENT, LINE_HEIGHT, measure, type TextStyle } from './measure';

export type LabelKind =
  | Kind
  | 'group'
  | 'slot'
  | 'neighbour'
  | 'river'
  | 'bay'
  | 'sea'
  | 'island'
  | 'seat'
  | 'town'
  | 'station'
  | 'spot';

/** A name with its place on the surface, in pixels; nothing about it is left to the renderer. */
export interface Label {
  key: string;
  kind: LabelKind;
  lines: readonly string[];
  style: TextStyle;
  align: 'start' | 'middle' | 'end';
  /** Where `align` says, on the baseline of the first line. */
  x: number;
  y: number;
  /** All that it covers, a symbol before it included; several where it runs along a line. */
  boxes: readonly Box[];
  /** The point that it is carried along with while the camera moves; null where it stays. */
  at: LonLat | null;
  /** Number of the place it opens. */
  number: number | null;
  strength: Strength;
  /** That of its layer, from 0 to 1, where it is not opaque. */
  opacity?: number;
  /** The colour of its subject, where its kind alone does not tell it. */
  tone?: Token;
  /** From the mark at `at` to the words. */
  leader?: readonly Pixel[];
  /** The line it is written along. */
  path?: readonly Pixel[];
  /** One character under the other, one box for each. */
  upright?: boolean;
  /** The kind of a symbol drawn before the words, dashed: a place without a point. */
  symbol?: Kind;
  /** How the plan ties it to the industries of the lens: the symbol shows it. */
  evidence?: Evidence | null;
}

export interface Lettering {
  lines: readonly string[];
  style: TextStyle;
}

export function widthOf({ lines, style }: Lettering): number {
  return Math.max(...lines.map((line) => measure(line, style)));
}

export const heightOf = ({ lines, style }: Lettering): number =>
  style.size * (1 + (lines.length - 1) * LINE_HEIGHT);

/** Where the lines stand if `align` is at x and their block is centred on y. */
export function set(
  lettering: Lettering,
  align: Label['align'],
  x: number,
  centerY: number,
): { x: number; y: number; box: Box } {
  const width = widthOf(lettering);
  const height = heightOf(lettering);
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  const top = centerY - height / 2;
  return {
    x,
    y: top + lettering.style.size * (ASCENT - 0.02),
    box: { left, top, right: left + width, bottom: top + height },
  };
}
