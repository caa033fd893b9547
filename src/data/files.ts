import type { FeatureCollection } from 'geojson';
import type { DatumId, Inspection, ReadOptions, ReadResult, WrittenFormat } from './types';

/** Files dropped together: those of one shapefile stay together, each other one stands alone. */
export function groupFiles(files: readonly File[]): File[][] {
  return files.map((file) => [file]);
}

/**
 * What must be known before files can be read. Runs in a worker.
 * @param known positions in degrees (WGS84) that the file may have points at.
 * @throws DataError, or AbortError by the signal.
 */
export async function inspectFile(
  _files: readonly File[],
  _known: readonly (readonly [number, number])[],
  _signal: AbortSignal,
): Promise<Inspection> {
  throw new Error('not yet');
}

/**
 * Reads files. Runs in a worker; `onProgress` is told 0 to 1.
 * @param bounds west, south, east, north of the city, in degrees.
 * @throws DataError, or AbortError by the signal.
 */
export async function readFile(
  _files: readonly File[],
  _options: ReadOptions,
  _bounds: readonly [number, number, number, number],
  _signal: AbortSignal,
  _onProgress: (done: number) => void,
): Promise<ReadResult> {
  throw new Error('not yet');
}

/**
 * Data to save, in a datum of choice; a shapefile comes as a zip.
 * @throws DataError
 */
export async function writeFile(
  _data: FeatureCollection,
  _format: WrittenFormat,
  _datum: DatumId,
  _name: string,
): Promise<Blob> {
  throw new Error('not yet');
}
