import type { Feature } from 'geojson';
import { dataErrorOf } from './errors';
import { type Job, type Result, run } from './job';
import type { DataErrorCode, Values } from './types';

/** What a worker tells; `begun` as soon as it is there. */
export type Told =
  | { kind: 'begun' }
  | { kind: 'progress'; done: number }
  | { kind: 'features'; features: Feature[] }
  | { kind: 'done'; result: Result }
  | { kind: 'failed'; code: DataErrorCode; values: Values };

/** Features handed over at once: the page takes them in between two of its frames. */
const BATCH = 1_000;
/** Milliseconds between two tellings of progress. */
const PAUSE_MS = 50;

const tell = (told: Told) => postMessage(told);

const nameOf = (job: Job) => (job.kind === 'write' ? job.name : (job.files[0]?.name ?? ''));

function handOver(result: Result) {
  if (!('data' in result)) return tell({ kind: 'done', result });
  const { features } = result.data;
  for (let at = 0; at < features.length; at += BATCH)
    tell({ kind: 'features', features: features.slice(at, at + BATCH) });
  tell({ kind: 'done', result: { ...result, data: { type: 'FeatureCollection', features: [] } } });
}

addEventListener('message', async ({ data: job }: MessageEvent<Job>) => {
  let told = 0;
  try {
    const result = await run(job, (done) => {
      if (performance.now() - told < PAUSE_MS) return;
      told = performance.now();
      tell({ kind: 'progress', done });
    });
    handOver(result);
  } catch (error) {
    const { code, values } = dataErrorOf(error, nameOf(job));
    tell({ kind: 'failed', code, values });
  }
});

tell({ kind: 'begun' });
