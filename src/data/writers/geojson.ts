import type { FeatureCollection, Geometry } from 'geojson';
import type { DatumId } from '../types';
import { converterTo, isProjected } from './convert';
import { wound } from './rings';

/** By the right-hand rule. */
function rewound(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { ...geometry, coordinates: wound(geometry.coordinates, false) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => wound(rings, false)) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(rewound) };
    default:
      return geometry;
  }
}

/** RFC 7946 knows WGS84 only: what else there is, is said by a member of its own, or by the `crs` of 2008. */
function statement(datum: DatumId) {
  if (datum === 'WGS84') return {};
  if (!isProjected(datum)) return { datum };
  const name = `urn:ogc:def:crs:${datum.replace(':', '::')}`;
  return { crs: { type: 'name', properties: { name } } };
}

/** @throws DataError */
export async function geojsonBlob(data: FeatureCollection, datum: DatumId, name: string) {
  const convert = await converterTo(datum, name);
  const features = data.features.map(({ type, geometry, properties }) => ({
    type,
    properties,
    geometry: rewound(convert(geometry)),
  }));
  const written = { type: data.type, name, ...statement(datum), features };
  return new Blob([JSON.stringify(written)], { type: 'application/geo+json' });
}
