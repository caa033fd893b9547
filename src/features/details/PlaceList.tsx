import type { ComponentChildren } from 'preact';
import type { Place } from '../../city/city';
import { LongList } from '../LongList';
import { PlaceLink } from '../PlaceLink';

interface PlaceListProps {
  places: readonly Place[];
  /** What stands at the end of a place's line. */
  endOf?: (place: Place) => ComponentChildren;
}

/** Places as a list of links. */
export function PlaceList({ places, endOf }: PlaceListProps) {
  return (
    <LongList
      class="details-places"
      items={places}
      lineOf={(place) => (
        <li key={place.number}>
          <PlaceLink place={place}>{endOf?.(place)}</PlaceLink>
        </li>
      )}
    />
  );
}
