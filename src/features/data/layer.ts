import type { FeatureCollection } from 'geojson';
import { isCoordinateName } from '../../data/coordinate-names';
import type { ReadResult } from '../../data/types';
import { summaryOf } from '../../scene/data-classes';
import { MOST_LABELLED } from '../../scene/data-labels';
import { CATEGORY_COLOURS } from '../../scene/data-palette';
import { formsOf, numberOf } from '../../scene/data-style';
import type { DataLayer } from '../../state/work';

/** So many features tell what kind a column or a layer is of. */
const LOOKED_AT = 1_000;

/** Many points are smaller, so that some can be told from others. */
const MANY = 5_000;
const RADIUS = { few: 5, many: 3 };

const coloursOf = ({ style: { colour } }: DataLayer): readonly string[] => {
  if (colour.kind === 'one') return [colour.colour];
  return colour.kind === 'category' ? colour.colours.map(([, each]) => each) : colour.colours;
};

/** The colour that the fewest other layers have, whatever it tells there. */
export function freeColour(others: readonly DataLayer[]): string {
  const taken = others.flatMap(coloursOf);
  const uses = (colour: string) => taken.filter((each) => each === colour).length;
  return CATEGORY_COLOURS.reduce((best, each) => (uses(each) < uses(best) ? each : best));
}

/** Names of columns that say what each feature is called, not what its kind is. */
const CALLED = /^(name|title|label|名|名字)$|^(.*[^类類别別])?名[称稱]$/i;

/** The column that says what each feature is called; null where none does. */
const nameColumn = (columns: readonly string[]): string | null =>
  columns.find((column) => CALLED.test(column.trim())) ?? null;

/** A name that no other layer has: another file may be called the same. */
function freeName(file: string, others: readonly DataLayer[]): string {
  const base = file.replace(/\.[^.]+$/, '');
  const isTaken = (name: string) => others.some((each) => each.name === name);
  let name = base;
  for (let count = 2; isTaken(name); count++) name = `${base} ${count}`;
  return name;
}

/** A layer of what was read, plain; in the place of the one with the id `before`, with its name and order. */
export function layerOf(
  file: string,
  { data, columns, datum }: ReadResult,
  others: readonly DataLayer[],
  before?: DataLayer['id'],
): DataLayer {
  const old = others.find(({ id }) => id === before);
  return {
    id: old?.id ?? `${Date.now().toString(36)}-${others.length}`,
    name: old?.name ?? freeName(file, others),
    data,
    columns,
    datum,
    style: {
      colour: { kind: 'one', colour: freeColour(others) },
      size: {
        kind: 'one',
        radius: data.features.length > MANY ? RADIUS.many : RADIUS.few,
      },
      opacity: 1,
      // Of more than can stand beside their features there is none.
      label: data.features.length <= MOST_LABELLED ? nameColumn(columns) : null,
    },
    filter: null,
    shown: true,
  };
}

export const hasPoints = ({ features }: FeatureCollection): boolean =>
  features.some(({ geometry }) => formsOf(geometry).includes('point'));

/** Whether there is anything but points. */
export const hasShapes = ({ features }: FeatureCollection): boolean =>
  features.some(({ geometry }) => formsOf(geometry).some((form) => form !== 'point'));

/** Whether most of what stands in a column are numbers. */
export function isNumeric({ features }: FeatureCollection, column: string): boolean {
  const values = features
    .slice(0, LOOKED_AT)
    .map(({ properties }) => properties?.[column])
    .filter((value) => value !== null && value !== undefined && value !== '');
  return values.filter((value) => numberOf(value) !== null).length > values.length / 2;
}

/** The columns that tell what something is, not where; all where none does. */
export function telling(columns: readonly string[]): readonly string[] {
  const others = columns.filter((column) => !isCoordinateName(column));
  return others.length > 0 ? others : columns;
}

/** Fewer values than these tell nothing apart, more nobody can. */
const TOLD_APART = { least: 2, most: 12 };

/** The column that a colour for each value suits best: the first with a few of them, else the one with the fewest. */
export function categoryColumn(data: FeatureCollection, columns: readonly string[]) {
  const all = telling(columns);
  // What each is called tells nothing of several, in a short table neither.
  const others = all.filter((column) => !CALLED.test(column.trim()));
  const counted = (others.length > 0 ? others : all).map((column) => {
    const { values } = summaryOf(data, column);
    return { column, count: values.filter(([value]) => value !== '').length };
  });
  const { least, most } = TOLD_APART;
  const few = counted.find(({ count }) => count >= least && count <= most);
  const rest = counted.filter(({ count }) => count >= least).sort((a, b) => a.count - b.count);
  return (few ?? rest[0] ?? counted[0])?.column;
}
