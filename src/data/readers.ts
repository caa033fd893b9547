import type { Reader } from './input';
import type { Format } from './types';

/** Each format's reader, with its library, comes when a file of it does. */
export const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  geojson: async () => (await import('./formats/geojson')).geojson,
  topojson: async () => (await import('./formats/topojson')).topojson,
  kml: async () => (await import('./formats/kml')).kml,
  kmz: async () => (await import('./formats/kmz')).kmz,
  gpx: async () => (await import('./formats/gpx')).gpx,
  csv: async () => (await import('./formats/csv')).csv,
  xlsx: async () => (await import('./formats/xlsx')).xlsx,
  shapefile: async () => (await import('./formats/shapefile')).shapefile,
  dxf: async () => (await import('./formats/dxf')).dxf,
};
