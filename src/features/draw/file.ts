import type { FeatureCollection, Geometry } from 'geojson';
import type { LonLat } from '../../city/city';
import { DRAWING_COLOURS, partsOf } from '../../scene/drawings';
import { titleOf } from '../../state/state';
import type { Drawing, DrawingKind, DrawingProperties } from '../../state/work';
import { newId } from './shapes';

/* Drawings as GeoJSON (RFC 7946), and what is drawn in other people's files. */

/** Larger files are data, not drawings: the tool for data reads them. */
export const MOST_BYTES = 2_000_000;
export const MOST_FEATURES = 2000;
/** In metres; half around the globe. */
export const MOST_RADIUS_M = 20_000_000;

/** Why a file as a whole is not taken. */
export type FileProblem = 'tooLarge' | 'notJson' | 'notGeoJson' | 'datum' | 'tooMany' | 'empty';
/** Why one of its features is not. */
export type FeatureProblem = 'feature' | 'geometry' | 'position' | 'line' | 'ring' | 'radius';

export interface DrawingsFile {
  drawings: readonly Drawing[];
  /** By the number of the feature in the file, from 1. */
  refused: readonly { feature: number; problem: FeatureProblem }[];
}

const signedArea = (ring: readonly LonLat[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

/** An area as RFC 7946 wants it: its border counter-clockwise, its holes clockwise. */
function wound(drawing: Drawing): Drawing {
  if (drawing.geometry.type !== 'Polygon') return drawing;
  const coordinates = partsOf(drawing).map((ring, part) => {
    const isRight = signedArea(ring) > 0 === (part === 0);
    const turned = isRight ? ring : [...ring].reverse();
    return [...turned, ...turned.slice(0, 1)];
  });
  return { ...drawing, geometry: { type: 'Polygon', coordinates } };
}

export const printDrawings = (drawings: readonly Drawing[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: drawings.map(wound),
});

class Refused extends Error {
  readonly problem: FeatureProblem;
  constructor(problem: FeatureProblem) {
    super(problem);
    this.problem = problem;
  }
}

type Unknown = Readonly<Record<string, unknown>>;
const asObject = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : {};

function asList(value: unknown, problem: FeatureProblem): unknown[] {
  if (!Array.isArray(value)) throw new Refused(problem);
  return value;
}

/** Longitude, latitude in degrees; heights are not drawn. */
function readPosition(value: unknown): LonLat {
  const [longitude, latitude] = asList(value, 'position');
  const isIn = (number: unknown, most: number): number is number =>
    typeof number === 'number' && Math.abs(number) <= most;
  if (!isIn(longitude, 180) || !isIn(latitude, 90)) throw new Refused('position');
  return [longitude, latitude];
}

function readLine(value: unknown): LonLat[] {
  const line = asList(value, 'line').map(readPosition);
  if (new Set(line.map(String)).size < 2) throw new Refused('line');
  return line;
}

function readRing(value: unknown): LonLat[] {
  const ring = asList(value, 'ring').map(readPosition);
  const isClosed = String(ring[0]) === String(ring[ring.length - 1]);
  if (!isClosed || new Set(ring.map(String)).size < 3) throw new Refused('ring');
  return ring;
}

function readRings(value: unknown): LonLat[][] {
  const rings = asList(value, 'ring').map(readRing);
  if (rings.length === 0) throw new Refused('ring');
  return rings;
}

/** What a geometry is drawn as: one shape, or several of one with several parts. */
function readGeometry(value: unknown): Drawing['geometry'][] {
  const { type, coordinates } = asObject(value);
  const many = (read: (part: unknown) => Drawing['geometry']) => {
    const shapes = asList(coordinates, 'geometry').map(read);
    if (shapes.length === 0) throw new Refused('geometry');
    return shapes;
  };
  const point = (each: unknown) => ({ type: 'Point' as const, coordinates: readPosition(each) });
  const line = (each: unknown) => ({ type: 'LineString' as const, coordinates: readLine(each) });
  const area = (each: unknown) => ({ type: 'Polygon' as const, coordinates: readRings(each) });
  switch (type as Geometry['type']) {
    case 'Point':
      return [point(coordinates)];
    case 'LineString':
      return [line(coordinates)];
    case 'Polygon':
      return [area(coordinates)];
    case 'MultiPoint':
      return many(point);
    case 'MultiLineString':
      return many(line);
    case 'MultiPolygon':
      return many(area);
    default:
      throw new Refused('geometry');
  }
}

const OF_GEOMETRY: Readonly<Record<Drawing['geometry']['type'], readonly DrawingKind[]>> = {
  Point: ['point', 'text', 'circle'],
  LineString: ['line', 'arrow', 'distance'],
  Polygon: ['area', 'surface'],
};

/** Our own properties where they make sense; those of other files as far as they are the same. */
function readProperties(value: unknown, type: Drawing['geometry']['type']): DrawingProperties {
  const { kind, colour, label, name, radius_m } = asObject(value);
  const [plain = 'point'] = OF_GEOMETRY[type];
  const known = OF_GEOMETRY[type].find((each) => each === kind) ?? plain;
  const words = [label, name].find((each) => typeof each === 'string') ?? '';
  const isColour = typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour);
  const properties = {
    kind: known,
    colour: isColour ? colour : DRAWING_COLOURS.red,
    label: titleOf(String(words)),
  };
  if (known !== 'circle') return properties;
  const isRadius = typeof radius_m === 'number' && radius_m > 0 && radius_m <= MOST_RADIUS_M;
  if (!isRadius) throw new Refused('radius');
  return { ...properties, radius_m };
}

/** An id that this map gave; those of others mean nothing here: theirs may all begin with 1. */
const OUR_ID = /^[0-9a-z]{9,14}$/;

function readFeature(value: unknown, taken: Set<string>): Drawing[] {
  const { type, id, geometry, properties } = asObject(value);
  if (type !== 'Feature') throw new Refused('feature');
  const own = typeof id === 'string' && OUR_ID.test(id) && !taken.has(id) ? id : null;
  if (own) taken.add(own);
  return readGeometry(geometry).map((shape, index) => ({
    type: 'Feature',
    id: (index === 0 && own) || newId(),
    geometry: shape,
    properties: readProperties(properties, shape.type),
  }));
}

/** GeoJSON of before 2016 could name a datum: ours is the only one left. */
function isOurDatum(crs: unknown): boolean {
  if (crs === undefined || crs === null) return true;
  const name = asObject(asObject(crs).properties).name;
  return typeof name === 'string' && /(?:CRS84|EPSG:{1,2}4326)$/i.test(name);
}

/** Reads what a file draws; what of it cannot be drawn is told one by one. One that was saved here keeps its id. */
export function readDrawings(text: string): DrawingsFile | FileProblem {
  let content: Unknown;
  try {
    content = asObject(JSON.parse(text));
  } catch {
    return 'notJson';
  }
  const { type, features, crs } = content;
  if (!isOurDatum(crs)) return 'datum';
  const list =
    type === 'FeatureCollection'
      ? features
      : type === 'Feature'
        ? [content]
        : 'coordinates' in content && [{ type: 'Feature', geometry: content, properties: {} }];
  if (!Array.isArray(list)) return 'notGeoJson';
  if (list.length > MOST_FEATURES) return 'tooMany';
  const drawings: Drawing[] = [];
  const taken = new Set<string>();
  const refused: { feature: number; problem: FeatureProblem }[] = [];
  for (const [index, each] of list.entries()) {
    try {
      drawings.push(...readFeature(each, taken));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push({ feature: index + 1, problem: error.problem });
    }
  }
  if (drawings.length > MOST_FEATURES) return 'tooMany';
  if (list.length === 0) return 'empty';
  return { drawings, refused };
}

/** What comes of opening drawings beside those that are there. */
export interface Joined {
  drawings: readonly Drawing[];
  /** How many of those that were opened were there already, just as they are. */
  same: number;
}

/** Puts opened drawings to those that are there: one that was saved here takes the place of itself. */
export function joinDrawings(before: readonly Drawing[], opened: readonly Drawing[]): Joined {
  const written = (drawing: Drawing) => JSON.stringify(printDrawings([drawing]));
  const known = new Map(before.map((drawing) => [drawing.id, written(drawing)]));
  const other = opened.filter((drawing) => known.get(drawing.id) !== written(drawing));
  const drawings = new Map([...before, ...other].map((drawing) => [drawing.id, drawing]));
  return { drawings: [...drawings.values()], same: opened.length - other.length };
}
