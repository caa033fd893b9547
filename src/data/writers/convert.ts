import type { Geometry, Position } from 'geojson';
import { conversionOf } from '../conversion';
import type { DatumId } from '../types';
import { zoneOf } from '../zones';

/** Whether coordinates of a datum are metres. */
export const isProjected = (datum: DatumId) =>
  /^(EPSG|PROJ):/.test(datum) || zoneOf(datum) !== null;

export type Convert = (geometry: Geometry) => Geometry;

/** Geometry of WGS84 in another datum, two-dimensional, to a centimetre or finer. @throws DataError */
export async function converterTo(datum: DatumId, file: string): Promise<Convert> {
  const { fromDegrees } = await conversionOf(datum, file);
  const scale = isProjected(datum) ? 1e3 : 1e8;
  const round = (value: number) => Math.round(value * scale) / scale;
  const position = ([x = 0, y = 0]: Position): Position => fromDegrees(x, y).map(round);
  const nested = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] !== 'number'
      ? value.map(nested)
      : position(value as Position);
  const convert: Convert = (geometry) =>
    geometry.type === 'GeometryCollection'
      ? { type: 'GeometryCollection', geometries: geometry.geometries.map(convert) }
      : ({ type: geometry.type, coordinates: nested(geometry.coordinates) } as Geometry);
  return convert;
}
