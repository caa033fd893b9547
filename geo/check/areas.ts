import type { Bounds } from '../../src/city/city';
import type { Area } from '../../src/city/ground';
import { boundsOf, polygonsOf } from '../derive';
import { isOnEarth, isRing, positionsIn } from './positions';
import type { World } from './world';

/** Whether every ring of an area is closed, on the earth, and encloses something. */
export const isUsable = (area: Area) =>
  polygonsOf(area).flat().every(isRing) &&
  positionsIn(area.coordinates).every(({ position }) => isOnEarth(position));

/** The districts' areas by id; one that is wrong itself is left out, so that nothing follows from it. */
export function usableAreas({ areas }: World): ReadonlyMap<string, Area> {
  return new Map(
    areas.flatMap(({ content: { properties, geometry } }) => {
      return isUsable(geometry) ? [[properties.id, geometry] as const] : [];
    }),
  );
}

/** The bounds of the city, where its districts can be read. */
export function cityBounds(areas: ReadonlyMap<string, Area>): Bounds | null {
  return areas.size ? boundsOf([...areas.values()]) : null;
}
