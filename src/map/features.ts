import type { FeatureCollection, MultiLineString, Point, Polygon } from 'geojson';
import { errorAreas } from '../scene/errors';
import { inLayerOrder } from '../scene/order';
import type { Ribbon, Scene } from '../scene/scene';
import { imageName } from './images';

/** What of the scene is drawn from a source of its own: small collections, made anew when it changes. */

export function markFeatures(scene: Scene): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    // A mark that becomes stronger or weaker stays where it is among the others.
    features: inLayerOrder(scene).map(({ id, at, kind, evidence, strength }) => ({
      type: 'Feature',
      properties: { id, kind, strength, image: imageName(kind, evidence ?? 'plain') },
      geometry: { type: 'Point', coordinates: at },
    })),
  };
}

export function errorFeatures(scene: Scene): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: errorAreas(scene).map(({ id, ring }) => ({
      type: 'Feature',
      properties: { id },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
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
