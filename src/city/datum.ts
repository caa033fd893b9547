import type { LonLat } from './city';

/**
 * WGS 84 is that of GPS and of this map; GCJ-02 that of Chinese maps (Amap, Tencent); BD-09 Baidu's.
 */
export const DATUMS = ['WGS84', 'GCJ02', 'BD09'] as const;
export type Datum = (typeof DATUMS)[number];

/** Krasovsky 1940: half the greater axis in metres, and the eccentricity squared. */
const AXIS_M = 6_378_245;
const ECCENTRICITY = 0.006_693_421_622_965_943;
const RADIAN = Math.PI / 180;

/** The waves that all parts of the shift have in common. */
const waves = (value: number, factors: readonly [number, number, number][]) =>
  factors.reduce(
    (sum, [amplitude, frequency, scale]) =>
      sum + amplitude * Math.sin(value * frequency * Math.PI) * scale,
    0,
  );

const COMMON: readonly [number, number, number][] = [
  [20, 6, 2 / 3],
  [20, 2, 2 / 3],
];

/**
 * From WGS 84 to GCJ-02, in degrees, to some metres: the formula as it is generally known since 2010
 * (see “Restrictions on geographic data in China”, Wikipedia); the authority has published none.
 */
export function toGcj02([longitude, latitude]: LonLat): LonLat {
  const [x, y] = [longitude - 105, latitude - 35];
  const root = Math.sqrt(Math.abs(x));
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    waves(x, COMMON) +
    waves(y, [
      [20, 1, 2 / 3],
      [40, 1 / 3, 2 / 3],
      [160, 1 / 12, 2 / 3],
      [320, 1 / 30, 2 / 3],
    ]);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    waves(x, [
      ...COMMON,
      [20, 1, 2 / 3],
      [40, 1 / 3, 2 / 3],
      [150, 1 / 12, 2 / 3],
      [300, 1 / 30, 2 / 3],
    ]);
  const sine = Math.sin(latitude * RADIAN);
  const magic = 1 - ECCENTRICITY * sine * sine;
  const perLatitude = ((AXIS_M * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic))) * RADIAN;
  const perLongitude = (AXIS_M / Math.sqrt(magic)) * Math.cos(latitude * RADIAN) * RADIAN;
  return [longitude + east / perLongitude, latitude + north / perLatitude];
}

/** Baidu's turn on GCJ-02, as generally known. */
const BAIDU = (Math.PI * 3000) / 180;

/** From GCJ-02 to BD-09, in degrees. */
export function toBd09([longitude, latitude]: LonLat): LonLat {
  const radius = Math.hypot(longitude, latitude) + 0.00002 * Math.sin(latitude * BAIDU);
  const angle = Math.atan2(latitude, longitude) + 0.000003 * Math.cos(longitude * BAIDU);
  return [radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006];
}

/** Undoes a small shift: each step takes off what is still too much. */
function inverse(shift: (position: LonLat) => LonLat, [longitude, latitude]: LonLat): LonLat {
  let found: LonLat = [longitude, latitude];
  for (let step = 0; step < 8; step++) {
    const [x, y] = shift(found);
    found = [found[0] + longitude - x, found[1] + latitude - y];
  }
  return found;
}

/** A position in degrees of some datum as WGS 84. */
export function toWgs84(position: LonLat, datum: Datum): LonLat {
  if (datum === 'WGS84') return position;
  const gcj = datum === 'BD09' ? inverse(toBd09, position) : position;
  return inverse(toGcj02, gcj);
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
