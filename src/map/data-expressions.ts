import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import type { Form } from '../scene/data-style';
import type { ColourRule, DataFilter, SizeRule } from '../state/work';

/* The rule of `scene/data-style.ts` as expressions. */

/** Stands for what is no number; no data has it. */
const NONE = -1e300;

/** Names that MapLibre asks of any object where it hands data to its worker: it would stop at them. */
const RESERVED: readonly string[] = ['constructor', 'hasOwnProperty', '__proto__', '$name'];

/** What a column is called in what MapLibre is given. */
const given = (column: string) => (RESERVED.includes(column) ? `${column} ` : column);

/** The data as MapLibre takes it: they themselves but where a column has a name it keeps for itself. */
export function givenData(data: FeatureCollection): FeatureCollection {
  const names = ({ properties }: Feature) => Object.keys(properties ?? {});
  const isReserved = (feature: Feature) => names(feature).some((name) => RESERVED.includes(name));
  if (!data.features.some(isReserved)) return data;
  const rename = ({ properties, ...rest }: Feature): Feature => ({
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, value]) => [given(name), value]),
    ),
  });
  return { ...data, features: data.features.map(rename) };
}

const read = (column: string): ExpressionSpecification => ['get', given(column)];

const textOf = (column: string): ExpressionSpecification => ['to-string', read(column)];

const numberOf = (column: string): ExpressionSpecification => [
  'case',
  [
    'all',
    ['match', ['typeof', read(column)], ['number', 'string'], true, false],
    ['!=', textOf(column), ''],
  ],
  ['to-number', read(column), NONE],
  NONE,
];

export function colourExpression(rule: ColourRule): string | ExpressionSpecification {
  if (rule.kind === 'one') return rule.colour;
  if (rule.kind === 'category') {
    if (rule.colours.length === 0) return rule.other;
    // With a sign before it no value is the name of something that every object has, e.g. `toString`,
    // which MapLibre would take for a value that it knows already.
    const pairs = rule.colours.flatMap(([value, colour]) => [`=${value}`, colour]);
    return [
      'match',
      ['concat', '=', textOf(rule.column)],
      ...pairs,
      rule.other,
    ] as unknown as ExpressionSpecification;
  }
  const { column, thresholds, colours, other } = rule;
  const steps = thresholds.flatMap((threshold, index) => [threshold, colours[index + 1] ?? other]);
  const first = colours[0] ?? other;
  const classes = steps.length ? ['step', ['var', 'number'], first, ...steps] : first;
  return [
    'let',
    'number',
    numberOf(column),
    ['case', ['==', ['var', 'number'], NONE], other, classes],
  ] as unknown as ExpressionSpecification;
}

/** What a point has that is a ring because its size is not known, and what others have. */
export const whereUnsized = <Value extends string | number | ExpressionSpecification>(
  rule: SizeRule,
  unsized: Value,
  others: Value,
): Value | ExpressionSpecification =>
  rule.kind === 'one' ? others : ['case', ['==', numberOf(rule.column), NONE], unsized, others];

export function radiusExpression(rule: SizeRule): number | ExpressionSpecification {
  if (rule.kind === 'one') return rule.radius;
  const { column, domain, radii } = rule;
  const [from, to] = [Math.sqrt(domain[0]), Math.sqrt(domain[1])];
  if (to <= from) return radii[0];
  const root: ExpressionSpecification = ['sqrt', ['max', 0, numberOf(column)]];
  return ['interpolate', ['linear'], root, from, radii[0], to, radii[1]];
}

const TYPES: Record<Form, string[]> = {
  point: ['Point', 'MultiPoint'],
  line: ['LineString', 'MultiLineString'],
  area: ['Polygon', 'MultiPolygon'],
};

/** What of a source is drawn as one form, and passes the visitor's filter. */
export function filterExpression(form: Form, filter: DataFilter | null): FilterSpecification {
  const isForm: ExpressionSpecification = [
    'match',
    ['geometry-type'],
    TYPES[form],
    true,
    false,
  ] as unknown as ExpressionSpecification;
  if (!filter) return isForm;
  return ['all', isForm, ['in', textOf(filter.column), ['literal', [...filter.values]]]];
}
