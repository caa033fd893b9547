import type { City, Place } from '../../city/city';
import { searchIndustries, searchNames } from '../../city/queries';
import type { Cluster } from '../../city/types';

export type Result = { kind: 'place'; place: Place } | { kind: 'industry'; cluster: Cluster };

/** More than this nobody reads. */
const MOST = { places: 12, industries: 4 };

/** What a search finds: places by any of their names, industries by theirs and by the plan's terms. */
export function resultsFor(city: City, words: string): Result[] {
  return [
    ...searchNames(city, words)
      .slice(0, MOST.places)
      .map((place): Result => ({ kind: 'place', place })),
    ...searchIndustries(city, words)
      .slice(0, MOST.industries)
      .map((cluster): Result => ({ kind: 'industry', cluster })),
  ];
}

/** A name in three parts: before what was searched for, that, and after; the middle is '' where it is not in it. */
export function marked(name: string, words: string): [string, string, string] {
  const needle = words.trim().toLowerCase();
  const start = needle ? name.toLowerCase().indexOf(needle) : -1;
  if (start < 0) return [name, '', ''];
  const end = start + needle.length;
  return [name.slice(0, start), name.slice(start, end), name.slice(end)];
}
