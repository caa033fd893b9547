import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import {
  type ColourRule,
  type DataFilter,
  type DataLayer,
  type DataStyle,
  type Drawing,
  type DrawingKind,
  NO_WORK,
  type OwnScene,
  type SizeRule,
  type Work,
} from './work';
import { joinWork } from './workTransitions';

/*
 * Work from the device or a file is anybody's until it is read here: whatever is not exactly what the
 * map writes is refused, piece by piece, and nothing is taken over that has no name here.
 */

type Bag = Readonly<Record<string, unknown>>;

/** Thrown and caught in this file: one piece is refused, the others stay. */
class Refused extends Error {}

function need<Value>(value: unknown, is: (value: unknown) => value is Value): Value {
  if (!is(value)) throw new Refused();
  return value;
}

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
/** Longer than this no name, label or speech is. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 20_000;
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 100;
const isColour = (value: unknown): value is string =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);

const within =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    isNumber(value) && value >= least && value <= most;
const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: unknown): value is Word =>
    words.some((word) => word === value);

const bag = (value: unknown): Bag => need(value, isBag);
const list = (value: unknown): readonly unknown[] => need(value, isList);
const text = (value: unknown): string => need(value, isText);
const colour = (value: unknown): string => need(value, isColour);

const isPosition = (value: unknown): value is Position =>
  isList(value) &&
  value.length >= 2 &&
  value.length <= 4 &&
  value.every(isNumber) &&
  Math.abs(value[0] as number) <= 180 &&
  Math.abs(value[1] as number) <= 90;

/** How deep the positions of a geometry lie in lists. */
const DEPTH = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const;
const GEOMETRIES = Object.keys(DEPTH) as (keyof typeof DEPTH)[];

const areCoordinates = (value: unknown, depth: number): boolean =>
  depth === 0
    ? isPosition(value)
    : isList(value) && value.every((each) => areCoordinates(each, depth - 1));

function geometry(value: unknown, depth = 0): Geometry {
  const { type, coordinates, geometries } = bag(value);
  if (type === 'GeometryCollection') {
    if (depth > 3) throw new Refused();
    return { type, geometries: list(geometries).map((each) => geometry(each, depth + 1)) };
  }
  const known = need(type, oneOf(GEOMETRIES));
  if (!areCoordinates(coordinates, DEPTH[known])) throw new Refused();
  return { type: known, coordinates } as Geometry;
}

/** Values as tables have them; anything else is no value. */
const plain = (value: unknown) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function feature(value: unknown): Feature {
  const { id, properties, geometry: shape } = bag(value);
  const entries = isBag(properties) ? Object.entries(properties) : [];
  return {
    type: 'Feature',
    ...(typeof id === 'string' || isNumber(id) ? { id } : {}),
    properties: Object.fromEntries(entries.filter(([, each]) => plain(each))),
    // GeoJSON has features without a place.
    geometry: (shape === null ? null : geometry(shape)) as Geometry,
  };
}

function collection(value: unknown): FeatureCollection {
  const { type, features } = bag(value);
  if (type !== 'FeatureCollection') throw new Refused();
  return { type, features: list(features).map(feature) };
}

const DRAWINGS: readonly DrawingKind[] = [
  'point',
  'line',
  'arrow',
  'area',
  'text',
  'distance',
  'surface',
  'circle',
];

function drawing(value: unknown): Drawing {
  const { id, properties, geometry: shape } = bag(value);
  const { kind, colour: own, label, radius_m } = bag(properties);
  const drawn = geometry(shape);
  if (drawn.type !== 'Point' && drawn.type !== 'LineString' && drawn.type !== 'Polygon') {
    throw new Refused();
  }
  return {
    type: 'Feature',
    id: need(id, isId),
    properties: {
      kind: need(kind, oneOf(DRAWINGS)),
      colour: colour(own),
      label: text(label),
      ...(radius_m === undefined ? {} : { radius_m: need(radius_m, within(0, 1e7)) }),
    },
    geometry: drawn,
  };
}

function colourRule(value: unknown): ColourRule {
  const { kind, colour: own, column, colours, other, thresholds } = bag(value);
  if (kind === 'one') return { kind, colour: colour(own) };
  if (kind === 'category') {
    const pairs = list(colours).map((pair): [string, string] => {
      const [name, tone] = list(pair);
      return [text(name), colour(tone)];
    });
    return { kind, column: text(column), colours: pairs, other: colour(other) };
  }
  if (kind !== 'quantile') throw new Refused();
  const steps = list(thresholds).map((each) => need(each, isNumber));
  const tones = list(colours).map(colour);
  if (tones.length !== steps.length + 1) throw new Refused();
  return { kind, column: text(column), thresholds: steps, colours: tones, other: colour(other) };
}

/** Two numbers. */
function pair(value: unknown, is: (value: unknown) => value is number): [number, number] {
  const [from, to] = list(value);
  return [need(from, is), need(to, is)];
}

const isRadius = within(0, 200);

function sizeRule(value: unknown): SizeRule {
  const { kind, radius, column, domain, radii } = bag(value);
  if (kind === 'one') return { kind, radius: need(radius, isRadius) };
  if (kind !== 'column') throw new Refused();
  return {
    kind,
    column: text(column),
    domain: pair(domain, isNumber),
    radii: pair(radii, isRadius),
  };
}

function dataStyle(value: unknown): DataStyle {
  const { colour: rule, size, opacity, label } = bag(value);
  return {
    colour: colourRule(rule),
    size: sizeRule(size),
    opacity: need(opacity, within(0, 1)),
    label: label === null ? null : text(label),
  };
}

function dataFilter(value: unknown): DataFilter | null {
  if (value === null) return null;
  const { column, values } = bag(value);
  return { column: text(column), values: list(values).map(text) };
}

function dataLayer(value: unknown): DataLayer {
  const { id, name, data, columns, datum, style, filter, shown } = bag(value);
  return {
    id: need(id, isId),
    name: text(name),
    data: collection(data),
    columns: list(columns).map(text),
    datum: text(datum),
    style: dataStyle(style),
    filter: dataFilter(filter),
    shown: need(shown, isBoolean),
  };
}

const isSize = within(1, 100_000);

function viewSize(value: unknown): { width: number; height: number } {
  const { width, height } = bag(value);
  return { width: need(width, isSize), height: need(height, isSize) };
}

function ownScene(value: unknown): OwnScene {
  const { id, title, text: told, link, size, data } = bag(value);
  return {
    id: need(id, isId),
    title: text(title),
    text: text(told),
    link: text(link),
    ...(size === undefined ? {} : { size: viewSize(size) }),
    ...(data === undefined ? {} : { data: list(data).map((each) => need(each, isId)) }),
  };
}

/** What could be read, and how many pieces could not. */
export interface ParsedWork {
  work: Work;
  refused: number;
}

/** Reads work as it was written; never throws. */
export function parseWork(value: unknown): ParsedWork {
  let refused = 0;
  const read = <Item>(items: unknown, parse: (value: unknown) => Item): Item[] =>
    (isList(items) ? items : []).flatMap((each) => {
      try {
        return [parse(each)];
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused++;
        return [];
      }
    });
  const { drawings, data, scenes } = isBag(value) ? value : {};
  const work: Work = {
    drawings: read(drawings, drawing),
    data: read(data, dataLayer),
    scenes: read(scenes, ownScene),
  };
  return { work: joinWork(NO_WORK, work), refused };
}
