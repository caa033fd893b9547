import type { FeatureCollection } from 'geojson';
import { numberOf, passer, textOf } from '../../scene/data-style';
import type { DataFilter } from '../../state/work';

export interface Sorting {
  column: string;
  isDescending: boolean;
}

/** More different texts than these are compared letter by letter: a language's order takes its time. */
const MOST_COLLATED = 5_000;

/** The place of every text in the order of a language. */
function ranks(texts: readonly string[], locale: string): Map<string, number> {
  const different = [...new Set(texts)];
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  different.sort(different.length > MOST_COLLATED ? undefined : compare);
  return new Map(different.map((text, rank) => [text, rank]));
}

/**
 * The numbers of the features that the filter leaves, in the order of the file or by a column: numbers
 * before texts, each in their order; what is empty stands last, whichever way.
 */
export function rowsOf(
  { features }: FeatureCollection,
  filter: DataFilter | null,
  sorting: Sorting | null,
  locale: string,
): Uint32Array {
  const passes = passer(filter);
  const rows = Uint32Array.from(
    features.flatMap(({ properties }, index) => (passes(properties) ? [index] : [])),
  );
  if (!sorting) return rows;
  const { column, isDescending } = sorting;
  const values = features.map(({ properties }) => properties?.[column]);
  const isText = values.map((value) => textOf(value) !== '' && numberOf(value) === null);
  const rank = ranks(
    values.flatMap((value, index) => (isText[index] ? [textOf(value)] : [])),
    locale,
  );
  const keys = Float64Array.from(values, (value, index) =>
    isText[index] ? (rank.get(textOf(value)) ?? 0) : (numberOf(value) ?? 0),
  );
  const groups = values.map((value, index) => (textOf(value) === '' ? 2 : isText[index] ? 1 : 0));
  const way = isDescending ? -1 : 1;
  const isEmpty = (row: number) => groups[row] === 2;
  return rows.sort((a, b) => {
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b)) || a - b;
    const apart = (groups[a] ?? 0) - (groups[b] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0);
    return way * apart || a - b;
  });
}
