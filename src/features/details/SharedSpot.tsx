import type { Place } from '../../city/city';
import { useMap } from '../context';
import { PlaceList } from './PlaceList';

/** Several places behind one mark, or under one finger: which is meant? */
export function SharedSpot({ places }: { places: readonly Place[] }) {
  const { t, words } = useMap();
  const [first] = places;
  const isOneSpot =
    first?.anchor && places.every(({ anchor }) => String(anchor) === String(first.anchor));
  return (
    <>
      <header class="details-head">
        <h2 tabIndex={-1}>{t('details.spot', { count: places.length })}</h2>
      </header>
      <p class="details-summary">{t(isOneSpot ? 'details.spotSame' : 'details.spotNear')}</p>
      <div class="details-group">
        <PlaceList
          places={places}
          endOf={({ kind, name }) => (
            <small class="details-end" key={words(name)}>
              {t(`kind.${kind}`)}
            </small>
          )}
        />
      </div>
    </>
  );
}
