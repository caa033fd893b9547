import type { Feature, FeatureCollection, MultiLineString, Point, Polygon } from 'geojson';
import type { LonLat } from '../city/city';
import type { Mark, Ribbon, Scene } from '../scene/scene';
import { imageName } from './images';

/** What of the scene is drawn from a source of its own: small collections, made anew when it changes. */

/** Corners of an error circle. */
const CORNERS = 64;
const METRES_PER_DEGREE = 111_195;

/** A circle on the ground, its radius in metres. */
function circleAround([longitude, latitude]: LonLat, radius: number): Polygon {
  const high = radius / METRES_PER_DEGREE;
  const wide = high / Math.cos((latitude * Math.PI) / 180);
  const ring = Array.from({ length: CORNERS + 1 }, (_, index) => {
    const angle = ((index % CORNERS) / CORNERS) * 2 * Math.PI;
    return [longitude + Math.cos(angle) * wide, latitude + Math.sin(angle) * high];
  });
  return { type: 'Polygon', coordinates: [ring] };
}

export function markFeatures(marks: readonly Mark[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: marks.map(({ id, at, kind, evidence, strength }) => ({
      type: 'Feature',
      properties: { id, kind, strength, image: imageName(kind, evidence ?? 'plain') },
      geometry: { type: 'Point', coordinates: at },
    })),
  };
}

/** Where a place may lie: a soft area at the nearest level for all, else for the chosen one. */
export function errorFeatures({ marks, level }: Scene): FeatureCollection<Polygon> {
  const drawn = marks.filter(
    ({ strength, kind }) =>
      strength === 'selected' || (level === 'site' && kind !== 'core' && strength !== 'faded'),
  );
  return {
    type: 'FeatureCollection',
    features: drawn.flatMap(({ at, error_m, id }): Feature<Polygon>[] =>
      error_m ? [{ type: 'Feature', properties: { id }, geometry: circleAround(at, error_m) }] : [],
    ),
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
