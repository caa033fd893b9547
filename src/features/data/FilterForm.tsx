import { useSignal } from '@preact/signals';
import { summaryOf } from '../../scene/data-classes';
import type { DataLayer } from '../../state/work';
import { putData } from '../../state/workTransitions';
import { useMap } from '../context';
import { Choice } from './Choice';

/** So many values are offered, the most frequent ones. */
const MOST_OFFERED = 60;

/** Shows only what has certain values in a column; all, as long as none is ticked. */
export function FilterForm({ layer }: { layer: DataLayer }) {
  const { store, t } = useMap();
  const { filter, data, columns } = layer;
  const looked = useSignal(filter?.column ?? columns[0] ?? '');
  if (columns.length === 0) return <p class="details-note">{t('data.noColumns')}</p>;
  const { values } = summaryOf(data, looked.value);
  const offered = values.slice(0, MOST_OFFERED);
  const ticked = filter?.column === looked.value ? filter.values : [];
  const set = (chosen: readonly string[]) =>
    store.changeWork(putData, {
      ...layer,
      filter: chosen.length > 0 ? { column: looked.value, values: chosen } : null,
    });
  return (
    <div class="data-form">
      <Choice
        label={t('data.byColumn')}
        value={looked.value}
        options={columns.map((column) => [column, column])}
        onChange={(column) => {
          looked.value = column;
          if (filter) store.changeWork(putData, { ...layer, filter: null });
        }}
      />
      <p class="details-note">{t('data.filter.hint')}</p>
      <ul class="data-values">
        {offered.map(([value, count]) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(value)}
                onChange={({ currentTarget }) => {
                  const rest = ticked.filter((each) => each !== value);
                  set(currentTarget.checked ? [...rest, value] : rest);
                }}
              />
              <span>{value === '' ? t('data.empty') : value}</span>
              <span class="details-end">{t.number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {values.length > offered.length && (
        <p class="details-note">
          {t('data.filter.more', { shown: offered.length, count: values.length })}
        </p>
      )}
      {filter && (
        <button type="button" class="action" onClick={() => set([])}>
          {t('data.filter.off')}
        </button>
      )}
    </div>
  );
}
