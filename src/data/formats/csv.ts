import Papa, { type ParseConfig, type ParseMeta, type ParseResult, type Parser } from 'papaparse';
import type { Input, Reader } from '../input';
import { inspectTable, LOOKED_AT_ROWS, rowTaker } from '../table';
import { decode, encodingOf, unknownIn } from '../text';
import { DataError, type Encoding } from '../types';

/** Characters that are parsed before progress is told. */
const CHUNK = 1_000_000;
const DELIMITERS = [',', '\t', ';', '|'];

/** Text as rows of cells, chunk by chunk, until `take` wants no more. */
function parseRows(
  file: string,
  text: string,
  take: (rows: string[][], meta: ParseMeta) => boolean,
) {
  let before = 0;
  const config = {
    chunkSize: CHUNK,
    newline: '\n' as const,
    delimitersToGuess: DELIMITERS,
    chunk({ data, errors, meta }: ParseResult<string[]>, parser: Parser) {
      const quotes = errors.find(({ type }) => type === 'Quotes');
      if (quotes) throw new DataError('badQuotes', { file, row: before + (quotes.row ?? 0) + 1 });
      before += data.length;
      if (!take(data, meta)) parser.abort();
    },
  };
  // The types know chunks of files only; text is parsed in chunks as well.
  Papa.parse(text, config as ParseConfig<string[]>);
}

function textOf({ files }: Input, encoding: Encoding | null): string {
  const bytes = files[0]?.bytes ?? new Uint8Array();
  const text = decode(bytes, encoding ?? encodingOf(bytes));
  // Tables put together of several have several kinds of line ends; the parser takes one.
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Comma, tab or semicolon between; found by the parser. */
export const csv: Reader = {
  async inspect(input) {
    const encoding = encodingOf(input.files[0]?.bytes ?? new Uint8Array());
    const rows: string[][] = [];
    parseRows(input.name, textOf(input, encoding), (more) => {
      for (const row of more.slice(0, LOOKED_AT_ROWS - rows.length)) rows.push(row);
      return rows.length < LOOKED_AT_ROWS;
    });
    return { ...inspectTable(input.name, rows), encoding };
  },

  async read(input, options, taking) {
    const text = textOf(input, options.encoding);
    const count = unknownIn(text);
    if (count > 0) taking.note({ code: 'badText', values: { file: input.name, count } });
    let take: ReturnType<typeof rowTaker> | null = null;
    parseRows(input.name, text, (rows, { delimiter, cursor }) => {
      // Where the comma stands before fractions, columns are set apart by semicolons.
      take ??= rowTaker(input.name, options, taking, delimiter === ';');
      rows.forEach(take);
      taking.progress(cursor / text.length);
      return true;
    });
  },
};
