import type { Kind } from '../city/types';
import type { Variant } from '../scene/symbols';
import { seenThrough } from './Stroke';
import { SymbolShapes } from './Symbol';

interface PlaceIconProps {
  kind: Kind;
  variant?: Variant;
  /** A dashed ring around it: only the district is known. */
  dashed?: boolean;
  /** Of a belt, its place among the belts from 0: decides colour and pattern. */
  belt?: number;
  /** From 0 to 1. */
  opacity?: number;
  /** Side in pixels; a belt is twice as wide as high. */
  size?: number;
}

const TOKENS = ['belt-a', 'belt-b'];

/** A piece of a belt's ribbon, 40 × 20: rungs and a double line for a road, streams for a river. */
function Ribbon({ index }: { index: number }) {
  const token = TOKENS[index % TOKENS.length];
  const isRoad = index % TOKENS.length === 0;
  const pattern = isRoad
    ? 'M8 2v16M14 2v16M20 2v16M26 2v16M32 2v16'
    : 'M6 6.5q3-2.4 6 0t6 0 6 0 6 0 4 0M6 13.5q3-2.4 6 0t6 0 6 0 6 0 4 0';
  return (
    <>
      <rect
        x="1"
        y="1.5"
        width="38"
        height="17"
        rx="8.5"
        class={`fill-${token}-bed stroke-${token}-casing`}
        stroke-width="1.4"
      />
      <path d={pattern} class={`fill-none stroke-${token}-pattern`} stroke-width="1.1" />
      <path d="M5 10h30" class={`stroke-${token}-line`} stroke-width={isRoad ? 4 : 2.4} />
      {isRoad && <path d="M5 10h30" class="stroke-halo" stroke-width="1.4" />}
    </>
  );
}

/** The symbol of a kind as it stands on the map, for lists and legends. */
export function PlaceIcon({ kind, variant, dashed, belt = 0, opacity, size = 20 }: PlaceIconProps) {
  const isBelt = kind === 'belt';
  const half = kind === 'core' ? 17 : 10.5;
  return (
    <svg
      class="place-icon"
      viewBox={isBelt ? '0 0 40 20' : `${-half} ${-half} ${2 * half} ${2 * half}`}
      width={isBelt ? size * 2 : size}
      height={size}
      opacity={seenThrough(opacity)}
      aria-hidden="true"
    >
      {isBelt ? (
        <Ribbon index={belt} />
      ) : (
        <SymbolShapes kind={kind} variant={variant} dashed={dashed} />
      )}
    </svg>
  );
}
