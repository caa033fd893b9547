import { effect } from '@preact/signals';
import { entries, promisifyRequest, createStore as recordsIn } from 'idb-keyval';
import { WORK_DATABASE } from './kept';
import type { Store } from './store';
import { rewriteWork } from './undo';
import { NO_WORK, type Work } from './work';
import { type ParsedWork, parseWork } from './work-parse';
import { joinWork } from './workTransitions';

/*
 * Work is kept on the device, each thing in a record of its own: `drawing:…`, `scene:…`, `data:…`
 * without its features, and these in `features:…`, so that a stroke of the pen never writes a
 * hundred thousand of them anew. A page writes only what it has changed itself. So the works of two
 * pages that are open at once add up; of what both have changed, the later stays.
 */

type Lists = keyof Work;
const PREFIXES: Record<Lists, string> = { drawings: 'drawing:', data: 'data:', scenes: 'scene:' };
const LISTS = Object.keys(PREFIXES) as Lists[];
const FEATURES = 'features:';
/** The ids of each list, in its order. */
const ORDER = 'order';

export type Records = readonly (readonly [key: string, value: unknown])[];

/** The records of the work; data are in them by reference. */
function recordsOf(work: Work): Map<string, unknown> {
  return new Map<string, unknown>([
    ...work.drawings.map((each) => [PREFIXES.drawings + each.id, each] as const),
    ...work.scenes.map((each) => [PREFIXES.scenes + each.id, each] as const),
    ...work.data.flatMap(({ data, ...layer }) => [
      [PREFIXES.data + layer.id, layer] as const,
      [FEATURES + layer.id, data] as const,
    ]),
  ]);
}

const orderOf = (work: Work) =>
  Object.fromEntries(LISTS.map((name) => [name, work[name].map(({ id }) => id)]));

/** What has to be written and removed where `before` is written and `after` is to be. */
export function changesOf(before: Work, after: Work): { put: Records; remove: readonly string[] } {
  const [old, next] = [recordsOf(before), recordsOf(after)];
  // Things are replaced, never changed; only a layer's record is made anew each time, but it is small.
  const isSame = (key: string, value: unknown) =>
    key.startsWith(PREFIXES.data)
      ? JSON.stringify(old.get(key)) === JSON.stringify(value)
      : old.get(key) === value;
  const put = [...next].filter(([key, value]) => !isSame(key, value));
  const order = orderOf(after);
  const isSorted = JSON.stringify(order) === JSON.stringify(orderOf(before));
  return {
    put: isSorted ? put : [...put, [ORDER, order]],
    remove: [...old.keys()].filter((key) => !next.has(key)),
  };
}

/** Reads what `changesOf` has written: strictly, for others may have written too. */
export function workOf(records: readonly (readonly [unknown, unknown])[]): ParsedWork {
  const values = new Map(records.map(([key, value]) => [String(key), value]));
  const sorted = values.get(ORDER) as Record<string, unknown> | null | undefined;
  const listOf = (name: Lists) => {
    const ids = sorted?.[name];
    const rank = (key: string) => {
      const at = Array.isArray(ids) ? ids.indexOf(key.slice(PREFIXES[name].length)) : -1;
      return at < 0 ? Number.POSITIVE_INFINITY : at;
    };
    const keys = [...values.keys()].filter((key) => key.startsWith(PREFIXES[name]));
    const ranked = keys.map((key) => ({ key, rank: rank(key) }));
    // What another page has added comes last.
    ranked.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank));
    return ranked.map(({ key }) => key);
  };
  return parseWork({
    drawings: listOf('drawings').map((key) => values.get(key)),
    scenes: listOf('scenes').map((key) => values.get(key)),
    data: listOf('data').map((key) => ({
      ...(values.get(key) as object),
      data: values.get(FEATURES + key.slice(PREFIXES.data.length)),
    })),
  });
}

/** Where records are kept. Both reject where that is full or forbidden. */
export interface Device {
  read(): Promise<readonly (readonly [unknown, unknown])[]>;
  /** All of it, or nothing. */
  write(put: Records, remove: readonly string[]): Promise<void>;
}

/** The database of the browser. */
export function browserDevice(): Device {
  const records = recordsIn(WORK_DATABASE, 'work');
  return {
    // Where it is forbidden, some browsers throw at once.
    read: async () => entries(records),
    write: async (put, remove) =>
      records('readwrite', (table) => {
        for (const [key, value] of put) table.put(value, key);
        for (const key of remove) table.delete(key);
        // By itself it would wait for answers, which a page that is left does not hear. (Safari 14 has no such.)
        table.transaction.commit?.();
        return promisifyRequest(table.transaction);
      }),
  };
}

/** Between two times that work is written, in milliseconds; what comes after a rest is written at once. */
const PAUSE_MS = 300;

/** Brings the work that is kept on the device, and keeps it there from now on. */
export async function keepWork(store: Store, device: Device): Promise<void> {
  const { keeping } = store;
  let written = NO_WORK;
  try {
    const { work, refused } = workOf(await device.read());
    written = work;
    keeping.value = { isKept: true, unread: refused };
    // What has been made meanwhile is newer.
    rewriteWork(store, (made) => joinWork(work, made));
  } catch {
    keeping.value = { isKept: false, unread: 0 };
  }
  const tell = (isKept: boolean) => {
    keeping.value = { ...keeping.peek(), isKept };
  };
  let pause = 0;
  let last = 0;
  let queue = Promise.resolve();
  /** What is being written, the newest last: any of these, or what is written, may be there in the end. */
  const underWay: Work[] = [];
  const writeChanges = async () => {
    const work = store.work.peek();
    if (underWay[underWay.length - 1] === work) return;
    const changes = [written, ...underWay].map((before) => changesOf(before, work));
    const put = [...new Map(changes.flatMap((each) => each.put))];
    const remove = [...new Set(changes.flatMap((each) => each.remove))];
    if (put.length === 0 && remove.length === 0) return;
    underWay.push(work);
    try {
      await device.write(put, remove);
      written = work;
      tell(true);
    } catch {
      // The next change tries again, with all that is not written yet.
      tell(false);
    }
    underWay.splice(underWay.indexOf(work), 1);
  };
  /** One after the other: what changes while one is under way is told from what that leaves. */
  const write = () => {
    clearTimeout(pause);
    last = performance.now();
    queue = queue.then(writeChanges);
  };
  effect(() => {
    // Also where it is again as it is written: a write of something else may be under way.
    store.work.value;
    clearTimeout(pause);
    pause = window.setTimeout(write, Math.max(0, last + PAUSE_MS - performance.now()));
  });
  // Who leaves cannot wait for what is being written: the device does one after the other.
  const leave = () => {
    clearTimeout(pause);
    writeChanges();
  };
  // Phones end a page without a word once it is out of sight.
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
}
