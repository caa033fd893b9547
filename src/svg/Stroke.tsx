import type { Line } from '../scene/pen';

/** A path drawn with one line of the pen: its width and dashes stay in pixels whatever the scale. */
export function Stroke({ d, line, round = false }: { d: string; line: Line; round?: boolean }) {
  if (!d) return null;
  const { token, width, dash, opacity } = line;
  return (
    <path
      d={d}
      class={`line stroke-${token}`}
      stroke-width={width}
      stroke-dasharray={dash?.join(' ')}
      stroke-linecap={round ? 'round' : undefined}
      opacity={opacity}
    />
  );
}
