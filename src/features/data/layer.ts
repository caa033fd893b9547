import type { FeatureCollection } from 'geojson';
import type { ReadResult } from '../../data/types';
import { CATEGORY_COLOURS } from '../../scene/data-palette';
import { formsOf, numberOf } from '../../scene/data-style';
import type { DataLayer } from '../../state/work';

/** Many points are smaller, so that some can be told from others. */
const MANY = 5_000;
const RADIUS = { few: 5, many: 3 };

/** The first colour that no other layer has. */
function freeColour(others: readonly DataLayer[]): string {
  const taken = others.map(({ style }) => (style.colour.kind === 'one' ? style.colour.colour : ''));
  return CATEGORY_COLOURS.find((colour) => !taken.includes(colour)) ?? CATEGORY_COLOURS[0];
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
    name: old?.name ?? file.replace(/\.[^.]+$/, ''),
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
      label: null,
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

/** So many features tell what kind a column is of. */
const LOOKED_AT = 1_000;

/** Whether most of what stands in a column are numbers. */
export function isNumeric({ features }: FeatureCollection, column: string): boolean {
  const values = features
    .slice(0, LOOKED_AT)
    .map(({ properties }) => properties?.[column])
    .filter((value) => value !== null && value !== undefined && value !== '');
  return values.filter((value) => numberOf(value) !== null).length > values.length / 2;
}
