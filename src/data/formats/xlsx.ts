import type { Input, InputFile, Reader } from '../input';
import { MAX_COLUMNS, MAX_FEATURES } from '../limits';
import { type Cell, inspectTable, LOOKED_AT_ROWS, rowTaker } from '../table';
import { DataError } from '../types';
import { unzip } from '../zip';

const CELLS = 20_000_000;

/** The number of a column: A is 1. */
const columnNumber = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * The library fills up whatever lies between the cells: a sheet with one cell far out would take all
 * memory. So the addresses are looked at first.
 */
async function guard(file: InputFile) {
  const sheets = await unzip(file, (name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
  if (sheets.length === 0) throw new DataError('xlsxBroken', { file: file.name });
  for (const { bytes } of sheets) {
    let [rows, columns] = [0, 0];
    for (const [, letters = '', row] of new TextDecoder('latin1')
      .decode(bytes)
      .matchAll(/\sr=["']([A-Z]*)(\d+)["']/g)) {
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnNumber(letters));
    }
    const values = { file: file.name };
    if (rows > 1_048_576 || columns > 16_384 || rows * columns > CELLS) {
      throw columns > MAX_COLUMNS
        ? new DataError('tooManyColumns', { ...values, count: columns, limit: MAX_COLUMNS })
        : new DataError('tooMany', { ...values, limit: MAX_FEATURES });
    }
  }
}

async function open({ name, files: [file] }: Input): Promise<{ sheet: string; data: Cell[][] }[]> {
  if (!file) throw new DataError('empty', { file: name });
  await guard(file);
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  try {
    const sheets = await readXlsxFile(file.bytes.slice().buffer);
    return sheets.map(({ sheet, data }) => ({ sheet, data: data as Cell[][] }));
  } catch {
    throw new DataError('xlsxBroken', { file: name });
  }
}

const isFilled = ({ data }: { data: Cell[][] }) => data.length > 0;

/** A workbook: formulas as their last result, errors as empty. */
export const xlsx: Reader = {
  async inspect(input, part) {
    const filled = (await open(input)).filter(isFilled);
    const first = filled.find(({ sheet }) => part === null || sheet === part);
    if (!first) throw new DataError('noFeatures', { file: input.name });
    const parts = filled.length > 1 ? filled.map(({ sheet }) => sheet) : [];
    return { ...inspectTable(input.name, first.data.slice(0, LOOKED_AT_ROWS)), parts };
  },
  async read(input, options, taking) {
    const sheets = await open(input);
    const { part } = options;
    const sheet = sheets.find((each) => (part === null ? isFilled(each) : each.sheet === part));
    if (!sheet) throw new DataError('partMissing', { file: input.name, part: part ?? '' });
    const take = rowTaker(input.name, options, taking);
    for (const [index, row] of sheet.data.entries()) {
      if (index % 1_000 === 0) taking.progress(index / sheet.data.length);
      take(row);
    }
  },
};
