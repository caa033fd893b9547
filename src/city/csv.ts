import type { Value } from './table';

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Text that would begin a formula gets an apostrophe before it, as OWASP advises against CSV
 * injection; numbers stay numbers.
 */
export const harmless = (value: Value): Value =>
  typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;

function cellOf(value: Value): string {
  const text = String(harmless(value) ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180) with a byte order mark, by which Excel knows the text as UTF-8. */
export const toCsv = (rows: readonly (readonly Value[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
