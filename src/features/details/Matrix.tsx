import { useComputed, useSignal } from '@preact/signals';
import { matrixOf, type Row, type RowKind, sortRows } from '../../city/matrix';
import { countByCluster } from '../../city/queries';
import type { Cluster } from '../../city/types';
import { filterIndustry } from '../../state/transitions';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { useSome } from '../LongList';

const KINDS: readonly RowKind[] = ['districts', 'places'];

interface Filtering {
  /** Numbers of the industries that filter. */
  industries: readonly number[];
}

interface CellsProps extends Filtering {
  row: Row;
  clusters: readonly Cluster[];
}

function Cells({ row, clusters, industries }: CellsProps) {
  const { t, words } = useMap();
  const { place, cells } = row;
  return (
    <>
      {clusters.map(({ number, name }) => {
        const cell = cells.get(number);
        const isStated = cell?.level === 'county' || cell?.level === 'belt';
        const classes = [
          isStated ? 'is-stated' : '',
          industries.includes(number) ? 'is-on' : '',
        ].filter(Boolean);
        const level = cell?.level ?? null;
        return (
          <td key={number} class={classes.join(' ') || undefined}>
            {cell && cell.count > 0 && cell.count}
            {level && !isStated && (
              <PlaceIcon
                kind={place.kind}
                variant={level === 'county' || level === 'belt' ? undefined : level}
                size={14}
              />
            )}
            {level && (
              <span class="visually-hidden">
                {t('matrix.cell', { industry: words(name), level: t(`match.${level}`) })}
              </span>
            )}
          </td>
        );
      })}
    </>
  );
}

function Line({ row, ...rest }: CellsProps) {
  const { store, words, t } = useMap();
  const { place } = row;
  const isHovered = useComputed(() => store.hover.value === place.number);
  // Where a name may break, English has a space.
  const gap = t.language === 'en' ? ' ' : '';
  return (
    <tr
      class={isHovered.value ? 'is-hovered' : undefined}
      onPointerEnter={() => {
        store.hover.value = place.number;
      }}
      onPointerLeave={() => {
        store.hover.value = null;
      }}
    >
      <th scope="row">
        <ChoiceLink chosen={{ kind: 'place', number: place.number }} highlights={place}>
          {words(place.label ?? place.name).replaceAll('|', gap)}
        </ChoiceLink>
      </th>
      <Cells row={row} {...rest} />
    </tr>
  );
}

/** What the plan ties to which industry: a column is sorted by its head, a row leads to its place. */
export function Matrix({ industries }: Filtering) {
  const { store, t, words } = useMap();
  const kind = useSignal<RowKind>('districts');
  const sorted = useSignal<number | null>(null);
  const city = store.city.value;
  const counts = countByCluster(city);
  const clusters = [...city.plan.industries].sort(
    (a, b) =>
      Number(industries.includes(b.number)) - Number(industries.includes(a.number)) ||
      (counts.get(b.number) ?? 0) - (counts.get(a.number) ?? 0),
  );
  const rows = sortRows(matrixOf(city, kind.value), sorted.value);
  const { some, more } = useSome(rows);
  return (
    <div class="matrix">
      <fieldset class="matrix-kinds">
        <legend class="visually-hidden">{t('matrix.rows')}</legend>
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            class="chip"
            aria-pressed={kind.value === each}
            onClick={() => {
              kind.value = each;
            }}
          >
            {t(`matrix.${each}`)}
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section class="matrix-scroll" tabIndex={0} aria-label={t('matrix.title')}>
        <table>
          <thead>
            <tr>
              <td />
              {clusters.map(({ number, name }) => (
                <th
                  key={number}
                  scope="col"
                  aria-sort={sorted.value === number ? 'descending' : undefined}
                  class={industries.includes(number) ? 'is-on' : undefined}
                >
                  <button
                    type="button"
                    title={t('matrix.sort', { industry: words(name) })}
                    onClick={() => {
                      sorted.value = sorted.value === number ? null : number;
                    }}
                  >
                    <span>{words(name)}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {some.map((row) => (
              <Line key={row.place.id} row={row} clusters={clusters} industries={industries} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('matrix.total')}</th>
              {clusters.map(({ number, name }) => (
                <td key={number} class={industries.includes(number) ? 'is-on' : undefined}>
                  <button
                    type="button"
                    aria-pressed={industries.includes(number)}
                    aria-label={t('matrix.filter', {
                      industry: words(name),
                      count: counts.get(number) ?? 0,
                    })}
                    onClick={() => store.change(filterIndustry, number)}
                  >
                    {counts.get(number)}
                  </button>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
      {more}
      <p class="details-note">{t('matrix.caption')}</p>
    </div>
  );
}
