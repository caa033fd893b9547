import type { Place } from '../../city/city';
import { POINT_KINDS } from '../../city/queries';
import { Beneath } from '../Beneath';
import { useMap } from '../context';
import { BeltParts } from './BeltParts';
import { CoreParts } from './CoreParts';
import { DistrictParts } from './DistrictParts';
import { Figures } from './Figures';
import { Group } from './Group';
import { Industries } from './Industries';
import { Nearby } from './Nearby';
import { PlaceActions } from './PlaceActions';
import { PlaceList } from './PlaceList';
import { PlaceTasks } from './PlaceTasks';
import { PositionNote } from './PositionNote';
import { RelatedIndustries } from './RelatedIndustries';
import { SectionList } from './SectionList';
import { StatedList } from './StatedList';

/** What a place contains, and what contains it. */
function Parts({ place }: { place: Place }) {
  const { store, t } = useMap();
  const { byId, parts } = store.city.value;
  const contained = parts.get(place.id) ?? [];
  const container = place.partOf ? byId.get(place.partOf) : undefined;
  return (
    <>
      {contained.length > 0 && (
        <Group
          title={t('details.parts')}
          note={t('details.placeCount', { count: contained.length })}
        >
          <PlaceList places={contained} />
        </Group>
      )}
      {container && (
        <Group title={t('details.partOf')}>
          <PlaceList places={[container]} />
        </Group>
      )}
    </>
  );
}

/** All that the data have of one place, always in the same order; what they have not is left out. */
export function PlaceDetails({ place }: { place: Place }) {
  const { store, t } = useMap();
  const { byId } = store.city.value;
  const isPoint = POINT_KINDS.includes(place.kind);
  const twins = place.seeAlso.flatMap((id) => byId.get(id) ?? []);
  return (
    <>
      <PlaceActions place={place} />
      {place.positioning.length > 0 && (
        <Group title={t('details.positioning')}>
          <StatedList items={place.positioning} />
        </Group>
      )}
      {place.status.length > 0 && (
        <Group title={t('details.status')}>
          <StatedList items={place.status} />
        </Group>
      )}
      {(isPoint || place.industries.length > 0) && <Industries place={place} />}
      <Beneath>
        {isPoint && <RelatedIndustries place={place} />}
        <Parts place={place} />
        {place.kind === 'core' && <CoreParts core={place} />}
        {place.kind === 'belt' && <BeltParts belt={place} />}
        {place.kind === 'district' && <DistrictParts district={place} />}
        {place.facts.length > 0 && (
          <Group title={t('details.figures')}>
            <Figures facts={place.facts} />
          </Group>
        )}
        <PlaceTasks place={place} />
        <PositionNote place={place} />
        <SectionList title={t('details.sections')} ids={place.sections} />
        {twins.length > 0 && (
          <Group title={t('details.twins')} note={t('details.twinsNote')}>
            <PlaceList places={twins} />
          </Group>
        )}
        <Nearby place={place} />
      </Beneath>
    </>
  );
}
