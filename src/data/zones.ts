/** A Gauss–Krüger zone of CGCS2000. */
export interface Zone {
  /** As `EPSG:4547`. */
  id: string;
  epsg: number;
  /** Width in degrees. */
  width: 3 | 6;
  /** Central meridian, in degrees east. */
  meridian: number;
  /** Number that stands before the easting, null where none does. */
  prefix: number | null;
}

/** By the EPSG's own order: for each width with the zone's number before the easting, then without. */
function zonesOf(first: number, width: 3 | 6, isPrefixed: boolean): Zone[] {
  return Array.from({ length: 60 / width + 1 }, (_, index) => {
    const meridian = 75 + index * width;
    const number = width === 3 ? meridian / 3 : (meridian + 3) / 6;
    const epsg = first + index;
    return { id: `EPSG:${epsg}`, epsg, width, meridian, prefix: isPrefixed ? number : null };
  });
}

/** EPSG 4491 to 4554: all zones of China, six degrees wide (13 to 23) and three (25 to 45). */
export const ZONES: readonly Zone[] = [
  ...zonesOf(4491, 6, true),
  ...zonesOf(4502, 6, false),
  ...zonesOf(4513, 3, true),
  ...zonesOf(4534, 3, false),
];

export const zoneOf = (id: string): Zone | null => ZONES.find((zone) => zone.id === id) ?? null;
