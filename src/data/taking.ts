import type { Feature, Geometry } from 'geojson';
import { conversionOf } from './conversion';
import { eachPosition, geometryOf, isFault } from './geometry';
import type { Properties, Taking } from './input';
import { MAX_COLUMNS, MAX_FEATURES, MAX_LISTED } from './limits';
import { shorten, wellFormed } from './text';
import { DataError, type Note, type ReadOptions, type ReadResult, type Refusal } from './types';

type Bounds = readonly [number, number, number, number];

/** Text, number, boolean or nothing; what is more is written as JSON. */
function flat(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateText(value);
  try {
    return wellFormed(JSON.stringify(value) ?? String(value));
  } catch {
    // Brackets within brackets, deeper than can be written out.
    return '…';
  }
}

/** A day without its hours where it has none. */
const dateText = (date: Date) => date.toISOString().replace(/T00:00:00\.000Z$/, '');

const reaches = ([west, south, east, north]: Bounds, geometry: Geometry): boolean => {
  let isInside = false;
  eachPosition(geometry, ([x = Number.NaN, y = Number.NaN]) => {
    if (x >= west && x <= east && y >= south && y <= north) isInside = true;
  });
  return isInside;
};

/** Takes what a reader reads, in the datum of the options, and tells at the end what came of it. */
export async function takingOf(
  file: string,
  { datum }: ReadOptions,
  bounds: Bounds,
  progress: (done: number) => void,
): Promise<Taking & { result(): ReadResult }> {
  const conversion = await conversionOf(datum, file);
  const features: Feature[] = [];
  const refused: Refusal[] = [];
  const notes: Note[] = [];
  const columns = new Set<string>();
  const [west, south, east, north] = bounds;
  let refusedCount = 0;
  let outside = 0;
  let isSwapped = false;

  const addColumn = (name: string) => {
    columns.add(name);
    if (columns.size <= MAX_COLUMNS) return;
    throw new DataError('tooManyColumns', { file, count: columns.size, limit: MAX_COLUMNS });
  };

  /** `Object.fromEntries` makes even `__proto__` a property like others. */
  const flatten = (properties: Properties) =>
    Object.fromEntries(
      Object.entries(properties).map(([key, value]) => {
        const name = wellFormed(key);
        if (!columns.has(name)) addColumn(name);
        return [name, flat(value)];
      }),
    );

  const add = (geometry: Geometry, properties: Feature['properties'], isOutside: boolean) => {
    if (features.length + refusedCount >= MAX_FEATURES)
      throw new DataError('tooMany', { file, limit: MAX_FEATURES });
    if (isOutside) outside++;
    features.push({ type: 'Feature', geometry, properties });
  };

  const taking: Taking = {
    columns: (names) => names.forEach(addColumn),
    point(row, x, y, properties) {
      const degrees = conversion.toDegrees(x, y);
      if (typeof degrees === 'string') return taking.refuse(row, degrees, `${x}, ${y}`);
      const [longitude, latitude] = degrees;
      const isInside =
        longitude >= west && longitude <= east && latitude >= south && latitude <= north;
      add({ type: 'Point', coordinates: degrees }, properties, !isInside);
    },
    feature(row, geometry, properties) {
      const found = geometryOf(geometry, conversion);
      if (isFault(found)) taking.refuse(row, found.code, found.value);
      else add(found, flatten(properties), !reaches(bounds, found));
    },
    refuse(row, code, value = '', field = null) {
      refusedCount++;
      isSwapped ||= code === 'swapped';
      if (features.length + refusedCount > MAX_FEATURES)
        throw new DataError('tooMany', { file, limit: MAX_FEATURES });
      if (refused.length < MAX_LISTED) refused.push({ row, code, value: shorten(value), field });
    },
    note: (note) => void notes.push(note),
    progress,
  };

  return {
    ...taking,
    result() {
      if (features.length + refusedCount === 0) throw new DataError('noFeatures', { file });
      if (isSwapped) notes.push({ code: 'swapped', values: { file } });
      return {
        data: { type: 'FeatureCollection', features },
        columns: [...columns],
        taken: features.length,
        refused,
        refusedCount,
        outside,
        datum,
        notes,
      };
    },
  };
}
