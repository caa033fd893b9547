import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Line } from '../scene/pen';

/**
 * How many units of the paths go to a pixel, in pictures whose lines grow with them; 1 where lines
 * stay in pixels whatever the scale (`vector-effect`).
 */
export const Unit = createContext(1);

/** As an attribute: none where nothing is seen through. */
export const seenThrough = (opacity = 1): number | undefined => (opacity < 1 ? opacity : undefined);

/** A path drawn with one line of the pen. */
export function Stroke({ d, line, round = false }: { d: string; line: Line; round?: boolean }) {
  const unit = useContext(Unit);
  if (!d) return null;
  const { token, width, dash, opacity } = line;
  return (
    <path
      d={d}
      class={`line stroke-${token}`}
      stroke-width={width * unit}
      stroke-dasharray={dash?.map((each) => each * unit).join(' ')}
      stroke-linecap={round ? 'round' : undefined}
      opacity={seenThrough(opacity)}
    />
  );
}
