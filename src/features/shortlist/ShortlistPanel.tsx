import type { Place } from '../../city/city';
import { keepAll, shortlist } from '../../state/moreTransitions';
import { MOST_COMPARED } from '../../state/state';
import { showOutput } from '../../state/transitions';
import { Icon } from '../../ui/Icon';
import { useMap } from '../context';
import { ExportMenu } from '../ExportMenu';
import { PlaceLink } from '../PlaceLink';
import { ShareButton } from '../ShareButton';
import { OpenList } from './OpenList';

/** Kept places, the visitor's own or those of a link: to compare, to print, to hand over. */
export function ShortlistPanel({ places }: { places: readonly Place[] }) {
  const { store, t, words } = useMap();
  const numbers = places.map(({ number }) => number);
  const { shortlist: own } = store.state.value;
  const isOwn = String(own) === String(numbers);
  const isNew = numbers.some((number) => !own.includes(number));
  return (
    <>
      <header class="details-head">
        <p class="details-eyebrow">
          <span>{t('details.placeCount', { count: places.length })}</span>
        </p>
        <h2 tabIndex={-1}>{t(isOwn ? 'shortlist.own' : 'shortlist.shared')}</h2>
        <p class="details-summary">
          {t(
            places.length === 0 ? 'shortlist.empty' : isOwn ? 'shortlist.kept' : 'shortlist.given',
          )}
        </p>
      </header>
      <div class="actions">
        {isNew && (
          <button type="button" class="action" onClick={() => store.change(keepAll, numbers)}>
            <Icon name="star" />
            <span>{t('shortlist.keepAll')}</span>
          </button>
        )}
        {places.length > 1 && (
          <button
            type="button"
            class="action"
            onClick={() =>
              store.change(showOutput, {
                kind: 'compare',
                numbers: numbers.slice(0, MOST_COMPARED),
                onlyDifferences: false,
              })
            }
          >
            <Icon name="compare" />
            <span>
              {places.length > MOST_COMPARED
                ? t('shortlist.compareFirst', { count: MOST_COMPARED })
                : t('shortlist.compare')}
            </span>
          </button>
        )}
        {places.length > 0 && (
          <button
            type="button"
            class="action"
            onClick={() => store.change(showOutput, { kind: 'brief', numbers, second: null })}
          >
            <Icon name="page" />
            <span>{t('actions.brief')}</span>
          </button>
        )}
        {places.length > 0 && <ShareButton title={t('shortlist.own')} />}
      </div>
      <ul class="details-places shortlist">
        {places.map((place) => (
          <li key={place.number}>
            <PlaceLink place={place} />
            {isOwn && (
              <button
                type="button"
                class="shortlist-remove"
                aria-label={t('shortlist.remove', { place: words(place.name) })}
                onClick={() => store.change(shortlist, place.number)}
              >
                <Icon name="close" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <OpenList />
      <ExportMenu
        places={places.length > 0 ? places : store.city.value.places}
        name={places.length > 0 ? 'jiangmen-shortlist' : 'jiangmen-places'}
      />
    </>
  );
}
