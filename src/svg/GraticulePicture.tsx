import { writeSeconds } from '../scene/degrees';
import { graticuleOf } from '../scene/graticule';
import type { Inset, Viewport } from '../scene/projection';
import type { Camera } from '../state/state';

const SIZE = 11;
/** From the edge to a label, and along the edge what its corner keeps free, in pixels. */
const EDGE = 5;
const CORNER = 34;

interface GraticulePictureProps {
  camera: Camera;
  viewport: Viewport;
  /** What is covered at the edges: labels stand within. */
  inset: Inset;
}

const LETTERS = {
  'font-size': SIZE,
  class: 'fill-ink-2 stroke-halo',
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

/** Meridians with their longitudes at the upper edge, parallels with their latitudes at the left one. */
export function GraticulePicture({ camera, viewport, inset }: GraticulePictureProps) {
  const { width, height } = viewport;
  const { meridians, parallels } = graticuleOf(camera, viewport);
  const [left, top] = [inset.left + EDGE, inset.top + EDGE];
  const [right, bottom] = [width - inset.right, height - inset.bottom];
  const d = [
    ...meridians.map(({ at }) => `M${at.toFixed(1)} 0V${height}`),
    ...parallels.map(({ at }) => `M0 ${at.toFixed(1)}H${width}`),
  ].join('');
  return (
    <>
      <path d={d} class="fill-none stroke-ghost" stroke-width={0.7} stroke-opacity={0.6} />
      {meridians
        .filter(({ at }) => at > left + CORNER && at < right - CORNER)
        .map(({ seconds, at }) => (
          <text key={seconds} {...LETTERS} x={at} y={top + SIZE} text-anchor="middle">
            {writeSeconds(seconds, 'longitude')}
          </text>
        ))}
      {parallels
        .filter(({ at }) => at > top + CORNER && at < bottom - EDGE)
        .map(({ seconds, at }) => (
          <text key={seconds} {...LETTERS} x={left} y={at - 4}>
            {writeSeconds(seconds, 'latitude')}
          </text>
        ))}
    </>
  );
}
