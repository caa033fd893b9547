import type { LonLat } from '../city/city';
import type { Scene } from './scene';

/** Corners of an error circle. */
const CORNERS = 64;
/** On the sphere of 6,371 km. */
const METRES_PER_DEGREE = 111_195;

/** A circle on the ground as a closed ring, counter-clockwise; the radius is in metres. */
function circleAround([longitude, latitude]: LonLat, radius: number): LonLat[] {
  const high = radius / METRES_PER_DEGREE;
  const wide = high / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: CORNERS + 1 }, (_, index): LonLat => {
    const angle = ((index % CORNERS) / CORNERS) * 2 * Math.PI;
    return [longitude + Math.cos(angle) * wide, latitude + Math.sin(angle) * high];
  });
}

/** More areas than this would be one: then only that of the chosen place is drawn. */
const MOST_AREAS = 500;

/** Where places may lie: soft areas, for all at the nearest level, before that for the chosen one. */
export function errorAreas({ marks, level }: Scene): { id: number; ring: LonLat[] }[] {
  const isNear = level === 'site' && marks.length <= MOST_AREAS;
  return marks
    .filter(
      ({ strength, kind }) =>
        strength === 'selected' || (isNear && kind !== 'core' && strength !== 'faded'),
    )
    .flatMap(({ id, at, error_m }) => (error_m ? [{ id, ring: circleAround(at, error_m) }] : []));
}
