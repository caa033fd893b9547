import {
  below,
  date,
  filled,
  isObject,
  kindOf,
  list,
  nullable,
  number,
  object,
  oneOf,
  position,
  positive,
  type Schema,
  set,
  shown,
  slug,
  text,
  words,
  years,
} from './schema';

const DEPTHS = { Point: 0, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
type GeometryType = keyof typeof DEPTHS;

const nested = (depth: number): Schema => (depth ? filled(nested(depth - 1)) : position);

function geometry(...types: GeometryType[]): Schema {
  return (value, path, report) => {
    if (!isObject(value)) {
      report(path, 'wrongType', { type: 'object', found: shown(value) });
      return;
    }
    const type = types.find((one) => one === value.type);
    if (type) object({ type: text, coordinates: nested(DEPTHS[type]) })(value, path, report);
    else {
      const values = { found: shown(value.type), allowed: types.join(', ') };
      report(below(path, 'type'), 'wrongGeometry', values);
    }
  };
}

const inside: Schema = () => {};

/** A feature; its properties are named without saying that they are properties. */
function feature(properties: Schema, shape: Schema): Schema {
  const outer = object({ type: oneOf('Feature'), properties: inside, geometry: shape });
  return (value, path, report) => {
    outer(value, path, report);
    if (isObject(value) && 'properties' in value) properties(value.properties, path, report);
  };
}

const stated = object({ term: words, section: text });
const fact = object(
  {
    text: words,
    value: number,
    bound: oneOf('exact', 'atLeast', 'atMost', 'over', 'about', 'range'),
    unit: words,
    section: text,
  },
  { upTo: number, period: words },
);
const mention = object(
  { term: text, evidence: oneOf('own', 'joint', 'name'), section: text },
  { with: set(slug) },
);

const place = (kind: string) =>
  feature(
    object(
      {
        id: slug,
        number: positive,
        kind: kindOf(kind),
        name: words,
        aliases: set(text),
        districts: set(slug),
        districtBasis: oneOf('stated', 'inferred'),
        positioning: list(stated),
        status: list(stated),
        industries: list(mention),
        facts: list(fact),
        tasks: set(positive),
        seeAlso: set(slug),
        sections: set(text),
        summary: words,
        position: object({
          precision: oneOf('site', 'town', 'host', 'district', 'none'),
          error_m: nullable(number),
          source: words,
        }),
      },
      {
        formerIds: set(slug),
        formerNumbers: set(positive),
        label: words,
        districtNote: words,
        partOf: slug,
        partners: list(stated),
        members: set(slug),
      },
    ),
    nullable(geometry('Point', 'LineString', 'MultiLineString')),
  );

/** Words that links know by a number. */
const numbered: Schema = (value, path, report) => {
  if (!isObject(value)) return words(value, path, report);
  const { number: given, ...rest } = value;
  if (given === undefined) report(path, 'missingProperty', { name: 'number' });
  else positive(given, below(path, 'number'), report);
  words(rest, path, report);
};
const section = { id: text, title: words };
const units = { lead: set(text), support: set(text) };
const growth: Schema = (value, path, report) => {
  if (typeof value !== 'number' && value !== null) words(value, path, report);
};
const replacements: Schema = (value, path, report) => {
  const names = isObject(value) ? Object.keys(value) : [];
  object(Object.fromEntries(names.map((name) => [name, text])))(value, path, report);
};

const area = geometry('Polygon', 'MultiPolygon');
const named = { id: slug, name: words };
const settlement = (...kinds: string[]) =>
  feature(
    object({ ...named, kind: oneOf(...kinds), district: slug, error_m: positive, source: words }),
    geometry('Point'),
  );

/** How a file holds its records: as features, as items of a list, or being the only one. */
export type Layout = 'features' | 'list' | 'single';

export interface Shape {
  layout: Layout;
  record: Schema;
}

const features = (record: Schema): Shape => ({ layout: 'features', record });
const items = (record: Schema): Shape => ({ layout: 'list', record });
const single = (record: Schema): Shape => ({ layout: 'single', record });

/** Every file of `geo/`, and what its records are like. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'places/core.geojson': features(place('core')),
  'places/belts.geojson': features(place('belt')),
  'places/districts.geojson': features(place('district')),
  'places/nodes.geojson': features(place('node')),
  'places/labs.geojson': features(place('lab')),
  'places/platforms.geojson': features(place('platform')),
  'plan/document.json': single(
    object({
      title: words,
      number: words,
      date,
      issuer: words,
      period: years,
      sections: list(object(section)),
    }),
  ),
  'plan/actions.json': items(
    object({ id: positive, name: words, sections: list(object({ ...section, ...units })) }),
  ),
  'plan/tasks.json': items(
    object({
      id: positive,
      action: positive,
      title: words,
      ...units,
      targets: list(fact),
      places: set(slug),
      sections: set(text),
    }),
  ),
  'plan/indicators.json': items(
    object(
      {
        id: positive,
        name: words,
        unit: words,
        y2021: nullable(number),
        y2024: nullable(number),
        growth,
        section: text,
      },
      { spans: number, short: words },
    ),
  ),
  'plan/targets.json': items(fact),
  'plan/industries.json': items(
    object({ id: slug, number: positive, name: words, terms: list(numbered), doubtful: set(text) }),
  ),
  'plan/glossary.json': items(object({ term: words, aliases: set(text), plain: words })),
  'plan/units.json': items(numbered),
  'plan/traditional.json': single(replacements),
  'base/districts.geojson': features(feature(object({ id: slug }, { adcode: positive }), area)),
  'base/sea.geojson': features(feature(object({ id: slug }), area)),
  'base/neighbours.geojson': features(feature(object({ ...named, adcode: positive }), area)),
  'base/bay-area.geojson': features(
    feature(object({ ...named, adcode: positive }, { label: position, own: oneOf(true) }), area),
  ),
  'base/rivers.geojson': features(
    feature(
      object({ ...named, rank: positive }, { error_m: positive }),
      geometry('LineString', 'MultiLineString'),
    ),
  ),
  'base/avenue.geojson': features(feature(object(named), geometry('LineString'))),
  'base/railway.geojson': features(feature(object(named), geometry('LineString'))),
  'base/towns.geojson': features(settlement('seat', 'town')),
  'base/stations.geojson': features(settlement('station')),
  'base/water-names.geojson': features(
    feature(
      object({ ...named, kind: oneOf('river', 'bay', 'sea', 'island'), rank: positive }),
      geometry('Point'),
    ),
  ),
};

/** Says what is wrong with the frame of a file, and gives its records. */
export function recordsIn(
  { layout }: Shape,
  content: unknown,
  report: Parameters<Schema>[2],
): unknown[] {
  if (layout === 'single') return [content];
  if (layout === 'list') {
    if (Array.isArray(content)) return content;
    report('', 'wrongType', { type: 'list', found: shown(content) });
    return [];
  }
  object({ type: oneOf('FeatureCollection'), features: list(inside) })(content, '', report);
  return isObject(content) && Array.isArray(content.features) ? content.features : [];
}
