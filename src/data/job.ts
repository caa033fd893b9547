import type { FeatureCollection } from 'geojson';
import { inspect, read } from './reading';
import type { DatumId, Inspection, ReadOptions, ReadResult, WrittenFormat } from './types';
import { write } from './writing';

type Position = readonly [number, number];

/** What a worker is asked for. */
export type Job =
  | {
      kind: 'inspect';
      files: readonly File[];
      known: readonly Position[];
      part: string | null;
    }
  | {
      kind: 'read';
      files: readonly File[];
      options: ReadOptions;
      bounds: readonly [number, number, number, number];
    }
  | { kind: 'write'; data: FeatureCollection; format: WrittenFormat; datum: DatumId; name: string };

/** What comes of it. */
export type Result = Inspection | ReadResult | Blob;

/** Does a job where it stands: in the worker, or in a page that has none. */
export function run(job: Job, onProgress: (done: number) => void): Promise<Result> {
  switch (job.kind) {
    case 'inspect':
      return inspect(job.files, job.known, job.part);
    case 'read':
      return read(job.files, job.options, job.bounds, onProgress);
    case 'write':
      return write(job.data, job.format, job.datum, job.name);
  }
}
