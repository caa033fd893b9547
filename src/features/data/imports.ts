import { signal } from '@preact/signals';
import { dataErrorOf } from '../../data/errors';
import { groupFiles, inspectFile, readFile } from '../../data/files';
import type { DataError, Inspection, ReadOptions, ReadResult } from '../../data/types';
import type { Store } from '../../state/store';
import type { DataLayer } from '../../state/work';
import { putData } from '../../state/workTransitions';
import { layerOf } from './layer';

/** Files on their way to the map. */
export interface Import {
  id: number;
  files: readonly File[];
  /** What the visitor knows them by. */
  name: string;
  step: Step;
}

export type Step =
  | { kind: 'looking' }
  | { kind: 'asking'; inspection: Inspection }
  | { kind: 'reading'; done: number }
  /** `layer` is null where nothing could be taken. */
  | { kind: 'read'; inspection: Inspection; result: ReadResult; layer: string | null }
  | { kind: 'failed'; error: DataError };

/** All that are on their way or wait to be read about; those of before the panel was closed too. */
export const imports = signal<readonly Import[]>([]);

const stops = new Map<number, AbortController>();
let last = 0;

const setStep = (id: number, step: Step) => {
  imports.value = imports.value.map((each) => (each.id === id ? { ...each, step } : each));
};

/** Takes files off the list, and stops what is being done with them. */
export function dismiss(id: number): void {
  stops.get(id)?.abort();
  stops.delete(id);
  imports.value = imports.value.filter((each) => each.id !== id);
}

function fail(id: number, name: string, error: unknown): void {
  if ((error as Error).name === 'AbortError') return;
  setStep(id, { kind: 'failed', error: dataErrorOf(error, name) });
}

/** Whether a file tells by itself all that must be known. */
const isClear = ({ columns, parts, stated }: Inspection) =>
  columns.length === 0 && parts.length === 0 && stated !== null && !stated.startsWith('PROJ:');

/** Opens files that were dropped or chosen; what they do not tell is asked. */
export function open(store: Store, files: readonly File[]): void {
  for (const group of groupFiles(files)) {
    const id = ++last;
    const name = group[0]?.name ?? '';
    imports.value = [...imports.value, { id, files: group, name, step: { kind: 'looking' } }];
    look(store, id, group, name);
  }
}

async function look(store: Store, id: number, files: readonly File[], name: string) {
  const stop = new AbortController();
  stops.set(id, stop);
  const known = store.city.peek().places.flatMap(({ anchor }) => (anchor ? [anchor] : []));
  try {
    const inspection = await inspectFile(files, known, stop.signal);
    const { stated } = inspection;
    if (!isClear(inspection) || stated === null) setStep(id, { kind: 'asking', inspection });
    else {
      const options = { part: null, columns: null, encoding: null, datum: stated };
      await read(store, id, inspection, options);
    }
  } catch (error) {
    fail(id, name, error);
  }
}

/** The layers that were made of files: they are replaced where the files are read anew. */
const replaced = new Map<number, DataLayer['id']>();

/** One file after the other: each takes memory. */
let queue: Promise<unknown> = Promise.resolve();

/** Reads files as the visitor says; what was read of them before makes room. */
export async function read(store: Store, id: number, inspection: Inspection, options: ReadOptions) {
  const item = imports.peek().find((each) => each.id === id);
  if (!item) return;
  const { files, name } = item;
  const stop = new AbortController();
  stops.set(id, stop);
  setStep(id, { kind: 'reading', done: 0 });
  const turn = queue.then(async () => {
    if (stop.signal.aborted) throw new DOMException('dismissed', 'AbortError');
    const { bounds } = store.city.peek();
    return readFile(files, options, bounds, stop.signal, (done) => {
      if (!stop.signal.aborted) setStep(id, { kind: 'reading', done });
    });
  });
  queue = turn.catch(() => {});
  try {
    const result = await turn;
    const layer =
      result.taken > 0 ? layerOf(name, result, store.work.peek().data, replaced.get(id)) : null;
    if (layer) {
      store.changeWork(putData, layer);
      replaced.set(id, layer.id);
    }
    setStep(id, { kind: 'read', inspection, result, layer: layer?.id ?? null });
  } catch (error) {
    fail(id, name, error);
  }
}

/** Asks again about files that were read: another datum, another encoding. */
export const askAgain = ({ id, step }: Import): void => {
  if (step.kind === 'read') setStep(id, { kind: 'asking', inspection: step.inspection });
};
