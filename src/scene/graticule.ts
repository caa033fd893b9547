import type { Camera } from '../state/state';
import { projector, unprojector, type Viewport, worldSize } from './projection';

/** Steps of a graticule in seconds of arc: those of maps, from five degrees to five seconds. */
const STEPS = [18_000, 7200, 3600, 1800, 1200, 600, 300, 120, 60, 30, 20, 10, 5];
/** Meridians are at least so many pixels apart; parallels then are a little more. */
const APART = 96;

const SECONDS = 3600;

/** A meridian or parallel: its place in seconds of arc, and on the surface in pixels. */
export interface GraticuleLine {
  seconds: number;
  at: number;
}

/** All multiples of the step from one value to another, in seconds of arc. */
function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil((from * SECONDS) / step);
  const last = Math.floor((to * SECONDS) / step);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => (first + index) * step,
  );
}

/** The meridians and parallels that a camera sees, at the finest step that leaves the map readable. */
export function graticuleOf(
  camera: Camera,
  viewport: Viewport,
): { meridians: GraticuleLine[]; parallels: GraticuleLine[] } {
  const perSecond = worldSize(camera.zoom) / 360 / SECONDS;
  const step = [...STEPS].reverse().find((each) => each * perSecond >= APART) ?? STEPS[0] ?? 1;
  const unproject = unprojector(camera, viewport);
  const project = projector(camera, viewport);
  const [west, north] = unproject({ x: 0, y: 0 });
  const [east, south] = unproject({ x: viewport.width, y: viewport.height });
  return {
    meridians: multiples(west, east, step).map((seconds) => ({
      seconds,
      at: project([seconds / SECONDS, north]).x,
    })),
    parallels: multiples(south, north, step).map((seconds) => ({
      seconds,
      at: project([west, seconds / SECONDS]).y,
    })),
  };
}
