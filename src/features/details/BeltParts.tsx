import type { Place } from '../../city/city';
import { placesInDistrict } from '../../city/queries';
import { useMap } from '../context';
import { Group } from './Group';
import { PlaceList } from './PlaceList';
import { StatedList } from './StatedList';

/** A belt's partners and districts; the places of those districts, which the plan does not put on it. */
export function BeltParts({ belt }: { belt: Place }) {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const members = (belt.members ?? []).flatMap((id) => city.byId.get(id) ?? []);
  return (
    <>
      {belt.partners && belt.partners.length > 0 && (
        <Group title={t('details.partners')}>
          <StatedList items={belt.partners} />
        </Group>
      )}
      <Group
        title={t('details.members')}
        note={t('details.districtCount', { count: members.length })}
      >
        <PlaceList places={members} />
      </Group>
      <Group title={t('details.beltPlaces')} note={t('details.derived')}>
        <p class="details-note">{t('details.beltPlacesNote')}</p>
        {members.map((district) => {
          const places = placesInDistrict(city, district.id);
          if (places.length === 0) return null;
          return (
            <details key={district.id} class="details-fold">
              <summary>
                {words(district.name)}
                <small>{t('details.placeCount', { count: places.length })}</small>
              </summary>
              <PlaceList places={places} />
            </details>
          );
        })}
      </Group>
    </>
  );
}
