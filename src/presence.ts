import { effect } from '@preact/signals';
import { release } from './parts';
import { WORK_DATABASE } from './state/kept';
import type { Store } from './state/store';
import { whenAtRest } from './ui/rest';

/** Whether the device may hold work of an earlier visit: older Firefox and who forbids it do not tell. */
export const mayHoldWork = async () => {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === WORK_DATABASE);
  } catch {
    return true;
  }
};

/** So that the next visit needs no network: not before the map is there, nor for who saves data. */
export function keepOnDevice(folder: string): void {
  if (!import.meta.env.PROD) return;
  whenAtRest(() => {
    release.load().then(() => release.module.value?.register(folder).catch(() => {}));
  });
}

/** Where somebody is there, not only a page that is open. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'] as const;

/** A page that is open for so many milliseconds is not one that somebody only passed. */
const STAY_MS = 30_000;

/** Loads the rest with the visitor's first sign, or what is chosen without one: who passes is spared it. */
export function onceWanted({ state }: Store, load: () => void): void {
  const stop = effect(() => {
    const { chosen, industries, output, presenting, base } = state.value;
    if (chosen || output || industries.length > 0 || presenting || base) load();
  });
  const start = () => {
    for (const sign of SIGNS) removeEventListener(sign, start);
    clearTimeout(stay);
    stop();
    load();
  };
  const stay = setTimeout(start, STAY_MS);
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
}
