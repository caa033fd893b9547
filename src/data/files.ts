import type { Feature, FeatureCollection } from 'geojson';
import type { Job, Result } from './job';
import {
  DataError,
  type DatumId,
  type Inspection,
  type ReadOptions,
  type ReadResult,
  type WrittenFormat,
} from './types';
import type { Told } from './worker';

const PART = /\.(shp|dbf|shx|prj|cpg)$/i;

/** Files dropped together: those of one shapefile stay together, each other one stands alone. */
export function groupFiles(files: readonly File[]): File[][] {
  const groups = new Map<string, File[]>();
  for (const [index, file] of files.entries()) {
    const name = PART.test(file.name) ? file.name.replace(PART, '').toLowerCase() : `/${index}`;
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return [...groups.values()];
}

const aborted = () => new DOMException('The reading was cancelled', 'AbortError');

/** Without a worker the page stands still meanwhile, but it does read. */
async function runHere(
  job: Job,
  signal: AbortSignal | null,
  onProgress: (done: number) => void,
): Promise<Result> {
  const { run } = await import('./job');
  const result = await run(job, onProgress);
  if (signal?.aborted) throw aborted();
  return result;
}

/** Does a job in a worker of its own, which ends with it: nothing is left behind. */
function runThere(
  job: Job,
  signal: AbortSignal | null,
  onProgress: (done: number) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const features: Feature[] = [];
    let hasBegun = false;
    const end = () => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(aborted());
    };
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data: told }: MessageEvent<Told>) => {
      if (told.kind === 'begun') hasBegun = true;
      if (told.kind === 'progress') onProgress(told.done);
      if (told.kind === 'features') for (const feature of told.features) features.push(feature);
      if (told.kind === 'failed') {
        end();
        reject(new DataError(told.code, told.values));
      }
      if (told.kind === 'done') {
        end();
        const { result } = told;
        resolve('data' in result ? { ...result, data: { ...result.data, features } } : result);
      }
    });
    worker.addEventListener('error', (event) => {
      end();
      // Browsers that know no modules in workers fail at once; a worker that fails later ran out of memory.
      if (!hasBegun) resolve(runHere(job, signal, onProgress));
      else reject(new DataError('unreadable', { file: nameOf(job), text: event.message ?? '' }));
    });
    worker.postMessage(job);
  });
}

/** Before what a job needs is asked for again, in milliseconds. */
const PAUSES_MS = [1000, 3000];

const nameOf = (job: Job) => (job.kind === 'write' ? job.name : (job.files[0]?.name ?? ''));

async function runJob<Wanted extends Result>(
  job: Job,
  signal: AbortSignal | null,
  onProgress: (done: number) => void = () => {},
): Promise<Wanted> {
  if (signal?.aborted) throw aborted();
  const run = typeof Worker === 'undefined' ? runHere : runThere;
  for (const pause of PAUSES_MS) {
    try {
      return (await run(job, signal, onProgress)) as Wanted;
    } catch (error) {
      if (!(error instanceof DataError && error.code === 'programMissing')) throw error;
      // Another worker does not remember what did not come.
      await new Promise((done) => setTimeout(done, pause));
      if (signal?.aborted) throw aborted();
    }
  }
  return (await run(job, signal, onProgress)) as Wanted;
}

/**
 * What must be known before files can be read. Runs in a worker.
 * @param known positions in degrees (WGS84) that the file may have points at.
 * @param part one of `Inspection.parts`, where its own columns and datum are asked for.
 * @throws DataError, or AbortError by the signal.
 */
export const inspectFile = (
  files: readonly File[],
  known: readonly (readonly [number, number])[],
  signal: AbortSignal,
  part: string | null = null,
): Promise<Inspection> => runJob({ kind: 'inspect', files, known, part }, signal);

/**
 * Reads files. Runs in a worker; `onProgress` is told 0 to 1.
 * @param bounds west, south, east, north of the city, in degrees.
 * @throws DataError, or AbortError by the signal.
 */
export const readFile = (
  files: readonly File[],
  options: ReadOptions,
  bounds: readonly [number, number, number, number],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<ReadResult> => runJob({ kind: 'read', files, options, bounds }, signal, onProgress);

/**
 * Data to save, in a datum of choice; a shapefile comes as a zip.
 * @param name without an ending.
 * @throws DataError
 */
export const writeFile = (
  data: FeatureCollection,
  format: WrittenFormat,
  datum: DatumId,
  name: string,
): Promise<Blob> => runJob({ kind: 'write', data, format, datum, name }, null);
