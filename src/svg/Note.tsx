import type { Note as Placed } from '../scene/notes';

/** Words on the map, on a plate in the colour of halos. */
export function Note({ note }: { note: Placed }) {
  const { lines, size, colour, align, x, baselines, box } = note;
  const { left, top, right, bottom } = box;
  return (
    <g class="drawings-note">
      <rect
        {...{ x: left, y: top, width: right - left, height: bottom - top }}
        rx="3"
        class="fill-halo"
        fill-opacity="0.86"
      />
      <text
        class={colour ? undefined : 'fill-ink'}
        fill={colour}
        font-size={size}
        font-weight="700"
        text-anchor={align}
      >
        {lines.map((line, index) => (
          <tspan key={index} x={x} y={baselines[index]}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
