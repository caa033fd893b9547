import type {
  Feature,
  FeatureCollection,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Ground } from '../city/ground';
import { once } from '../city/once';
import { errorAreas } from '../scene/errors';
import { inLayerOrder } from '../scene/order';
import type { Ribbon, Scene, Zone } from '../scene/scene';
import { imageName } from './images';

/** The parts of the ground that never change. */
const PARTS = [
  'sea',
  'neighbours',
  'neighbourBorders',
  'rivers',
  'borders',
  'outline',
  'coast',
] as const;
export type GroundPart = (typeof PARTS)[number];

/** Whether a feature of the ground's source belongs to a part. */
export const isPart = (part: GroundPart): ExpressionSpecification => ['==', ['get', 'part'], part];

/**
 * The ground as one collection, the same one for the same ground: of each source the map library asks
 * its worker for tiles, and in each frame it clips anew where layers of different sources follow on each
 * other, which costs it more than to draw them.
 */
export const groundFeatures = once((ground: Ground): FeatureCollection => {
  const features = PARTS.flatMap((part): Feature[] => {
    const data: Feature | FeatureCollection = ground[part];
    return (data.type === 'Feature' ? [data] : data.features).map((feature) => ({
      ...feature,
      properties: { ...feature.properties, part },
    }));
  });
  return { type: 'FeatureCollection', features };
});

/** Why a district has a line around it. */
export type Edge = 'core' | 'selected';

const edges = (
  { zones }: Scene,
  ground: Ground,
  edge: Edge,
  has: (zone: Zone) => boolean,
): Feature<Polygon | MultiPolygon>[] =>
  ground.districts.features
    .filter(({ properties }) => zones.some((zone) => zone.id === properties.id && has(zone)))
    .map(({ geometry, properties }) => ({
      type: 'Feature',
      properties: { id: `${edge}-${properties.id}`, edge },
      geometry,
    }));

/**
 * The marks, and after them the districts that have a line around them and the areas in which places
 * may lie. One source, for its tiles come as one: the map library draws a frame for each source that
 * changes.
 */
export function markFeatures(
  scene: Scene,
  ground: Ground,
): FeatureCollection<Point | Polygon | MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: [
      // A mark that becomes stronger or weaker stays where it is among the others.
      ...inLayerOrder(scene).map(({ id, at, kind, evidence, strength }) => ({
        type: 'Feature' as const,
        properties: { id, kind, strength, image: imageName(kind, evidence ?? 'plain') },
        geometry: { type: 'Point' as const, coordinates: at },
      })),
      ...edges(scene, ground, 'core', ({ tone }) => tone === 'core'),
      ...errorAreas(scene).map(({ id, ring }) => ({
        type: 'Feature' as const,
        properties: { id: -id },
        geometry: { type: 'Polygon' as const, coordinates: [ring] },
      })),
      ...edges(scene, ground, 'selected', ({ selected }) => selected),
    ],
  };
}

export function beltFeatures(ribbons: readonly Ribbon[]): FeatureCollection<MultiLineString> {
  return {
    type: 'FeatureCollection',
    features: ribbons.map(({ id, place }) => ({
      type: 'Feature',
      properties: { id, number: place.number },
      geometry: { type: 'MultiLineString', coordinates: place.axis ?? [] },
    })),
  };
}
