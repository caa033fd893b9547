import type { Place } from '../../city/city';
import { useMap } from '../context';
import { PlaceLink } from '../PlaceLink';
import { SectionLink } from '../SectionLink';
import { Group } from './Group';
import { IndustryChips } from './IndustryChips';

function Source({ place }: { place: Place }) {
  const [first] = place.industries;
  if (!first) return null;
  return (
    <div class="details-related">
      <PlaceLink place={place} />
      <SectionLink id={first.section} />
      <IndustryChips terms={place.industries.map(({ term }) => term)} />
    </div>
  );
}

/** What the plan says of the districts and belts around a place: theirs, never the place's own. */
export function RelatedIndustries({ place }: { place: Place }) {
  const { store, t } = useMap();
  const { byId } = store.city.value;
  const find = (ids: readonly string[]) =>
    ids.flatMap((id) => byId.get(id) ?? []).filter(({ industries }) => industries.length > 0);
  const [districts, belts] = [find(place.districts), find(place.relatedBelts)];
  return (
    <>
      {districts.length > 0 && (
        <Group title={t('details.districtIndustries')} note={t('details.districtLevel')}>
          {districts.map((district) => (
            <Source key={district.id} place={district} />
          ))}
          <p class="details-note">{t('details.districtIndustriesNote')}</p>
        </Group>
      )}
      {belts.length > 0 && (
        <details class="details-group details-more">
          <summary>
            {t('details.beltIndustries')}
            <span class="details-tag derived">{t('details.derived')}</span>
          </summary>
          <p class="details-note">{t('details.beltDerivedNote')}</p>
          {belts.map((belt) => (
            <Source key={belt.id} place={belt} />
          ))}
        </details>
      )}
    </>
  );
}
