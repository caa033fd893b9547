import type { ComponentChildren } from 'preact';
import type { Place } from '../city/city';
import type { Variant } from '../scene/symbols';
import { PlaceIcon } from '../svg/PlaceIcon';
import { ChoiceLink } from './ChoiceLink';
import { useMap } from './context';

interface PlaceLinkProps {
  place: Place;
  variant?: Variant;
  /** What stands at the end of the line. */
  children?: ComponentChildren;
}

/** A place as a line of a list: its symbol, its whole name, what is to be said of it. */
export function PlaceLink({ place, variant, children }: PlaceLinkProps) {
  const { store, words } = useMap();
  const belts = store.city.value.byKind.get('belt') ?? [];
  return (
    <ChoiceLink
      chosen={{ kind: 'place', number: place.number }}
      highlights={place}
      class="place-link"
    >
      <PlaceIcon
        kind={place.kind}
        variant={variant}
        belt={belts.indexOf(place)}
        dashed={place.position.precision === 'district' && !place.anchor}
      />
      <span class="place-link-name">{words(place.name)}</span>
      {children}
    </ChoiceLink>
  );
}
