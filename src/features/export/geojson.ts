import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Place } from '../../city/city';
import type { PlaceProperties } from '../../city/types';

export interface PlacesFile extends FeatureCollection<Geometry | null, PlaceProperties> {
  /** Whose data it is, and what may be done with it. */
  attribution: string;
}

/**
 * Places as GeoJSON (RFC 7946, WGS 84), with the properties that `geo/README.md` explains. A belt is
 * its axis; of a district or the core its mark; what has no point has no geometry.
 */
export function toGeoJson(places: readonly Place[], attribution: string): PlacesFile {
  return {
    type: 'FeatureCollection',
    attribution,
    features: places.map((place): Feature<Geometry | null, PlaceProperties> => {
      const { geometry, anchor: _anchor, axis: _axis, relatedBelts: _belts, ...properties } = place;
      return { type: 'Feature', id: place.number, geometry, properties };
    }),
  };
}
