import type { Place } from '../../city/city';
import { useMap } from '../context';
import { LongList } from '../LongList';
import { PlaceLink } from '../PlaceLink';

/** The places of a layer by district; those that the plan puts in none come last. */
export function LayerPlaces({ places }: { places: readonly Place[] }) {
  const { store, t, words } = useMap();
  const districts = store.city.value.byKind.get('district') ?? [];
  const isFlat = places.length < 8;
  const groups = isFlat
    ? [{ id: 'all', name: '', places }]
    : [
        ...districts.map(({ id, name }) => ({
          id,
          name: words(name),
          places: places.filter((place) => place.districts.includes(id)),
        })),
        {
          id: 'none',
          name: t('layers.noDistrict'),
          places: places.filter((place) => place.districts.length === 0),
        },
      ];
  return (
    <>
      {groups
        .filter((group) => group.places.length > 0)
        .map((group) => (
          <div class="layer-group" key={group.id}>
            {group.name && <h3>{group.name}</h3>}
            <LongList
              items={group.places}
              lineOf={(place) => (
                <li key={place.id}>
                  <PlaceLink place={place} />
                </li>
              )}
            />
          </div>
        ))}
    </>
  );
}
