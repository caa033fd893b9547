import type { FeatureCollection } from 'geojson';
import { contains } from '../../city/area';
import type { Ground } from '../../city/ground';
import { boundsOf, middleOf } from '../../scene/data-index';
import { passer } from '../../scene/data-style';
import type { DataFilter } from '../../state/work';

/** Of every turn so many milliseconds are counted, then the page has its turn. */
const SLICE_MS = 8;

const pause = () => new Promise((resolve) => setTimeout(resolve));

const known = new WeakMap<FeatureCollection, Int8Array>();

/**
 * In which district each feature lies, its middle where it is a line or an area: the number of the
 * district among `districts`, -1 for none.
 * @throws AbortError by the signal.
 */
export async function districtsOf(
  data: FeatureCollection,
  districts: Ground['districts'],
  signal: AbortSignal,
): Promise<Int8Array> {
  const done = known.get(data);
  if (done) return done;
  const areas = districts.features.map(({ geometry }) => ({ geometry, box: boundsOf(geometry) }));
  const found = new Int8Array(data.features.length).fill(-1);
  let end = performance.now() + SLICE_MS;
  for (const [index, { geometry }] of data.features.entries()) {
    if (index % 32 === 0 && performance.now() > end) {
      await pause();
      if (signal.aborted) throw new DOMException('stopped', 'AbortError');
      end = performance.now() + SLICE_MS;
    }
    const at = middleOf(geometry);
    if (!at) continue;
    const [x, y] = at;
    found[index] = areas.findIndex(
      ({ geometry: area, box }) =>
        box && x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3] && contains(area, at),
    );
  }
  known.set(data, found);
  return found;
}

/** How many of the features that the filter leaves lie in each district, and in none: the last number. */
export function countDistricts(
  { features }: FeatureCollection,
  filter: DataFilter | null,
  found: Int8Array,
  districts: number,
): number[] {
  const counts = new Array<number>(districts + 1).fill(0);
  const passes = passer(filter);
  for (const [index, { properties }] of features.entries()) {
    if (!passes(properties)) continue;
    const at = found[index] ?? -1;
    const place = at < 0 ? districts : at;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
