import { scaleQuantile } from 'd3-scale';
import type { FeatureCollection } from 'geojson';
import type { ColourRule, DataLayer, SizeRule } from '../state/work';
import { CATEGORY_COLOURS, classColours, OTHER_COLOUR } from './data-palette';
import {
  classOf,
  type Form,
  formsOf,
  numberOf,
  passer,
  sizer,
  textOf,
  unsizedBy,
} from './data-style';

/** What a column holds. */
export interface Summary {
  /** The different values with how often they stand there, the most frequent first. */
  values: readonly (readonly [value: string, count: number])[];
  /** All that are numbers, in the order of the file. */
  numbers: readonly number[];
}

const summaries = new WeakMap<FeatureCollection, Map<string, Summary>>();

function summarise(data: FeatureCollection, column: string): Summary {
  const counts = new Map<string, number>();
  const numbers: number[] = [];
  for (const { properties } of data.features) {
    const value = properties?.[column];
    const text = textOf(value);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    const number = numberOf(value);
    if (number !== null && Number.isFinite(number)) numbers.push(number);
  }
  const values = [...counts].sort(([, a], [, b]) => b - a);
  return { values, numbers };
}

/** What a column of some data holds; told once for all. */
export function summaryOf(data: FeatureCollection, column: string): Summary {
  const known = summaries.get(data) ?? new Map<string, Summary>();
  const summary = known.get(column) ?? summarise(data, column);
  summaries.set(data, known.set(column, summary));
  return summary;
}

/** The most frequent values each in a colour of its own; what is empty is never one of them. */
export function categoryRule(data: FeatureCollection, column: string): ColourRule {
  const colours = summaryOf(data, column)
    .values.filter(([value]) => value !== '')
    .slice(0, CATEGORY_COLOURS.length)
    .map(([value], index) => [value, CATEGORY_COLOURS[index] ?? OTHER_COLOUR] as const);
  return { kind: 'category', column, colours, other: OTHER_COLOUR };
}

/** How many classes quantiles can make. */
export const CLASSES = [3, 4, 5, 6, 7] as const;

/** Classes of equally many numbers; fewer of them where many numbers are the same. */
export function quantileRule(data: FeatureCollection, column: string, classes: number): ColourRule {
  const { numbers } = summaryOf(data, column);
  const [least] = extentOf(numbers);
  const more = numbers.filter((number) => number > least);
  const [second] = extentOf(more.length > 0 ? more : numbers);
  const quantiles = scaleQuantile<number>()
    .domain(numbers)
    .range(Array.from({ length: classes }, (_, index) => index))
    .quantiles();
  // Below the least number there is none: what is as low is one class, the next number begins another.
  const bounds = quantiles.map((quantile) => (quantile > least ? quantile : second));
  const thresholds = [...new Set(bounds)].filter((bound) => bound > least).sort((a, b) => a - b);
  const colours = classColours(thresholds.length + 1);
  return { kind: 'quantile', column, thresholds, colours, other: OTHER_COLOUR };
}

/** The least and the greatest of numbers, 0 and 0 of none. */
function extentOf(numbers: readonly number[]): [number, number] {
  if (numbers.length === 0) return [0, 0];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    if (number < least) least = number;
    if (number > most) most = number;
  }
  return [least, most];
}

/** Radii of points in pixels, as wide as a finger's tip for the greatest number. */
const RADII: readonly [number, number] = [2.5, 16];

export function sizeRule(data: FeatureCollection, column: string): SizeRule {
  const [, most] = extentOf(summaryOf(data, column).numbers);
  return { kind: 'column', column, domain: [0, Math.max(0, most)], radii: RADII };
}

/** One line of a legend; words for it are chosen where it is shown. */
export interface ClassItem {
  colour: string;
  /** `all`: one colour for all; `value`: of one value; `range`: from, below to; `other`: the rest. */
  kind: 'all' | 'value' | 'range' | 'other';
  value: string;
  /** Null: no bound on that side. */
  from: number | null;
  to: number | null;
  /** How many features of it the filter leaves. */
  count: number;
}

function itemsOf(rule: ColourRule): Omit<ClassItem, 'count'>[] {
  const none = { value: '', from: null, to: null };
  if (rule.kind === 'one') return [{ ...none, colour: rule.colour, kind: 'all' }];
  const other = { ...none, colour: rule.other, kind: 'other' as const };
  if (rule.kind === 'category') {
    const values = rule.colours.map(([value, colour]) => ({
      ...none,
      colour,
      kind: 'value' as const,
      value,
    }));
    return [...values, other];
  }
  const { thresholds, colours } = rule;
  const ranges = colours.map((colour, index) => ({
    ...none,
    colour,
    kind: 'range' as const,
    from: thresholds[index - 1] ?? null,
    to: thresholds[index] ?? null,
  }));
  return [...ranges, other];
}

/** Which line of its legend a feature belongs to. */
function counter(rule: ColourRule): (value: unknown) => number {
  if (rule.kind === 'one') return () => 0;
  if (rule.kind === 'category') {
    const lines = new Map(rule.colours.map(([value], index) => [value, index]));
    return (value) => lines.get(textOf(value)) ?? rule.colours.length;
  }
  return (value) => {
    const number = numberOf(value);
    return number === null ? rule.colours.length : classOf(rule.thresholds, number);
  };
}

const legends = new WeakMap<DataLayer, readonly ClassItem[]>();

/** The legend of a layer, without a line for a rest that there is not. */
export function dataLegend(layer: DataLayer): readonly ClassItem[] {
  const known = legends.get(layer);
  if (known) return known;
  const { colour } = layer.style;
  const [lineOf, passes] = [counter(colour), passer(layer.filter)];
  const items = itemsOf(colour).map((item) => ({ ...item, count: 0 }));
  for (const { properties } of layer.data.features) {
    if (!passes(properties)) continue;
    const item = items[lineOf(colour.kind === 'one' ? null : properties?.[colour.column])];
    if (item) item.count++;
  }
  const legend = items.filter(({ kind, count }) => kind !== 'other' || count > 0);
  legends.set(layer, legend);
  return legend;
}

/** So many features tell what a layer is. */
const LOOKED_AT = 1_000;

/** What most of a layer is drawn as: so its legend is, too. */
export function formOf({ features }: FeatureCollection): Form {
  const counts = { point: 0, line: 0, area: 0 };
  for (const { geometry } of features.slice(0, LOOKED_AT)) {
    for (const form of formsOf(geometry)) counts[form]++;
  }
  if (counts.line > counts.point && counts.line >= counts.area) return 'line';
  return counts.area > counts.point ? 'area' : 'point';
}

/** A size of points in a legend. */
export interface SizeItem {
  radius: number;
  number: number;
}

/** What sizes by a column stand for: the greatest, a quarter, where it is half as wide, and nothing. */
export function sizeLegend({ style: { size }, data }: DataLayer): readonly SizeItem[] {
  if (size.kind === 'one' || formOf(data) !== 'point') return [];
  const radiusOf = sizer(size);
  const most = size.domain[1];
  // Drawn as large as what is written beside it.
  return [most, most / 4, 0]
    .map((each) => Number(each.toPrecision(3)))
    .map((number) => ({
      number,
      radius: radiusOf({ [size.column]: number }),
    }));
}

const unsized = new WeakMap<DataLayer, number>();

/** How many points that the filter leaves are rings: their sizes are not known. */
export function unsizedCount(layer: DataLayer): number {
  if (layer.style.size.kind === 'one') return 0;
  const known = unsized.get(layer);
  if (known !== undefined) return known;
  const { data, filter, style } = layer;
  const [isUnsized, passes] = [unsizedBy(style.size), passer(filter)];
  const count = data.features.filter(
    ({ geometry, properties }) =>
      isUnsized(properties) && passes(properties) && formsOf(geometry).includes('point'),
  ).length;
  unsized.set(layer, count);
  return count;
}
