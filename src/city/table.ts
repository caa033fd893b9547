import type { City, Place } from './city';
import { tasksOf } from './sections';
import type { Text } from './types';

/** The columns of a table of places, in their order. */
export const COLUMNS = [
  'number',
  'nameZh',
  'nameEn',
  'kind',
  'districts',
  'districtBasis',
  'belts',
  'positioning',
  'status',
  'industries',
  'parts',
  'figures',
  'tasks',
  'sections',
  'precision',
  'error_m',
  'longitude',
  'latitude',
  'positionSource',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** A cell: text, a number, or nothing. */
export type Value = string | number | null;

/** How the words of the data, and those of ours for kinds and evidence, are written. */
export interface TableWords {
  words(text: Text): string;
  term(group: 'kind' | 'evidence' | 'precision' | 'basis', word: string): string;
}

/** Several things in one cell. */
const join = (parts: readonly string[]) => parts.join('；');

/** A place as a row, in the order of `COLUMNS`: every fact with its section, every position with its precision. */
function rowOf(city: City, place: Place, { words, term }: TableWords): Value[] {
  const namesOf = (ids: readonly string[]) =>
    join(ids.flatMap((id) => city.byId.get(id) ?? []).map(({ name }) => words(name)));
  const { position, anchor } = place;
  const values: Record<ColumnName, Value> = {
    number: place.number,
    nameZh: place.name.zh,
    nameEn: place.name.en,
    kind: term('kind', place.kind),
    districts: namesOf(place.districts),
    districtBasis: place.districts.length > 0 ? term('basis', place.districtBasis) : null,
    belts: namesOf(place.relatedBelts),
    positioning: join(place.positioning.map((each) => `${words(each.term)}（${each.section}）`)),
    status: join(place.status.map((each) => `${words(each.term)}（${each.section}）`)),
    industries: join(
      place.industries.map((each) => {
        const text = city.termText.get(each.term) ?? { zh: each.term, en: each.term };
        return `${words(text)}（${term('evidence', each.evidence)}，${each.section}）`;
      }),
    ),
    parts: join((city.parts.get(place.id) ?? []).map(({ name }) => words(name))),
    figures: join(place.facts.map(({ text, section }) => `${words(text)}（${section}）`)),
    tasks: join(tasksOf(city, place).map(({ task }) => `附件1#${task.id}`)),
    sections: join(place.sections),
    precision: term('precision', position.precision),
    error_m: position.error_m,
    longitude: anchor?.[0] ?? null,
    latitude: anchor?.[1] ?? null,
    positionSource: words(position.source),
  };
  return COLUMNS.map((column) => {
    const value = values[column];
    return value === '' ? null : value;
  });
}

/** Places as rows of a table. */
export const rowsOf = (city: City, places: readonly Place[], words: TableWords): Value[][] =>
  places.map((place) => rowOf(city, place, words));
