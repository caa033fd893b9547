import type { LonLat } from '../../city/city';
import { distanceBetween } from '../../city/geodesic';
import { isArea, POSITIONS, partsOf } from '../../scene/drawings';
import { geographic, mercator } from '../../scene/projection';
import type { Drawing, DrawingKind, DrawingProperties } from '../../state/work';

/* How a drawing is made and changed; each change is pure. */

/** What of a drawing is held and moved. */
export type Grip =
  | { kind: 'vertex'; part: number; index: number }
  /** The middle of the segment behind a vertex: moved, it becomes a vertex. */
  | { kind: 'middle'; part: number; index: number }
  /** A point on a circle. */
  | { kind: 'edge' }
  /** The whole, held at a position. */
  | { kind: 'whole'; from: LonLat };

/** A circle of less is a slip of the hand. In metres. */
const LEAST_RADIUS_M = 1;

export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(2))].map((each) => each.toString(36)).join('');

/** To a centimetre: what is farther behind the point nobody pressed. */
const rounded = ([longitude, latitude]: LonLat): LonLat => [
  Number(longitude.toFixed(7)),
  Number(latitude.toFixed(7)),
];

/** The vertices of a drawing as its geometry. */
function withParts(drawing: Drawing, parts: readonly (readonly LonLat[])[]): Drawing {
  const { type } = drawing.geometry;
  const [first = []] = parts;
  const [start] = first;
  if (!start) return drawing;
  const geometry =
    type === 'Point'
      ? { type, coordinates: start }
      : type === 'LineString'
        ? { type, coordinates: [...first] }
        : { type, coordinates: parts.map((ring) => [...ring, ...ring.slice(0, 1)]) };
  return { ...drawing, geometry };
}

/** What positions make of a kind; null where they are too few, or all the same. */
export function drawingOf(
  kind: DrawingKind,
  at: readonly LonLat[],
  properties: Pick<DrawingProperties, 'colour' | 'label'>,
): Drawing | null {
  const positions = at.map(rounded);
  const [start, end] = positions;
  const { least } = POSITIONS[kind];
  if (!start || positions.length < least) return null;
  if (least > 1 && positions.every((each) => String(each) === String(start))) return null;
  const feature = { type: 'Feature' as const, id: newId() };
  if (kind === 'point' || kind === 'text') {
    const geometry = { type: 'Point' as const, coordinates: start };
    return { ...feature, geometry, properties: { kind, ...properties } };
  }
  if (kind === 'circle') {
    const radius_m = end ? distanceBetween(start, end) : 0;
    return radius_m < LEAST_RADIUS_M ? null : circleOf(start, radius_m, properties);
  }
  const geometry = isArea(kind)
    ? { type: 'Polygon' as const, coordinates: [[...positions, start]] }
    : { type: 'LineString' as const, coordinates: positions };
  return { ...feature, geometry, properties: { kind, ...properties } };
}

export const circleOf = (
  centre: LonLat,
  radius_m: number,
  properties: Pick<DrawingProperties, 'colour' | 'label'>,
): Drawing => ({
  type: 'Feature',
  id: newId(),
  geometry: { type: 'Point', coordinates: centre },
  properties: { kind: 'circle', ...properties, radius_m: Math.round(radius_m * 100) / 100 },
});

/** The drawing with something of it moved to a position. */
export function moved(drawing: Drawing, grip: Grip, at: LonLat): Drawing {
  const to = rounded(at);
  const parts = partsOf(drawing);
  const centre = parts[0]?.[0];
  switch (grip.kind) {
    case 'edge': {
      const radius_m = centre ? distanceBetween(centre, to) : 0;
      return radius_m < LEAST_RADIUS_M ? drawing : withRadius(drawing, radius_m);
    }
    case 'whole': {
      // As it looks on the map, so that it keeps its shape there.
      const [fromX, fromY] = mercator(grip.from);
      const [toX, toY] = mercator(to);
      const shift = (position: LonLat): LonLat => {
        const [x, y] = mercator(position);
        return rounded(geographic([x + toX - fromX, y + toY - fromY]));
      };
      return withParts(
        drawing,
        parts.map((part) => part.map(shift)),
      );
    }
    default: {
      const { part, index } = grip;
      const cut = grip.kind === 'vertex' ? [index, index + 1] : [index + 1, index + 1];
      return withParts(
        drawing,
        parts.map((each, number) =>
          number === part ? [...each.slice(0, cut[0]), to, ...each.slice(cut[1])] : each,
        ),
      );
    }
  }
}

export const withRadius = (drawing: Drawing, radius_m: number): Drawing => ({
  ...drawing,
  properties: { ...drawing.properties, radius_m: Math.round(radius_m * 100) / 100 },
});

/** Without a vertex; null where too few would be left. A hole that has too few goes. */
export function withoutVertex(drawing: Drawing, part: number, index: number): Drawing | null {
  const parts = partsOf(drawing);
  const rest = (parts[part] ?? []).filter((_, each) => each !== index);
  const { least } = POSITIONS[drawing.properties.kind];
  if (rest.length >= least)
    return withParts(
      drawing,
      parts.map((each, n) => (n === part ? rest : each)),
    );
  return part > 0
    ? withParts(
        drawing,
        parts.filter((_, n) => n !== part),
      )
    : null;
}

/** What of a drawing is held after it was moved: a middle has become a vertex. */
export const heldAfter = (grip: Grip): Grip =>
  grip.kind === 'middle' ? { kind: 'vertex', part: grip.part, index: grip.index + 1 } : grip;
