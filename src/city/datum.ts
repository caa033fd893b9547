import gcoord from 'gcoord';
import type { LonLat } from './city';

/**
 * WGS 84 is that of GPS and of this map; GCJ-02 that of Chinese maps (Amap, Tencent); BD-09 Baidu's.
 */
export const DATUMS = ['WGS84', 'GCJ02', 'BD09'] as const;
export type Datum = (typeof DATUMS)[number];

const transform = (position: LonLat, from: Datum, to: Datum): LonLat =>
  gcoord.transform<LonLat>([...position], gcoord[from], gcoord[to]);

/** From WGS 84 to GCJ-02, in degrees, to some metres: the authority has published no formula. */
export const toGcj02 = (position: LonLat): LonLat => transform(position, 'WGS84', 'GCJ02');

/** From GCJ-02 to BD-09, in degrees. */
export const toBd09 = (position: LonLat): LonLat => transform(position, 'GCJ02', 'BD09');

/** A position in degrees of WGS 84 as another datum has it. */
export const fromWgs84 = (position: LonLat, datum: Datum): LonLat =>
  transform(position, 'WGS84', datum);

/** A position in degrees of some datum as WGS 84; the way back leads to within a centimetre of it. */
export function toWgs84(position: LonLat, datum: Datum): LonLat {
  if (datum === 'WGS84') return position;
  // The library's own way back stops some decimetres before: what it is still off is taken off.
  const near = transform(position, datum, 'WGS84');
  const [longitude, latitude] = fromWgs84(near, datum);
  return [near[0] + position[0] - longitude, near[1] + position[1] - latitude];
}

const DEGREES =
  /(-?\d+(?:\.\d+)?)(?:\s*°\s*(?:(\d+(?:\.\d+)?)\s*['′]\s*)?(?:(\d+(?:\.\d+)?)\s*["″]\s*)?)?/g;

/**
 * Reads two numbers as a position: decimal degrees or degrees, minutes and seconds, in either order;
 * the one that can only be a longitude here is it.
 * @returns null where there are not two, or neither can be the longitude.
 */
export function parseCoordinates(text: string): LonLat | null {
  const plain = text.normalize('NFKC').replace(/度/g, '°').replace(/分/g, "'").replace(/秒/g, '"');
  const numbers = [...plain.matchAll(DEGREES)].map(
    ([, degrees, minutes = '0', seconds = '0']) =>
      Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600,
  );
  const [first = Number.NaN, second = Number.NaN] = numbers;
  if (numbers.length !== 2) return null;
  const isLongitude = (value: number) => value > 90 && value <= 180;
  if (isLongitude(first) && Math.abs(second) <= 90) return [first, second];
  if (isLongitude(second) && Math.abs(first) <= 90) return [second, first];
  return null;
}
