import { writeSeconds } from '../scene/degrees';
import { graticuleOf } from '../scene/graticule';
import type { Inset, Viewport } from '../scene/projection';
import type { Camera } from '../state/state';

const SIZE = 11;
/** From the edge to the middle of a label, and along the edge what a corner keeps free, in pixels. */
const EDGE = 9;
const CORNER = 34;
/** From the middle of a line of text to its baseline, in em. */
const MIDDLE = 0.36;

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
  'text-anchor': 'middle',
} as const;

/**
 * Meridians with their longitudes at the upper edge, parallels with their latitudes at the left one,
 * where they are written upwards as on every map sheet: names begin beside them.
 */
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
          <text key={seconds} {...LETTERS} x={at} y={top + SIZE * MIDDLE}>
            {writeSeconds(seconds, 'longitude')}
          </text>
        ))}
      {parallels
        .filter(({ at }) => at > top + CORNER && at < bottom - CORNER)
        .map(({ seconds, at }) => (
          <text
            key={seconds}
            {...LETTERS}
            transform={`translate(${left + SIZE * MIDDLE} ${at}) rotate(-90)`}
          >
            {writeSeconds(seconds, 'latitude')}
          </text>
        ))}
    </>
  );
}
