import type { City } from '../../city/city';

export type ListProblem = 'notJson' | 'notList' | 'noPlace';

/** A list as a file has it: the places, and how many of its entries this map does not know. */
export interface ListFile {
  numbers: number[];
  unknown: number;
}

/** A larger file is no list of places. */
export const MOST_BYTES = 5_000_000;

interface Entry {
  id?: unknown;
  properties?: { id?: unknown; formerIds?: unknown } | null;
}

/**
 * Reads a list that was saved as GeoJSON (`features/export/geojson.ts`). A place is known by its id,
 * or by one that it had formerly.
 */
export function readListFile(text: string, city: City): ListFile | ListProblem {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return 'notJson';
  }
  const features = (content as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) return 'notList';
  const found = features.map((entry: Entry | null) => {
    const id = entry?.properties?.id;
    return city.places.find(
      (place) => place.id === id || place.formerIds?.some((former) => former === id),
    );
  });
  const numbers = [...new Set(found.flatMap((place) => place?.number ?? []))].sort((a, b) => a - b);
  if (numbers.length === 0) return 'noPlace';
  return { numbers, unknown: found.filter((place) => !place).length };
}
