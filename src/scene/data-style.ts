import type { GeoJsonProperties, Geometry } from 'geojson';
import type { ColourRule, DataFilter, SizeRule } from '../state/work';

/*
 * How data of a visitor look: the one rule that the twin and paper apply to each feature, and of which
 * the map makes expressions (`map/data-expressions.ts`); a test holds that both say the same.
 */

/** What of it is not a matter of its columns; widths in pixels. */
export const DATA_PEN = {
  /** Around points: whatever their colour, they stand out from the ground in both themes. */
  outline: { token: 'ink-2', width: 0.8 },
  line: 2.4,
  border: 1.5,
  /** How much of the ground an area hides. */
  area: 0.4,
} as const;

/** What a value reads, '' where there is none. */
export const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);

/** A value as a number, also where a file has it as text; null where it is none. */
export function numberOf(value: unknown): number | null {
  if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) return null;
  const number = Number(value);
  return Number.isNaN(number) ? null : number;
}

/** The class of a number among ascending thresholds: one that equals a threshold lies above it. */
export function classOf(thresholds: readonly number[], number: number): number {
  const above = thresholds.findIndex((threshold) => number < threshold);
  return above < 0 ? thresholds.length : above;
}

/** The colour of a feature as a function of its properties. */
export function colourer(rule: ColourRule): (properties: GeoJsonProperties) => string {
  if (rule.kind === 'one') return () => rule.colour;
  const { column, other } = rule;
  if (rule.kind === 'category') {
    const colours = new Map(rule.colours);
    return (properties) => colours.get(textOf(properties?.[column])) ?? other;
  }
  const { thresholds, colours } = rule;
  return (properties) => {
    const number = numberOf(properties?.[column]);
    return number === null ? other : (colours[classOf(thresholds, number)] ?? other);
  };
}

/** Whether points are as large as a number of which a feature has none: it is a ring, not the disc of a 0. */
export const unsizedBy =
  (rule: SizeRule) =>
  (properties: GeoJsonProperties): boolean =>
    rule.kind === 'column' && numberOf(properties?.[rule.column]) === null;

/** The radius of a point in pixels: its disc grows with the number. What has none is the smallest. */
export function sizer(rule: SizeRule): (properties: GeoJsonProperties) => number {
  if (rule.kind === 'one') return () => rule.radius;
  const { column, domain, radii } = rule;
  const [from, to] = [Math.sqrt(domain[0]), Math.sqrt(domain[1])];
  return (properties) => {
    const root = Math.sqrt(Math.max(0, numberOf(properties?.[column]) ?? 0));
    const part = to > from ? Math.max(0, Math.min(1, (root - from) / (to - from))) : 0;
    return radii[0] + (radii[1] - radii[0]) * part;
  };
}

/** Whether a filter leaves a feature. */
export function passer(filter: DataFilter | null): (properties: GeoJsonProperties) => boolean {
  if (!filter) return () => true;
  const values = new Set(filter.values);
  return (properties) => values.has(textOf(properties?.[filter.column]));
}

export type Form = 'point' | 'line' | 'area';

/** What geometries are drawn as; those of a collection can be several. */
export function formsOf(geometry: Geometry | null): Form[] {
  switch (geometry?.type) {
    case undefined:
      return [];
    case 'Point':
    case 'MultiPoint':
      return ['point'];
    case 'LineString':
    case 'MultiLineString':
      return ['line'];
    case 'GeometryCollection':
      return [...new Set(geometry.geometries.flatMap(formsOf))];
    default:
      return ['area'];
  }
}
