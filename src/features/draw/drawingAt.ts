import { contains } from '../../city/area';
import { measuredOf, partsOf } from '../../scene/drawings';
import { distanceToLine } from '../../scene/pick';
import type { Pixel, Project } from '../../scene/projection';
import type { Drawing } from '../../state/work';
import { apart } from './snap';

/** The topmost drawing within reach (in pixels) of a pixel, the finest first: marks and lines before areas. */
export function drawingAt(
  pixel: Pixel,
  drawings: readonly Drawing[],
  project: Project,
  reach: number,
): Drawing | null {
  const away = (drawing: Drawing): number => {
    const parts = partsOf(drawing).map((part) => part.map(project));
    const [first = []] = parts;
    if (drawing.properties.kind === 'circle') {
      return distanceToLine(pixel, measuredOf(drawing).ring.map(project));
    }
    if (drawing.geometry.type === 'Point')
      return Math.min(...first.map((each) => apart(each, pixel)));
    const isRing = drawing.geometry.type === 'Polygon';
    return Math.min(
      ...parts.map((part) => distanceToLine(pixel, isRing ? [...part, ...part.slice(0, 1)] : part)),
    );
  };
  const topmost = [...drawings].reverse();
  const [near] = topmost
    .map((drawing) => ({ drawing, distance: away(drawing) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance);
  if (near) return near.drawing;
  const inside = (drawing: Drawing) =>
    contains({ type: 'Polygon', coordinates: ringsOf(drawing, project) }, [pixel.x, pixel.y]);
  return topmost.find(inside) ?? null;
}

/** The rings of an area or a circle in pixels; none of anything else. */
function ringsOf(drawing: Drawing, project: Project): [number, number][][] {
  const { geometry, properties } = drawing;
  const rings =
    properties.kind === 'circle'
      ? [measuredOf(drawing).ring]
      : geometry.type === 'Polygon'
        ? partsOf(drawing)
        : [];
  return rings.map((ring) => ring.map(project).map(({ x, y }) => [x, y]));
}
