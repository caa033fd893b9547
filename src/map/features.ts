import type { FeatureCollection, MultiLineString, Point, Polygon } from 'geojson';
import { errorAreas } from '../scene/errors';
import { drawKey } from '../scene/order';
import type { Ribbon, Scene } from '../scene/scene';
import { imageName } from './images';

/** What of the scene is drawn from a source of its own: small collections, made anew when it changes. */

export function markFeatures(scene: Scene): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: scene.marks.map((mark) => {
      const { id, at, kind, evidence, strength } = mark;
      const image = imageName(kind, evidence ?? 'plain');
      return {
        type: 'Feature',
        properties: { id, kind, strength, image, order: drawKey(mark, scene.order) },
        geometry: { type: 'Point', coordinates: at },
      };
    }),
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
