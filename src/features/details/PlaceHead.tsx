import type { Place } from '../../city/city';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';
import { PlainWords } from '../PlainWords';
import { Head } from './Head';

/** The districts of a place as links; of a district or belt, whose panel tells its own, nothing. */
function Districts({ place }: { place: Place }) {
  const { store, t, words } = useMap();
  if (place.kind === 'district' || place.kind === 'belt') return null;
  if (place.districts.length === 0) return <span>{t('details.noDistrict')}</span>;
  return (
    <>
      {place.districts.map((id) => {
        const district = store.city.value.byId.get(id);
        return (
          district && (
            <ChoiceLink
              key={id}
              chosen={{ kind: 'place', number: district.number }}
              highlights={district}
            >
              {words(district.name)}
            </ChoiceLink>
          )
        );
      })}
      {place.districtBasis === 'inferred' && (
        <span class="details-tag warn">{t('details.inferred')}</span>
      )}
    </>
  );
}

/** What a place is, where it lies, its names, and one or two sentences of our own. */
export function PlaceHead({ place }: { place: Place }) {
  const { store, t } = useMap();
  const belts = store.city.value.byKind.get('belt') ?? [];
  return (
    <>
      <Head
        title={place.name}
        eyebrow={
          <>
            <PlaceIcon
              kind={place.kind}
              belt={belts.indexOf(place)}
              dashed={place.position.precision === 'district' && !place.anchor}
            />
            <span>{t(`kind.${place.kind}`)}</span>
            <Districts place={place} />
          </>
        }
      />
      <PlainWords class="details-summary" text={place.summary} />
    </>
  );
}
