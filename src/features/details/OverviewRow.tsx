import type { Place } from '../../city/city';
import { PlaceIcon } from '../../svg/PlaceIcon';
import { ChoiceLink } from '../ChoiceLink';
import { useMap } from '../context';

interface OverviewRowProps {
  place: Place;
  /** What the place is in the layout, in a line. */
  sub: string;
}

/** One of the strong parts of the layout: a large symbol, the name, a line beneath. */
export function OverviewRow({ place, sub }: OverviewRowProps) {
  const { store, words } = useMap();
  const belts = store.city.value.byKind.get('belt') ?? [];
  return (
    <ChoiceLink
      chosen={{ kind: 'place', number: place.number }}
      highlights={place}
      class="overview-row"
    >
      <span class="overview-icon">
        <PlaceIcon
          kind={place.kind}
          belt={belts.indexOf(place)}
          size={place.kind === 'belt' ? 20 : place.kind === 'core' ? 34 : 24}
        />
      </span>
      <span class="overview-words">
        <strong>{words(place.name)}</strong>
        <span>{sub}</span>
      </span>
    </ChoiceLink>
  );
}
