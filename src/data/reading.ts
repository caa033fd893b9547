import { formatOf, hasEndingOf } from './detect';
import { dataErrorOf } from './errors';
import { fittingDatum } from './fit';
import type { Input } from './input';
import { MAX_BYTES } from './limits';
import { READERS } from './readers';
import { takingOf } from './taking';
import {
  DataError,
  FORMAT_NAMES,
  type Inspection,
  type Note,
  type ReadOptions,
  type ReadResult,
} from './types';

type Position = readonly [number, number];
type Bounds = readonly [number, number, number, number];

/** Part of the work that is done once the bytes are there. */
const OPENED = 0.1;

/** Several files are read together only where they are one shapefile. */
async function inputOf(files: readonly File[]): Promise<Input> {
  const [first, other] = files;
  const name = files.find((file) => /\.shp$/i.test(file.name))?.name ?? first?.name ?? '';
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MAX_BYTES)
    throw new DataError('tooLarge', {
      file: name,
      size: Math.ceil(size / 1_000_000),
      limit: MAX_BYTES / 1_000_000,
    });
  if (
    other &&
    files.some((file) => !hasEndingOf(file.name, 'shapefile') || /\.zip$/i.test(file.name))
  )
    throw new DataError('severalFiles', { file: name, other: other.name });
  const contents = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  return { name, files: contents };
}

async function guarded<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw dataErrorOf(error, name);
  }
}

const nameOf = (files: readonly File[]) => files[0]?.name ?? '';

/** See `inspectFile`: here without a worker. */
export const inspect = (
  files: readonly File[],
  known: readonly Position[],
  part: string | null,
): Promise<Inspection> =>
  guarded(nameOf(files), async () => {
    const input = await inputOf(files);
    const format = await formatOf(input);
    const reader = await READERS[format]();
    const { positions, notes = [], stated = null, ...found } = await reader.inspect(input, part);
    const { name } = input;
    const extension: Note[] = hasEndingOf(name, format)
      ? []
      : [{ code: 'extension', values: { file: name, format: FORMAT_NAMES[format] } }];
    return {
      columns: [],
      sample: [],
      guess: null,
      encoding: 'utf-8',
      parts: [],
      statedName: null,
      ...found,
      format,
      stated,
      fits: await fittingDatum(positions, known),
      notes: [...extension, ...notes],
    };
  });

/** See `readFile`: here without a worker. */
export const read = (
  files: readonly File[],
  options: ReadOptions,
  bounds: Bounds,
  onProgress: (done: number) => void,
): Promise<ReadResult> =>
  guarded(nameOf(files), async () => {
    const input = await inputOf(files);
    const reader = await READERS[await formatOf(input)]();
    onProgress(OPENED);
    const taking = await takingOf(input.name, options, bounds, (done) =>
      onProgress(OPENED + (1 - OPENED) * done),
    );
    await reader.read(input, options, taking);
    onProgress(1);
    return taking.result();
  });
