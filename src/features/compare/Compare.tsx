import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Place } from '../../city/city';
import { compare, type Item, type RowName } from '../../city/compare';
import type { Kind, Precision } from '../../city/types';
import type { Output } from '../../state/state';
import { showOutput } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { dayText } from '../dates';
import { MarkedMap } from '../MarkedMap';
import { OutputBar } from '../OutputBar';
import { MapCredits, PageFoot } from '../PageFoot';
import { SectionLink } from '../SectionLink';
import { usePageSize } from '../usePageSize';
import { fitToPage } from './fitToPage';

export type Comparison = Extract<Output, { kind: 'compare' }>;

const letterOf = (index: number) => String.fromCharCode(65 + index);

/** A4 across, in millimetres. */
const PAGE = { width: 297, height: 210 };
const MAP = { width: 420, height: 430 };
/** Narrow enough to be drawn in its own size or larger. */
const ELDER_MAP = { width: 330, height: 350 };

/** One fact; what several of the places share is marked. */
function ItemLine({ row, item, of }: { row: RowName; item: Item; of: number }) {
  const { t, words } = useMap();
  switch (row) {
    case 'kind':
      return <>{t(`kind.${item.key as Kind}`)}</>;
    case 'precision':
      return <>{t(`precision.${item.key as Precision}`)}</>;
    case 'core':
      return <>{t('details.about', { distance: item.key })}</>;
    case 'sections':
      return <SectionLink id={item.key} titled />;
    case 'industries':
      return (
        <>
          <span
            class={`compare-term ${item.shared === of ? 'is-shared' : item.shared > 1 ? 'is-partly' : ''}`}
          >
            {words(item.text)}
          </span>{' '}
          {item.evidence && (
            <span class={`details-tag evidence-${item.evidence}`}>
              {t(`evidence.${item.evidence}`)}
            </span>
          )}{' '}
          {item.section && <SectionLink id={item.section} />}
        </>
      );
    default:
      return (
        <span class={item.shared === of ? 'is-common' : undefined}>
          {item.place ? (
            <ChoiceLink chosen={{ kind: 'place', number: item.place.number }}>
              {words(item.text)}
            </ChoiceLink>
          ) : (
            words(item.text)
          )}{' '}
          {item.section && <SectionLink id={item.section} />}
        </span>
      );
  }
}

/** What is said where a place has nothing in a row. */
function Nothing({ row, place }: { row: RowName; place: Place }) {
  const { t } = useMap();
  if (row === 'core') {
    return <>{t(place.kind === 'core' ? 'compare.isCore' : 'compare.noDistance')}</>;
  }
  if (row === 'districts') return <>{t('details.noDistrict')}</>;
  return <>{t('compare.notNamed')}</>;
}

/** Two to four places side by side: all facts in the plan's own words, or only where they differ. */
export function Compare({ comparison }: { comparison: Comparison }) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const { elder } = store.state.value;
  const { numbers, onlyDifferences } = comparison;
  const places = numbers.flatMap((number) => city.byNumber.get(number) ?? []);
  const rows = compare(city, places);
  const shown = rows.filter(
    ({ cells, isSame }) => cells.some((cell) => cell.length > 0) && !(onlyDifferences && isSame),
  );
  const common = (rows.find(({ name }) => name === 'industries')?.cells[0] ?? []).filter(
    ({ shared }) => shared === places.length && places.length > 1,
  );
  const change = (changed: Partial<Comparison>) =>
    store.change(showOutput, { ...comparison, ...changed });
  const article = useRef<HTMLElement>(null);
  usePageSize(PAGE);
  useLayoutEffect(() => {
    let restore = () => {};
    const fit = () => {
      if (article.current) restore = fitToPage(article.current, PAGE);
    };
    const unfit = () => restore();
    addEventListener('beforeprint', fit);
    addEventListener('afterprint', unfit);
    return () => {
      removeEventListener('beforeprint', fit);
      removeEventListener('afterprint', unfit);
    };
  }, []);
  return (
    <article class="compare" ref={article}>
      <OutputBar title={t('compare.title', { count: places.length })}>
        <label class="action">
          <input
            type="checkbox"
            checked={onlyDifferences}
            onChange={({ currentTarget }) => change({ onlyDifferences: currentTarget.checked })}
          />
          <span>{t('compare.onlyDifferences')}</span>
        </label>
      </OutputBar>
      <p class="compare-common" role="status">
        {common.length > 0
          ? t('compare.common', {
              terms: t.list(common.map(({ text }) => words(text))),
            })
          : t('compare.nothingCommon')}
      </p>
      <div class="compare-body">
        <div class="compare-map">
          <MarkedMap
            places={places}
            viewport={elder ? ELDER_MAP : MAP}
            elder={elder}
            signOf={letterOf}
            label={t('compare.map')}
            scope="compare"
          />
          <p class="details-note">
            <MapCredits />
          </p>
          <p class="details-note">{t('compare.mapNote')}</p>
          <p class="details-note">{t('compare.silent')}</p>
        </div>
        <div class="compare-table">
          <table>
            <thead>
              <tr>
                <td />
                {places.map((place, index) => (
                  <th key={place.number} scope="col">
                    <span class="compare-letter">{letterOf(index)}</span>
                    {places.length > 1 && (
                      <button
                        type="button"
                        class="compare-remove"
                        aria-label={t('compare.remove', { place: words(place.name) })}
                        onClick={() =>
                          change({ numbers: numbers.filter((each) => each !== place.number) })
                        }
                      >
                        <Icon name="close" />
                      </button>
                    )}
                    <ChoiceLink chosen={{ kind: 'place', number: place.number }}>
                      {words(place.name)}
                    </ChoiceLink>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ name, cells }) => (
                <tr key={name}>
                  <th scope="row">
                    {t(`compare.row.${name}`)}
                    {name === 'belts' && (
                      <span class="details-tag derived">{t('details.derived')}</span>
                    )}
                  </th>
                  {places.map((place, index) => (
                    <td key={place.number}>
                      {cells[index]?.length ? (
                        <ul>
                          {cells[index].map((item) => (
                            <li key={item.key}>
                              <ItemLine row={name} item={item} of={places.length} />
                            </li>
                          ))}
                        </ul>
                      ) : (
                        <span class="compare-nothing">
                          <Nothing row={name} place={place} />
                        </span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <p class="details-note">{t('details.targetsOnly')}</p>
      <div class="compare-foot">
        <PageFoot state={store.state.value} code={84} />
        <time>{t('brief.printed', { date: dayText(t, new Date()) })}</time>
      </div>
    </article>
  );
}
