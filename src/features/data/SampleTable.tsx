import { useMap } from '../context';

interface SampleTableProps {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns that stand out. */
  marked: readonly string[];
}

/** The first rows of a file, as they are read so far. */
export function SampleTable({ columns, rows, marked }: SampleTableProps) {
  const { t } = useMap();
  const classOf = (column: string | undefined) =>
    column !== undefined && marked.includes(column) ? 'is-marked' : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="data-scroll" tabIndex={0} aria-label={t('data.firstRows')}>
      <table class="data-table">
        <caption>{t('data.firstRows')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={classOf(column)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 4).map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={columns[at]} class={classOf(columns[at])}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
