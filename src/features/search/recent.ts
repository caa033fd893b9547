import type { Found, SearchIndex } from '../../city/search';
import { RECENT_KEY } from '../../state/kept';
import { device } from '../../state/storage';
import { keyOf } from './taking';

// On the device, beside what `state/storage.ts` keeps: the map's state is not made of it.
const MOST = 6;

function readKeys(storage: () => Storage): string[] {
  try {
    const keys: unknown = JSON.parse(storage().getItem(RECENT_KEY) ?? '[]');
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** What was taken last, the latest first; what is not there any more is left out. */
export function recent(index: SearchIndex, storage = device): Found[] {
  return readKeys(storage).flatMap((key) => {
    const entry = index.find(({ target }) => keyOf(target) === key);
    return entry ? [{ ...entry.target, rank: 0 }] : [];
  });
}

/** Keeps what was taken. A coordinate says where somebody is: it is not kept. */
export function remember(found: Found, storage = device): void {
  if (found.kind === 'spot') return;
  const key = keyOf(found);
  const keys = [key, ...readKeys(storage).filter((each) => each !== key)].slice(0, MOST);
  try {
    storage().setItem(RECENT_KEY, JSON.stringify(keys));
  } catch {
    // Full or forbidden: the search works without it.
  }
}

export function forget(storage = device): void {
  try {
    storage().removeItem(RECENT_KEY);
  } catch {
    // Forbidden: there is nothing in it.
  }
}
