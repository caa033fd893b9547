import type { Geometry, Position } from 'geojson';
import type { Conversion } from './conversion';
import { MAX_DEPTH } from './limits';
import { shorten } from './text';
import type { RefusalCode } from './types';

/** Why a geometry is not taken. */
export interface Fault {
  code: RefusalCode;
  value: string;
}

export const isFault = (result: Geometry | Fault): result is Fault => 'code' in result;

/** How many brackets stand around a position. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
const isArea = (type: string) => type.endsWith('Polygon');

const fault = (code: RefusalCode, value: unknown): Fault => ({ code, value: shorten(value) });

/** Thrown and caught in here only: it leads out of brackets within brackets. */
class Faulty {
  constructor(readonly fault: Fault) {}
}

/** For messages: deep or large values are not written out. */
const show = (value: unknown): string => {
  if (Array.isArray(value))
    return `[${value
      .slice(0, 3)
      .map((each) => (Array.isArray(each) ? '…' : each))
      .join(', ')}]`;
  return typeof value === 'object' && value ? '{…}' : String(value);
};

function position(value: unknown, { toDegrees }: Conversion): Position {
  const [x, y] = Array.isArray(value) ? value : [];
  if (!Number.isFinite(x) || !Number.isFinite(y))
    throw new Faulty(fault('badGeometry', show(value)));
  const degrees = toDegrees(x, y);
  if (typeof degrees === 'string') throw new Faulty(fault(degrees, `${x}, ${y}`));
  return degrees;
}

function line(value: unknown, conversion: Conversion, isRing: boolean): Position[] {
  if (!Array.isArray(value)) throw new Faulty(fault('badGeometry', show(value)));
  const positions = value.map((each) => position(each, conversion));
  const [first] = positions;
  const last = positions[positions.length - 1];
  // Programs leave rings open; there is one way only to close them.
  if (isRing && first && last && (first[0] !== last[0] || first[1] !== last[1]))
    positions.push([...first]);
  if (positions.length < (isRing ? 4 : 2)) throw new Faulty(fault('badGeometry', show(value)));
  return positions;
}

function nested(value: unknown, depth: number, type: string, conversion: Conversion): unknown {
  if (depth === 0) return position(value, conversion);
  if (depth === 1 && type !== 'MultiPoint') return line(value, conversion, isArea(type));
  if (!Array.isArray(value) || value.length === 0)
    throw new Faulty(fault('badGeometry', show(value)));
  return value.map((each) => nested(each, depth - 1, type, conversion));
}

function convert(value: unknown, conversion: Conversion, depth: number): Geometry {
  if (typeof value !== 'object' || value === null) throw new Faulty(fault('noGeometry', ''));
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'GeometryCollection') {
    if (depth >= MAX_DEPTH) throw new Faulty(fault('tooDeep', ''));
    if (!Array.isArray(geometries)) throw new Faulty(fault('badGeometry', show(geometries)));
    if (geometries.length === 0) throw new Faulty(fault('noGeometry', ''));
    return { type, geometries: geometries.map((each) => convert(each, conversion, depth + 1)) };
  }
  const brackets =
    typeof type === 'string' && Object.keys(DEPTHS).includes(type) ? DEPTHS[type] : undefined;
  if (brackets === undefined) throw new Faulty(fault('badGeometry', show(type)));
  return {
    type,
    coordinates: nested(coordinates, brackets, type as string, conversion),
  } as Geometry;
}

/** Geometry of a file as GeoJSON in degrees, two-dimensional, with closed rings; or what is wrong. */
export function geometryOf(value: unknown, conversion: Conversion): Geometry | Fault {
  try {
    return convert(value, conversion, 0);
  } catch (problem) {
    if (problem instanceof Faulty) return problem.fault;
    throw problem;
  }
}

type Visit = (position: readonly number[]) => void;

function visit(value: unknown, call: Visit): void {
  if (!Array.isArray(value)) return;
  if (typeof value[0] === 'number') call(value);
  else for (const each of value) visit(each, call);
}

/** Calls for every position of a geometry that is sound. */
export function eachPosition(geometry: Geometry, call: Visit): void {
  if (geometry.type === 'GeometryCollection') {
    for (const each of geometry.geometries) eachPosition(each, call);
  } else visit(geometry.coordinates, call);
}
