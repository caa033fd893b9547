import { useMemo } from 'preact/hooks';
import type { LonLat, Place } from '../../city/city';
import { spotOf } from '../../city/spot';
import { useMap } from '../context';
import { directionOf } from '../direction';
import { PlaceLink } from '../PlaceLink';
import { SpotForm } from './SpotForm';

function Places({
  title,
  note,
  places,
}: {
  title: string;
  note?: string;
  places: readonly Place[];
}) {
  if (places.length === 0) return null;
  return (
    <section class="details-group">
      <h3>
        {title}
        {note && <small>{note}</small>}
      </h3>
      <ul class="details-places">
        {places.map((place) => (
          <li key={place.number}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the plan says of a spot: its district, the belts of that, and what lies nearest. */
export function SpotPanel({ at }: { at: LonLat }) {
  const { store, ground, t } = useMap();
  const city = store.city.value;
  const [longitude, latitude] = at;
  const spot = useMemo(
    () => spotOf(city, ground.value, [longitude, latitude]),
    [city, ground.value, longitude, latitude],
  );
  return (
    <>
      <header class="details-head">
        <p class="details-eyebrow">
          <span>
            {t('spot.at', { latitude: latitude.toFixed(4), longitude: longitude.toFixed(4) })}
          </span>
        </p>
        <h2 tabIndex={-1}>{t('spot.title')}</h2>
        {!spot.district && <p class="details-summary">{t('spot.outside')}</p>}
      </header>
      <Places title={t('kind.district')} places={spot.district ? [spot.district] : []} />
      <Places title={t('spot.perhaps')} note={t('spot.border')} places={spot.perhaps} />
      <Places title={t('kinds.belt')} note={t('details.derived')} places={spot.belts} />
      <Places title={t('spot.here')} note={t('spot.hereNote')} places={spot.here} />
      {spot.nearest.map(({ kind, neighbours }) => (
        <section class="details-group" key={kind}>
          <h3>
            {t('spot.nearest', { kind: t(`kind.${kind}`) })}
            <small>{t('details.straight')}</small>
          </h3>
          <ul class="details-places">
            {neighbours.map(({ place, distance_m, bearing }) => (
              <li key={place.number}>
                <PlaceLink place={place}>
                  <span class="details-distance">
                    {t(`direction.${directionOf(bearing)}`)}{' '}
                    {t('details.about', { distance: distance_m / 1000 })}
                  </span>
                </PlaceLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section class="details-group">
        <h3>{t('spot.other')}</h3>
        <SpotForm />
      </section>
    </>
  );
}
