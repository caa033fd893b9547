import type { Place } from '../../city/city';
import { nearby } from '../../city/nearby';
import { useMap } from '../context';
import { directionOf } from '../direction';
import { PlaceLink } from '../PlaceLink';
import { Group } from './Group';

const SHOWN = 5;

/** The nearest places, where positions are known well enough to tell. */
export function Nearby({ place }: { place: Place }) {
  const { store, t } = useMap();
  const neighbours = nearby(store.city.value, place, SHOWN);
  if (neighbours.length === 0) return null;
  return (
    <Group title={t('details.nearby')} note={t('details.straight')}>
      <ul class="details-places">
        {neighbours.map(({ place: neighbour, distance_m, bearing }) => {
          return (
            <li key={neighbour.number}>
              <PlaceLink place={neighbour}>
                <span class="details-distance">
                  {t(`direction.${directionOf(bearing)}`)}{' '}
                  {t('details.about', { distance: distance_m / 1000 })}
                </span>
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </Group>
  );
}
