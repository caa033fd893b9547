import type { DatumId, Format, Inspection } from '../../data/types';
import { zoneOf } from '../../data/zones';

/** These are in WGS84 by their standards, though not every file keeps to it. */
const IN_WGS84: readonly Format[] = ['geojson', 'topojson', 'kml', 'kmz', 'gpx'];

type Told = Pick<Inspection, 'format' | 'stated' | 'fits'>;

/** Whether a file that does not say has degrees of WGS84 by the standard of its format. */
export const isStandard = ({ format, stated, fits }: Told): boolean =>
  // Metres are none, whatever the standard says.
  stated === null && IN_WGS84.includes(format) && (fits === null || zoneOf(fits) === null);

/** The datum that is offered first; null where it is only asked. */
export const likelyDatum = (inspection: Told): DatumId | null =>
  inspection.stated ?? (isStandard(inspection) ? 'WGS84' : inspection.fits);
