import { coordinateOf } from './angle';
import { guessColumns, isHeadless, mostlySwapped, namesOf, pairsOf } from './columns';
import type { Findings, Properties, Taking } from './input';
import { MAX_COLUMNS } from './limits';
import { columnReader } from './numbers';
import { wellFormed } from './text';
import { DataError, type Note, type ReadOptions } from './types';

/** A cell as its file has it: text of a CSV, more kinds in a workbook. */
export type Cell = string | number | boolean | Date | null;

/** Rows that a panel shows, and by which datum and columns are guessed. */
export const SAMPLE_ROWS = 8;
export const LOOKED_AT_ROWS = 2_000;

export const textOf = (cell: Cell | undefined): string => {
  if (!(cell instanceof Date)) return String(cell ?? '');
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$/, '');
};

const isBlank = (cells: readonly Cell[]) => cells.every((cell) => cell === null || cell === '');

interface Head {
  names: readonly string[];
  /** Whether the first row is data as well. */
  isHeadless: boolean;
  notes: readonly Note[];
}

function headOf(file: string, first: readonly Cell[]): Head {
  const texts = first.map(textOf);
  // What a spreadsheet leaves at the end of its rows.
  while (texts.length > 0 && texts[texts.length - 1]?.trim() === '') texts.pop();
  if (texts.length > MAX_COLUMNS)
    throw new DataError('tooManyColumns', { file, count: texts.length, limit: MAX_COLUMNS });
  if (texts.length < 2) throw new DataError('notTable', { file });
  if (isHeadless(texts)) {
    const names = texts.map((_, index) => String(index + 1));
    return { names, isHeadless: true, notes: [{ code: 'noHead', values: { file } }] };
  }
  const { names, repeated } = namesOf(texts.map(wellFormed));
  const notes = repeated.map((column): Note => ({ code: 'sameColumns', values: { file, column } }));
  return { names, isHeadless: false, notes };
}

/** What the first rows of a table tell. */
export function inspectTable(file: string, rows: readonly (readonly Cell[])[]): Findings {
  const [first] = rows;
  if (!first) throw new DataError('noFeatures', { file });
  const head = headOf(file, first);
  const texts = rows
    .slice(head.isHeadless ? 0 : 1)
    .filter((row) => !isBlank(row))
    .map((row) => head.names.map((_, index) => textOf(row[index])));
  if (texts.length === 0) throw new DataError('noFeatures', { file });
  const guess = guessColumns(head.names, texts);
  const positions = guess
    ? pairsOf(texts, head.names.indexOf(guess.longitude), head.names.indexOf(guess.latitude))
    : [];
  const isSwapped = positions.length > 0 && mostlySwapped(positions);
  return {
    columns: head.names,
    sample: texts.slice(0, SAMPLE_ROWS),
    guess,
    positions,
    notes: isSwapped ? [...head.notes, { code: 'swapped', values: { file } }] : head.notes,
  };
}

/**
 * Takes rows one by one, the first being the head; each is numbered as a spreadsheet does.
 * @param isDoubtful whether a comma in its numbers may rather stand before a fraction.
 */
export function rowTaker(file: string, options: ReadOptions, taking: Taking, isDoubtful = false) {
  let head: Head | null = null;
  let makeProperties: (cells: readonly Cell[]) => Properties = () => ({});
  let [x, y] = [-1, -1];
  let row = 0;

  const begin = (cells: readonly Cell[]): Head => {
    const found = headOf(file, cells);
    if (!options.columns) throw new DataError('columnsNeeded', { file });
    const indexOf = (column: string) => {
      const index = found.names.indexOf(column);
      if (index < 0) throw new DataError('columnMissing', { file, column });
      return index;
    };
    x = indexOf(options.columns.longitude);
    y = indexOf(options.columns.latitude);
    makeProperties = recordMaker(found.names, isDoubtful);
    found.notes.forEach(taking.note);
    taking.columns(found.names);
    return found;
  };

  const coordinate = (cells: readonly Cell[], index: number, field: string): number | null => {
    const cell = cells[index];
    const text = typeof cell === 'number' ? '' : textOf(cell);
    const value = typeof cell === 'number' ? cell : coordinateOf(text);
    if (Number.isFinite(value)) return value;
    if (text.trim() === '') taking.refuse(row, 'empty', '', field);
    else taking.refuse(row, 'notNumber', text, field);
    return null;
  };

  return (cells: readonly Cell[]) => {
    row++;
    if (!head) {
      head = begin(cells);
      if (!head.isHeadless) return;
    }
    if (isBlank(cells)) return;
    const { names } = head;
    if (cells.length > names.length && !isBlank(cells.slice(names.length)))
      return taking.refuse(row, 'cells', `${cells.length} ≠ ${names.length}`);
    const east = coordinate(cells, x, names[x] ?? '');
    if (east === null) return;
    const north = coordinate(cells, y, names[y] ?? '');
    if (north !== null) taking.point(row, east, north, makeProperties(cells));
  };
}

function recordMaker(names: readonly string[], isDoubtful: boolean) {
  const readers = names.map((name) => columnReader(name, isDoubtful));
  const plainValue = (cell: Cell | undefined, index: number, record: Properties) => {
    if (cell === undefined || cell === null || cell === '') return null;
    if (cell instanceof Date) return textOf(cell);
    if (typeof cell !== 'string') return cell;
    return readers[index]?.(cell, record) ?? wellFormed(cell);
  };
  // A column called `__proto__` is lost by assignment, unless it is there before.
  const empty: () => Properties = names.includes('__proto__')
    ? () => Object.fromEntries(names.map((name) => [name, null]))
    : () => ({});
  return (cells: readonly Cell[]) => {
    const record = empty();
    for (let index = 0; index < names.length; index++)
      record[names[index] as string] = plainValue(cells[index], index, record);
    return record;
  };
}
