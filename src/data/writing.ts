import type { FeatureCollection } from 'geojson';
import type { DatumId, WrittenFormat } from './types';

/** See `writeFile`: here without a worker. */
export async function write(
  data: FeatureCollection,
  format: WrittenFormat,
  datum: DatumId,
  name: string,
): Promise<Blob> {
  switch (format) {
    case 'geojson':
      return (await import('./writers/geojson')).geojsonBlob(data, datum, name);
    case 'csv':
      return (await import('./writers/csv')).csvBlob(data, datum, name);
    case 'shapefile':
      return (await import('./writers/shapefile')).shapefileBlob(data, datum, name);
  }
}
