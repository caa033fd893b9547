import type { City, Place } from '../../city/city';
import type { Kind } from '../../city/types';
import type { TextGroup } from './entries';

/** Within a district. */
const KINDS: readonly Kind[] = ['district', 'node', 'lab', 'platform'];

/**
 * Places in the order in which they are read, by the plan's numbers within their kind: the core, the
 * belts, each district with what lies in it, then what may lie in several. No group is empty.
 */
export function inReadingOrder(
  city: City,
  places: readonly Place[],
): (Pick<TextGroup, 'id' | 'district'> & { places: readonly Place[] })[] {
  const sorted = [...places].sort((a, b) => a.number - b.number);
  const ofKind = (kind: Kind) => sorted.filter((place) => place.kind === kind);
  const inCity = KINDS.flatMap(ofKind);
  const districts = city.byKind.get('district') ?? [];
  const liesIn = ({ kind, id, districts: several }: Place) =>
    kind === 'district' ? [id] : several;
  return [
    { id: 'core' as const, district: null, places: ofKind('core') },
    { id: 'belt' as const, district: null, places: ofKind('belt') },
    ...districts.map((district) => ({
      id: 'district' as const,
      district,
      places: inCity.filter((place) => String(liesIn(place)) === district.id),
    })),
    {
      id: 'several' as const,
      district: null,
      places: inCity.filter((place) => liesIn(place).length > 1),
    },
  ].filter((group) => group.places.length > 0);
}
