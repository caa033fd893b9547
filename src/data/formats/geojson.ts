import type { Input, Reader, Taking } from '../input';
import { parseJson, sequenceOf } from '../json';
import { datumNamed } from '../projection';
import { sampleOf } from '../sample';
import { DataError } from '../types';

const GEOMETRIES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** What a file has as features, whatever it is wrapped in. */
function featuresOf(file: string, value: unknown): unknown[] {
  if (Array.isArray(value) && value.some((each) => isObject(each) && each.type === 'Feature'))
    return value;
  if (isObject(value)) {
    if (Array.isArray(value.features)) return value.features;
    if (value.type === 'Feature') return [value];
    if (GEOMETRIES.includes(String(value.type))) return [{ type: 'Feature', geometry: value }];
  }
  throw new DataError('notGeoJson', { file });
}

/** A `crs` of the former standard, or what our own files say of a Chinese datum. */
function statedBy(file: string, value: unknown) {
  if (!isObject(value)) return null;
  if (value.datum === 'GCJ02' || value.datum === 'BD09')
    return { datum: value.datum, name: value.datum };
  const { crs } = value;
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : null;
  return typeof name === 'string' ? datumNamed(name, file) : null;
}

function open({ name, files }: Input): { value: unknown; features: unknown[] } {
  const bytes = files[0]?.bytes ?? new Uint8Array();
  const sequence = sequenceOf(bytes);
  if (sequence)
    return {
      value: null,
      features: sequence.flatMap((each) => (isObject(each) ? featuresOf(name, each) : [each])),
    };
  const value = parseJson(name, bytes);
  return { value, features: featuresOf(name, value) };
}

/** Takes features of any kind that claims to be one; also those that other formats make. */
export function takeFeatures(features: readonly unknown[], taking: Taking) {
  for (const [index, feature] of features.entries()) {
    if (index % 1_000 === 0) taking.progress(index / features.length);
    if (!isObject(feature) || feature.type !== 'Feature') {
      taking.refuse(
        index + 1,
        'notFeature',
        isObject(feature) ? String(feature.type ?? '') : String(feature),
      );
      continue;
    }
    const { geometry, properties } = feature;
    const isRecord = isObject(properties) && !Array.isArray(properties);
    taking.feature(index + 1, geometry, isRecord ? properties : {});
  }
}

/** One collection, one feature, one geometry, or a text sequence (RFC 8142, or one in each line). */
export const geojson: Reader = {
  async inspect(input) {
    const { value, features } = open(input);
    const stated = statedBy(input.name, value);
    return {
      ...sampleOf(input.name, features),
      stated: stated?.datum ?? null,
      statedName: stated?.name ?? null,
    };
  },
  async read(input, _, taking) {
    takeFeatures(open(input).features, taking);
  },
};
