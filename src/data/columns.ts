import { coordinateOf } from './angle';
import { isEasting, isNorthing, seemsSwapped } from './conversion';
import { bare, EAST, NORTH, X, Y } from './coordinate-names';
import type { PositionColumns } from './types';

type Rows = readonly (readonly string[])[];

/** The numbers of two columns where both have one. */
export const pairsOf = (rows: Rows, x: number, y: number): [number, number][] =>
  rows
    .map((row): [number, number] => [coordinateOf(row[x] ?? ''), coordinateOf(row[y] ?? '')])
    .filter(([a, b]) => !Number.isNaN(a) && !Number.isNaN(b));

/** Whether most of the positions make sense only the other way round. */
export const mostlySwapped = (pairs: readonly (readonly [number, number])[]): boolean =>
  pairs.filter(([x, y]) => seemsSwapped(x, y)).length > pairs.length / 2;

const isHere = (x: number, y: number) =>
  (x >= 73 && x <= 136 && y >= 3 && y <= 54) || (isEasting(x) && isNorthing(y));

/** Columns that hold positions by their names, else the first two whose numbers lie in China. */
export function guessColumns(columns: readonly string[], rows: Rows): PositionColumns | null {
  const find = (pattern: RegExp) => columns.findIndex((name) => pattern.test(bare(name)));
  const named = (longitude: number, latitude: number): PositionColumns => ({
    longitude: columns[longitude] ?? '',
    latitude: columns[latitude] ?? '',
  });
  const [east, north] = [find(EAST), find(NORTH)];
  if (east >= 0 && north >= 0 && east !== north) return named(east, north);
  const [x, y] = [find(X), find(Y)];
  if (x >= 0 && y >= 0) return mostlySwapped(pairsOf(rows, x, y)) ? named(y, x) : named(x, y);
  const looked = columns.slice(0, 60);
  for (const [first] of looked.entries())
    for (const [second] of looked.entries()) {
      const pairs = first === second ? [] : pairsOf(rows, first, second);
      if (pairs.length > rows.length / 2 && pairs.every(([a, b]) => isHere(a, b)))
        return named(first, second);
    }
  return null;
}

/** Whether a first row is data already: numbers in it, and nothing that could be a name of numbers. */
export const isHeadless = (first: readonly string[]): boolean => {
  const numbers = first.filter((cell) => !Number.isNaN(coordinateOf(cell)));
  return numbers.length >= 2 && numbers.some((cell) => Math.abs(coordinateOf(cell)) > 1);
};

/** Names of columns from a first row: none is empty, none there twice; `repeated` tells the latter. */
export function namesOf(first: readonly string[]): { names: string[]; repeated: string[] } {
  const used = new Set<string>();
  const repeated = new Set<string>();
  const names = first.map((cell, index) => {
    const name = cell.replace(/\uFEFF/g, '').trim() || String(index + 1);
    let free = name;
    for (let count = 2; used.has(free); count++) free = `${name} (${count})`;
    if (free !== name) repeated.add(name);
    used.add(free);
    return free;
  });
  return { names, repeated: [...repeated] };
}
