import writeExcelFile from 'write-excel-file/universal';
import type { Value } from '../../city/table';

/** Width of a column in characters. */
const WIDTH = 22;

/**
 * Rows as an Excel file; the first one holds the names of the columns. Text is written as text:
 * no cell can be a formula.
 */
export function toXlsx(rows: readonly (readonly Value[])[], sheet: string): Promise<Blob> {
  const cells = rows.map((row, index) =>
    row.map((value) => {
      if (value === null) return null;
      if (typeof value === 'number') return { type: Number, value };
      return index === 0
        ? { type: String, value, fontWeight: 'bold' as const }
        : { type: String, value };
    }),
  );
  return writeExcelFile(cells, {
    sheet,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map(() => ({ width: WIDTH })),
  }).toBlob();
}
