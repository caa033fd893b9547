import type { Area } from '../../city/ground';
import type { Box, Pixel, Project } from '../projection';

/** Says whether a pixel lies in the areas, by the nearest of the lines that cut them. */
export type Cut = (pixel: Pixel) => boolean;

/**
 * Cuts areas with level lines `step` pixels apart. A point is inside where an odd number of borders
 * lies to its left; a border between two of the areas counts twice and so not at all. One pass over
 * the borders answers for every point of a grid.
 */
export function cutAreas(
  areas: readonly Area[],
  project: Project,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
  step: number,
): Cut {
  const rows: number[][] = Array.from({ length: Math.ceil((bottom - top) / step) + 1 }, () => []);
  const cross = (from: Pixel, to: Pixel) => {
    const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
    const first = Math.max(0, Math.ceil((upper.y - top) / step));
    for (let row = first; row < rows.length && top + row * step < lower.y; row++) {
      const t = (top + row * step - upper.y) / (lower.y - upper.y);
      rows[row]?.push(upper.x + (lower.x - upper.x) * t);
    }
  };
  for (const area of areas) {
    const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    for (const ring of polygons.flat()) {
      let from: Pixel | null = null;
      for (const position of ring) {
        const to = project(position);
        if (from) cross(from, to);
        from = to;
      }
    }
  }
  return ({ x, y }) => {
    let count = 0;
    for (const border of rows[Math.round((y - top) / step)] ?? []) if (border < x) count++;
    return count % 2 === 1;
  };
}
