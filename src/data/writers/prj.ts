import type { DatumId } from '../types';
import { type Zone, zoneOf } from '../zones';

const DEGREES = 'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]';
const WGS84 = `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],${DEGREES}]`;
const CGCS2000 = `GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],${DEGREES}]`;

/** Programs know neither, but show the name; and we know it again. */
const shifted = (datum: string) =>
  `GEOGCS["GCS_${datum}",DATUM["D_${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],${DEGREES}]`;

const nameOf = ({ width, prefix, meridian }: Zone) => {
  const zone = prefix === null ? `CM_${meridian}E` : `Zone_${prefix}`;
  return width === 3 ? `CGCS2000_3_Degree_GK_${zone}` : `CGCS2000_GK_${zone}`;
};

const projected = (zone: Zone) =>
  `PROJCS["${nameOf(zone)}",${CGCS2000},PROJECTION["Gauss_Kruger"],` +
  `PARAMETER["False_Easting",${500_000 + (zone.prefix ?? 0) * 1_000_000}.0],` +
  `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${zone.meridian}.0],` +
  'PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

/** A datum in the WKT of ESRI. */
export function prjOf(datum: DatumId): string {
  const zone = zoneOf(datum);
  if (zone) return projected(zone);
  if (datum.startsWith('PROJ:')) return datum.slice(5);
  return datum === 'WGS84' ? WGS84 : shifted(datum);
}
