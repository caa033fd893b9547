import type { Ground } from '../../city/city';
import type { Box, Pixel, Project } from '../projection';

const STEP = 14;

/** Says how much of a box lies on the city's land: names in columns prefer the ground beside it. */
export type LandCover = (box: Box) => number;

/**
 * Cuts the districts with horizontal lines `STEP` pixels apart. A point is inside where an odd
 * number of borders lies to its left; a border between two districts counts twice and so not at all.
 */
export function landCover(ground: Ground, project: Project, height: number): LandCover {
  const rows: number[][] = Array.from({ length: Math.ceil(height / STEP) + 1 }, () => []);
  const cross = (from: Pixel, to: Pixel) => {
    const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
    const first = Math.max(0, Math.ceil(upper.y / STEP));
    for (let row = first; row < rows.length && row * STEP < lower.y; row++) {
      const t = (row * STEP - upper.y) / (lower.y - upper.y);
      rows[row]?.push(upper.x + (lower.x - upper.x) * t);
    }
  };
  for (const { geometry } of ground.districts.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      const line = ring.map(project);
      for (const [index, to] of line.entries()) {
        const from = line[index - 1];
        if (from) cross(from, to);
      }
    }
  }
  for (const row of rows) row.sort((a, b) => a - b);
  return ({ left, top, right, bottom }) => {
    let inside = 0;
    let all = 0;
    for (let row = Math.ceil(top / STEP); row * STEP <= bottom; row++) {
      const borders = rows[row] ?? [];
      for (let x = left; x <= right; x += STEP) {
        all++;
        if (borders.filter((border) => border < x).length % 2 === 1) inside++;
      }
    }
    return all ? inside / all : 0;
  };
}
