import type { Place } from '../../city/city';
import { useMap } from '../context';
import { Group } from './Group';
import { PlaceList } from './PlaceList';

/** The district that is the core park; that the plan names no industries of the core. */
export function CoreParts({ core }: { core: Place }) {
  const { store, t } = useMap();
  const districts = core.districts.flatMap((id) => store.city.value.byId.get(id) ?? []);
  return (
    <>
      {core.industries.length === 0 && (
        <Group title={t('details.industries')}>
          <p class="details-none">{t('details.coreIndustries')}</p>
        </Group>
      )}
      <Group title={t('details.corePark')}>
        <PlaceList places={districts} />
      </Group>
    </>
  );
}
