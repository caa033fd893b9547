import type { Place } from '../../city/city';
import { placesInDistrict } from '../../city/queries';
import { useMap } from '../context';
import { Group } from './Group';
import { PlaceList } from './PlaceList';
import { PlacesByKind } from './PlacesByKind';

/** The paragraphs on the districts stand in this section. */
const DISTRICT_SECTION = '二（三）';

/** What the plan ties to a district: the core, its belts, and the places in it. */
export function DistrictParts({ district }: { district: Place }) {
  const { store, t } = useMap();
  const city = store.city.value;
  const cores = (city.byKind.get('core') ?? []).filter((core) =>
    core.districts.includes(district.id),
  );
  const belts = district.relatedBelts.flatMap((id) => city.byId.get(id) ?? []);
  return (
    <>
      {!district.sections.includes(DISTRICT_SECTION) && (
        <Group title={t('details.industries')}>
          <p class="details-none">{t('details.noParagraph')}</p>
        </Group>
      )}
      {cores.length > 0 && (
        <Group title={t('details.coreHere')}>
          <PlaceList places={cores} />
        </Group>
      )}
      {belts.length > 0 && (
        <Group title={t('details.beltsHere')} note={t('details.stated')}>
          <PlaceList places={belts} />
        </Group>
      )}
      <PlacesByKind places={placesInDistrict(city, district.id)} />
    </>
  );
}
