import type { LonLat } from '../../city/city';
import { partsOf } from '../../scene/drawings';
import type { Pixel, Project } from '../../scene/projection';
import type { Scene } from '../../scene/scene';
import type { Drawing } from '../../state/work';

/** How near to something a press must be to be drawn to it, in pixels. */
export const SNAP = 12;

export const apart = (a: Pixel, b: Pixel): number => Math.hypot(a.x - b.x, a.y - b.y);

/** What a press can be drawn to: the places that are seen, and the vertices of what is drawn. */
export const targetsOf = (scene: Scene | null, drawings: readonly Drawing[]): LonLat[] => [
  ...(scene?.marks ?? []).map(({ at }) => at),
  ...drawings.flatMap((drawing) => partsOf(drawing).flat()),
];

/** The nearest target within reach of a pixel; null where there is none. */
export function snapTo(pixel: Pixel, targets: readonly LonLat[], project: Project): LonLat | null {
  let [nearest, least]: [LonLat | null, number] = [null, SNAP];
  for (const target of targets) {
    const distance = apart(project(target), pixel);
    if (distance > least) continue;
    [nearest, least] = [target, distance];
  }
  return nearest;
}
