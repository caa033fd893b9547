import type { Geometry, Position } from 'geojson';
import { contains } from '../city/area';
import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';
import { featuresWithin } from './data-index';
import { type Form, passer, sizer } from './data-style';
import { type Pixel, type Project, projector, unprojector, type Viewport } from './projection';

/** A feature of a visitor's data under a finger or pointer. */
export interface PickedData {
  layer: DataLayer;
  /** Among the features of the layer. */
  index: number;
  form: Form;
  /** From the press in pixels: of a point to its middle, 0 within an area. */
  distance: number;
}

function toSegment(point: Pixel, from: Pixel, to: Pixel): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const t = length ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / length : 0;
  const along = Math.max(0, Math.min(1, t));
  return Math.hypot(point.x - from.x - dx * along, point.y - from.y - dy * along);
}

function toLine(point: Pixel, line: readonly Position[], project: Project): number {
  let nearest = Number.POSITIVE_INFINITY;
  let before: Pixel | null = null;
  for (const position of line) {
    const pixel = project(position);
    if (before) nearest = Math.min(nearest, toSegment(point, before, pixel));
    before = pixel;
  }
  return nearest;
}

/** How far a geometry is from a point, and as what it is met there. */
function distanceTo(geometry: Geometry, point: Pixel, at: [number, number], project: Project) {
  const least = (distances: number[]) => Math.min(Infinity, ...distances);
  const away = (position: Position) => {
    const { x, y } = project(position);
    return Math.hypot(x - point.x, y - point.y);
  };
  const met = (form: Form, distance: number) => [{ form, distance }];
  switch (geometry.type) {
    case 'Point':
      return met('point', away(geometry.coordinates));
    case 'MultiPoint':
      return met('point', least(geometry.coordinates.map(away)));
    case 'LineString':
      return met('line', toLine(point, geometry.coordinates, project));
    case 'MultiLineString':
      return met('line', least(geometry.coordinates.map((line) => toLine(point, line, project))));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((part): { form: Form; distance: number }[] =>
        distanceTo(part, point, at, project),
      );
    default: {
      if (contains(geometry, at)) return met('area', 0);
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return met('area', least(polygons.flat().map((ring) => toLine(point, ring, project))));
    }
  }
}

const FORMS: readonly Form[] = ['point', 'line', 'area'];

/** What the largest disc of a layer reaches beyond its middle. */
const greatest = ({ style: { size } }: DataLayer) =>
  size.kind === 'one' ? size.radius : Math.max(...size.radii);

/**
 * The feature that a press means: a point before a line before an area, of points and lines the nearest
 * within `reach` pixels, of what is equally near the one that lies on top.
 */
export function pickData(
  layers: readonly DataLayer[],
  camera: Camera,
  viewport: Viewport,
  point: Pixel,
  reach: number,
): PickedData | null {
  const [project, unproject] = [projector(camera, viewport), unprojector(camera, viewport)];
  const at = unproject(point);
  let best: PickedData | null = null;
  for (const layer of layers) {
    if (!layer.shown) continue;
    const [passes, radiusOf] = [passer(layer.filter), sizer(layer.style.size)];
    const wide = Math.max(reach, greatest(layer));
    const [west, south] = unproject({ x: point.x - wide, y: point.y + wide });
    const [east, north] = unproject({ x: point.x + wide, y: point.y - wide });
    for (const index of featuresWithin(layer.data, [west, south, east, north])) {
      const feature = layer.data.features[index];
      if (!feature?.geometry || !passes(feature.properties)) continue;
      for (const { form, distance } of distanceTo(feature.geometry, point, at, project)) {
        const limit = form === 'point' ? Math.max(reach, radiusOf(feature.properties)) : reach / 2;
        if (distance > limit) continue;
        const order = best ? FORMS.indexOf(form) - FORMS.indexOf(best.form) : -1;
        if (order > 0 || (order === 0 && best && distance > best.distance)) continue;
        best = { layer, index, form, distance };
      }
    }
  }
  return best;
}

/**
 * Whether a press means the visitor's data and not the place of the map: a point where no mark is
 * nearer (its distance in pixels, null where none is meant), a line or an area where none is at all.
 */
export const isMeant = ({ form, distance }: PickedData, mark: number | null): boolean =>
  mark === null || (form === 'point' && distance < mark);
