import type { FeatureCollection, Geometry, Position } from 'geojson';
import { toCsv } from '../../city/csv';
import type { Value } from '../../city/table';
import { namesOf } from '../columns';
import type { DatumId } from '../types';
import { columnsOf } from './columns';
import { converterTo, isProjected } from './convert';

const positions = (value: unknown): string =>
  Array.isArray(value) && typeof value[0] !== 'number'
    ? `(${value.map((each) => positions(each)).join(', ')})`
    : (value as Position).join(' ');

/** Well-known text of a geometry. */
export function wktOf(geometry: Geometry): string {
  if (geometry.type === 'GeometryCollection')
    return `GEOMETRYCOLLECTION (${geometry.geometries.map(wktOf).join(', ')})`;
  const text = positions(geometry.coordinates);
  return `${geometry.type.toUpperCase()} ${geometry.type === 'Point' ? `(${text})` : text}`;
}

/** The datum stands in the head of the columns: those of the file it came from may stand there too. */
function headOf(datum: DatumId): string[] {
  const names = isProjected(datum) ? ['east', 'north', 'wkt'] : ['longitude', 'latitude', 'wkt'];
  return names.map((name) => `${name} (${datum.slice(0, 12)})`);
}

/** Points as two columns of coordinates before all others, what is no point as well-known text. */
export async function csvBlob(data: FeatureCollection, datum: DatumId, name: string) {
  const convert = await converterTo(datum, name);
  const columns = columnsOf(data);
  const hasOthers = data.features.some(({ geometry }) => geometry.type !== 'Point');
  const head = headOf(datum).slice(0, hasOthers ? 3 : 2);
  const rows = data.features.map(({ geometry, properties }): Value[] => {
    const converted = convert(geometry);
    const isPoint = converted.type === 'Point';
    const [x = null, y = null] = isPoint ? converted.coordinates : [];
    const place = [x, y, isPoint ? null : wktOf(converted)].slice(0, head.length);
    return [...place, ...columns.map((column) => cellOf(properties?.[column]))];
  });
  const { names } = namesOf([...head, ...columns]);
  return new Blob([toCsv([names, ...rows])], { type: 'text/csv;charset=utf-8' });
}

const cellOf = (value: unknown): Value =>
  typeof value === 'number' || typeof value === 'string'
    ? value
    : value == null
      ? null
      : String(value);
