import { useMemo } from 'preact/hooks';
import type { LonLat, Place } from '../../city/city';
import { placesWithin } from '../../city/within';
import { useMap } from '../context';
import { PlaceLink } from '../PlaceLink';

function Places({ title, places }: { title: string; places: readonly Place[] }) {
  if (places.length === 0) return null;
  return (
    <>
      <h4>
        {title} <b>{places.length}</b>
      </h4>
      <ul class="details-places">
        {places.map((place) => (
          <li key={place.number}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The places in a circle, as far as their positions tell. */
export function PlacesInside({ centre, radius_m }: { centre: LonLat; radius_m: number }) {
  const { store, t } = useMap();
  const city = store.city.value;
  const [longitude, latitude] = centre;
  const { certain, possible, uncountable } = useMemo(
    () => placesWithin(city, [longitude, latitude], radius_m),
    [city, longitude, latitude, radius_m],
  );
  return (
    <section class="desk-places">
      {certain.length + possible.length === 0 && <p>{t('measure.noPlaces')}</p>}
      <Places title={t('measure.certain')} places={certain} />
      <Places title={t('measure.possible')} places={possible} />
      <details>
        <summary>{t('measure.uncountable', { count: uncountable.length })}</summary>
        <ul class="details-places">
          {uncountable.map((place) => (
            <li key={place.number}>
              <PlaceLink place={place} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
