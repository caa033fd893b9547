import type { Kind } from '../city/types';
import { symbolOf, UNCERTAIN_RING, type Variant } from '../scene/symbols';

interface SymbolProps {
  kind: Exclude<Kind, 'belt'>;
  variant?: Variant;
  /** A dashed ring around it: only the district is known. */
  dashed?: boolean;
}

/** The shapes of a symbol around 0/0, coloured by the classes of the palette. */
export function SymbolShapes({ kind, variant = 'plain', dashed = false }: SymbolProps) {
  return (
    <>
      {dashed && <circle r={UNCERTAIN_RING} class="uncertain-ring" />}
      {symbolOf(kind, variant).map(({ d, fill, stroke, width }) => (
        <path
          key={d}
          d={d}
          class={[fill ? `fill-${fill}` : 'fill-none', stroke ? `stroke-${stroke}` : ''].join(' ')}
          stroke-width={width}
        />
      ))}
    </>
  );
}
