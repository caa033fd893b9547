import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { middleOf } from '../../scene/data-index';
import { textOf } from '../../scene/data-style';
import { projector } from '../../scene/projection';
import { centred } from '../../scene/view';
import type { DataLayer } from '../../state/work';
import { useMap } from '../context';
import { rowsOf, type Sorting } from './rows';
import { selection } from './selection';

const PAGE = 50;
/** A feature is shown in its surroundings. */
const NEAR = 11.5;

/** Selects a feature and brings it into sight. */
function useLook(layer: DataLayer): (index: number) => void {
  const { stage, covered } = useMap();
  return (index) => {
    selection.value = { layer: layer.id, index };
    const at = middleOf(layer.data.features[index]?.geometry ?? null);
    const { surface, viewport } = stage.peek() ?? {};
    const size = viewport?.peek();
    if (!at || !surface || !size) return;
    const camera = surface.camera();
    const { x, y } = projector(camera, size)(at);
    const { top, right, bottom, left } = covered.peek();
    const isSeen = x > left && x < size.width - right && y > top && y < size.height - bottom;
    if (!isSeen) surface.moveTo(centred(at, Math.max(camera.zoom, NEAR), covered.peek()), 'fly');
  };
}

/** The attributes of a layer, a page at a time, sorted by any column. */
export function AttributeTable({ layer }: { layer: DataLayer }) {
  const { t } = useMap();
  const { data, filter, columns, id } = layer;
  const sorting = useSignal<Sorting | null>(null);
  const page = useSignal(0);
  const look = useLook(layer);
  const rows = useMemo(
    () => rowsOf(data, filter, sorting.value, t.locale),
    [data, filter, sorting.value, t.locale],
  );
  const chosen = selection.value?.layer === id ? selection.value.index : -1;
  // A feature that is pressed on the map is looked up here.
  useEffect(() => {
    const at = chosen < 0 ? -1 : rows.indexOf(chosen);
    if (at >= 0) page.value = Math.floor(at / PAGE);
  }, [chosen, rows, page]);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page.value, pages - 1);
  const sort = (column: string) => {
    const before = sorting.value?.column === column ? sorting.value : null;
    sorting.value = before?.isDescending ? null : { column, isDescending: before !== null };
    page.value = 0;
  };
  const turn = (by: number) => {
    page.value = Math.max(0, Math.min(pages - 1, at + by));
  };
  return (
    <>
      <div class="data-scroll">
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{t('data.row')}</th>
              {columns.map((column) => {
                const isBy = sorting.value?.column === column;
                const way = sorting.value?.isDescending ? 'descending' : 'ascending';
                return (
                  <th key={column} scope="col" aria-sort={isBy ? way : 'none'}>
                    <button type="button" onClick={() => sort(column)}>
                      {column}
                      {isBy && <span aria-hidden="true">{way === 'ascending' ? ' ↑' : ' ↓'}</span>}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {[...rows.subarray(at * PAGE, (at + 1) * PAGE)].map((index) => (
              <tr key={index} class={index === chosen ? 'is-chosen' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={index === chosen}
                    aria-label={t('data.look', { row: index + 1 })}
                    onClick={() => look(index)}
                  >
                    {index + 1}
                  </button>
                </th>
                {columns.map((column) => (
                  <td key={column}>{textOf(data.features[index]?.properties?.[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="data-pages">
        <button type="button" class="action" disabled={at === 0} onClick={() => turn(-1)}>
          {t('data.before')}
        </button>
        <span>{t('data.page', { page: at + 1, pages, count: rows.length })}</span>
        <button type="button" class="action" disabled={at === pages - 1} onClick={() => turn(1)}>
          {t('data.after')}
        </button>
      </div>
    </>
  );
}
