import type { Place } from '../../city/city';
import { useMap } from '../context';
import { Group } from './Group';
import { PlaceList } from './PlaceList';

const KINDS = ['node', 'lab', 'platform'] as const;

/** A district's places: a group for each kind that it has. */
export function PlacesByKind({ places }: { places: readonly Place[] }) {
  const { t } = useMap();
  return (
    <>
      {KINDS.map((kind) => {
        const group = places.filter((place) => place.kind === kind);
        if (group.length === 0) return null;
        const count = t('details.placeCount', { count: group.length });
        return (
          <Group key={kind} title={t(`kinds.${kind}`)} note={count}>
            <PlaceList places={group} />
          </Group>
        );
      })}
    </>
  );
}
