import { DATUMS } from '../city/datum';
import { shorten } from './text';
import { DataError, type DatumId } from './types';
import { ZONES, zoneOf } from './zones';

/** What a file says its coordinates are. */
export interface Stated {
  datum: DatumId;
  /** As the file writes it. */
  name: string;
}

/** Systems whose parameters to CGCS2000 are kept by the authorities, and grids of single cities. */
const WITHOUT_PARAMETERS =
  /beijing.{0,3}1?9?54|bj.?54|北京.?54|xi.?an.{0,3}1?9?80|西安.?80|local_?cs|engcrs/i;
/** CGCS2000 and WGS 84: alike within decimetres. */
const KNOWN = /wgs.?(19)?84|world geodetic system 1984|cgcs.?2000|china.?(geodetic.*)?2000/i;
/** EPSG codes of Beijing 1954 and Xi'an 1980, as degrees and as zones. */
const CODES_WITHOUT_PARAMETERS: readonly (readonly [number, number])[] = [
  [4214, 4214],
  [4610, 4610],
  [2327, 2390],
  [2401, 2442],
  [4555, 4555],
  [4572, 4572],
  [21413, 21463],
];

const isWithoutParameters = (code: number) =>
  CODES_WITHOUT_PARAMETERS.some(([low, high]) => code >= low && code <= high);

/** WGS 84 and CGCS2000 in degrees, and the projection of web maps. */
const CODES: Readonly<Record<string, DatumId>> = {
  CRS84: 'WGS84',
  '4326': 'WGS84',
  '4490': 'WGS84',
  '3857': 'PROJ:+proj=merc +a=6378137 +b=6378137 +units=m +no_defs',
};

/**
 * A system by its name in a `crs`: `EPSG:4547`, `urn:ogc:def:crs:EPSG::4547`, `urn:ogc:def:crs:OGC:1.3:CRS84`.
 * @throws DataError where it is not known or has no parameters.
 */
export function datumNamed(name: string, file: string): Stated {
  const code = /(\w+)$/.exec(name)?.[1] ?? '';
  const datum = CODES[code] ?? zoneOf(`EPSG:${code}`)?.id;
  if (datum) return { datum, name };
  const isKept = isWithoutParameters(Number(code)) || WITHOUT_PARAMETERS.test(name);
  throw new DataError(isKept ? 'datumWithoutParameters' : 'datumUnknown', {
    file,
    name: shorten(name),
  });
}

/** What proj4 makes of a definition; angles in radians. */
interface Projection {
  projName?: string;
  long0?: number;
  lat0?: number;
  x0?: number;
  y0?: number;
  k0?: number;
  to_meter?: number;
}

/** The zone of ours that a transverse Mercator projection is, null where it is none. */
function zoneAlike({
  projName = '',
  long0,
  lat0 = 0,
  x0,
  y0 = 0,
  k0 = 1,
  to_meter = 1,
}: Projection) {
  const isTransverse = /transverse_?mercator|gauss_?kruger|^tmerc$|^etmerc$/i.test(
    projName.replace(/ /g, '_'),
  );
  if (!isTransverse || lat0 !== 0 || y0 !== 0 || k0 !== 1 || to_meter !== 1) return null;
  const meridian = ((long0 ?? Number.NaN) * 180) / Math.PI;
  // Narrow zones first: with the same meridian the wide one is the same projection.
  const zones = [...ZONES].sort((a, b) => a.width - b.width);
  return zones.find(
    (zone) =>
      Math.abs(zone.meridian - meridian) < 1e-9 && x0 === 500_000 + (zone.prefix ?? 0) * 1_000_000,
  );
}

/** The outer name of a definition in WKT, and those of the datum within. */
const nameIn = (wkt: string) => /^[^[]*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? '';
const datumsIn = (wkt: string) =>
  [...wkt.matchAll(/(?:GEOGCS|GEOG\w*CRS|GEODCRS|DATUM|TRF|ENSEMBLE)\s*\[\s*"([^"]*)"/gi)].map(
    ([, name = '']) => name,
  );

const LONGEST = 20_000;

/**
 * What a `.prj` states, in WKT of any kind.
 * @throws DataError where it is broken, not known, or without parameters.
 */
export async function readProjection(text: string, file: string): Promise<Stated> {
  const wkt = text.replace(/\uFEFF/g, '').trim();
  const broken = () => new DataError('projectionBroken', { file, text: shorten(wkt) });
  const head = wkt.slice(0, LONGEST);
  if (wkt.length > LONGEST || !/^\w+\s*\[/.test(wkt)) throw broken();
  const name = nameIn(head);
  const datums = datumsIn(head);
  if ([head.slice(0, 10), name, ...datums].some((each) => WITHOUT_PARAMETERS.test(each)))
    throw new DataError('datumWithoutParameters', { file, name: shorten(name || head) });
  // As our own writer names them.
  const shifted = DATUMS.find((datum) => datum !== 'WGS84' && datums.includes(`D_${datum}`));
  if (shifted) return { datum: shifted, name };
  const { default: proj4 } = await import('proj4');
  let projection: Projection;
  try {
    projection = proj4.Proj(wkt) as unknown as Projection;
    proj4(wkt).inverse([500_000, 2_500_000]);
  } catch {
    throw broken();
  }
  if (!projection?.projName) throw broken();
  if (!datums.some((each) => KNOWN.test(each)))
    throw new DataError('datumUnknown', { file, name: shorten(name) });
  if (/^(longlat|identity)$/.test(projection.projName)) return { datum: 'WGS84', name };
  return { datum: zoneAlike(projection)?.id ?? `PROJ:${wkt}`, name };
}
