import { coordinateOf } from './angle';
import { guessColumns, isHeadless, mostlySwapped, namesOf, pairsOf } from './columns';
import type { Findings, Taking } from './input';
import { MAX_COLUMNS } from './limits';
import { wellFormed } from './text';
import { DataError, type Note, type ReadOptions } from './types';

/** A cell as its file has it: text of a CSV, more kinds in a workbook. */
export type Cell = string | number | boolean | Date | null;

/** Rows that a panel shows, and by which datum and columns are guessed. */
export const SAMPLE_ROWS = 8;
export const LOOKED_AT_ROWS = 2_000;

/** Written without exponent, leading zeros or signs: `007` is a name. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
/** What people write in a table: thousands apart, digits as wide as a character (`１，２００`). */
const WRITTEN = /^\s*[-－−]?[\d０-９]+([,，][\d０-９]{3})*([.．][\d０-９]+)?\s*$/;

/** A text as the number that it writes; null where it is a name or a word. */
function numberIn(text: string): number | null {
  if (NUMBER.test(text)) return Number(text);
  if (!WRITTEN.test(text)) return null;
  const narrow = text.normalize('NFKC').trim().replace('−', '-');
  // `1234,567` sets nothing apart: it may be two numbers.
  if (narrow.includes(',') && !/^-?\d{1,3},/.test(narrow)) return null;
  const plain = narrow.replaceAll(',', '');
  return NUMBER.test(plain) ? Number(plain) : null;
}

function plainValue(cell: Cell | undefined): string | number | boolean | null {
  if (cell === undefined || cell === null || cell === '') return null;
  if (cell instanceof Date) return textOf(cell);
  if (typeof cell !== 'string') return cell;
  return numberIn(cell) ?? wellFormed(cell);
}

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

/** Takes rows one by one, the first being the head; each is numbered as a spreadsheet does. */
export function rowTaker(file: string, options: ReadOptions, taking: Taking) {
  let head: Head | null = null;
  let makeProperties: (cells: readonly Cell[]) => Record<string, unknown> = () => ({});
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
    makeProperties = recordMaker(found.names);
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

/** Plain assignment is several times faster, but would lose a column called `__proto__`. */
const recordMaker = (names: readonly string[]) =>
  names.includes('__proto__')
    ? (cells: readonly Cell[]) =>
        Object.fromEntries(names.map((name, index) => [name, plainValue(cells[index])]))
    : (cells: readonly Cell[]) => {
        const record: Record<string, unknown> = {};
        for (let index = 0; index < names.length; index++)
          record[names[index] as string] = plainValue(cells[index]);
        return record;
      };
