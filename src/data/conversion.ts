import { DATUMS, type Datum, fromWgs84, toWgs84 } from '../city/datum';
import { DataError, type DatumId, type RefusalCode } from './types';
import { type Zone, zoneOf } from './zones';

type Position = [number, number];

/** Between a datum and WGS84. */
export interface Conversion {
  /** Degrees; or why the position cannot be one of this datum. */
  toDegrees(x: number, y: number): Position | RefusalCode;
  fromDegrees(longitude: number, latitude: number): Position;
}

/** Eastings without a zone's number: no zone's neighbour lies further from 500 km than this. */
const EAST_M: readonly [number, number] = [50_000, 950_000];
/** Northings of China, in metres. */
const NORTH_M: readonly [number, number] = [300_000, 6_200_000];
const ZONE_M = 1_000_000;

const isWithin = (value: number, [low, high]: readonly [number, number]) =>
  value >= low && value <= high;

const isDegrees = (x: number, y: number) => Math.abs(x) <= 180 && Math.abs(y) <= 90;

/** Whether a number may be an easting of China, with the number of a zone before it or without. */
export const isEasting = (value: number) =>
  isWithin(value, EAST_M) ||
  (isWithin(value, [13 * ZONE_M, 46 * ZONE_M]) && isWithin(value % ZONE_M, EAST_M));

export const isNorthing = (value: number) => isWithin(value, NORTH_M);

/** Whether two numbers are a position only the other way round. */
export const seemsSwapped = (x: number, y: number): boolean =>
  (Math.abs(x) <= 90 && Math.abs(y) > 90 && Math.abs(y) <= 180) ||
  (isNorthing(x) && isEasting(y) && !(isEasting(x) && isNorthing(y)));

function degreesProblem(x: number, y: number): RefusalCode | null {
  if (isDegrees(x, y)) return null;
  if (seemsSwapped(x, y)) return 'swapped';
  return Math.max(Math.abs(x), Math.abs(y)) > 1_000 ? 'metres' : 'outOfRange';
}

function zoneProblem({ prefix }: Zone, x: number, y: number): RefusalCode | null {
  const east = prefix === null ? x : x - prefix * ZONE_M;
  if (isWithin(east, EAST_M) && isNorthing(y)) return null;
  if (isDegrees(x, y) || isDegrees(y, x)) return 'degrees';
  if (seemsSwapped(x, y)) return 'swapped';
  return isEasting(x) && isNorthing(y) ? 'otherZone' : 'outOfRange';
}

/** A zone as proj4 takes it; GRS80 is the ellipsoid of CGCS2000 to a tenth of a millimetre. */
export const definitionOf = ({ meridian, prefix }: Zone): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${500_000 + (prefix ?? 0) * ZONE_M} +y_0=0 +ellps=GRS80 +units=m +no_defs`;

async function projected(definition: string, zone: Zone | null): Promise<Conversion> {
  const { default: proj4 } = await import('proj4');
  const { forward, inverse } = proj4(definition);
  return {
    toDegrees(x, y) {
      const problem = zone && zoneProblem(zone, x, y);
      if (problem) return problem;
      const [longitude = Number.NaN, latitude = Number.NaN] = inverse([x, y]);
      return isDegrees(longitude, latitude) ? [longitude, latitude] : 'outOfRange';
    },
    fromDegrees: (longitude, latitude) => forward([longitude, latitude]) as Position,
  };
}

/** @throws DataError where the datum is none of ours. */
export async function conversionOf(id: DatumId, file: string): Promise<Conversion> {
  if (DATUMS.includes(id as Datum)) {
    const datum = id as Datum;
    return {
      toDegrees: (x, y) => degreesProblem(x, y) ?? (toWgs84([x, y], datum) as Position),
      fromDegrees: (x, y) => fromWgs84([x, y], datum) as Position,
    };
  }
  const zone = zoneOf(id);
  if (zone) return projected(definitionOf(zone), zone);
  try {
    if (id.startsWith('PROJ:')) return await projected(id.slice(5), null);
  } catch {}
  throw new DataError('datumUnknown', { file, name: id });
}
