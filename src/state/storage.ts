import { LANGUAGES } from '../city/language';
import { SETTINGS_KEY } from './kept';
import { isEmbedded } from './names';
import { type State, THEMES } from './state';

type Place = 'link' | 'link and device' | 'device';

/**
 * Where each part of the state lives: the compiler holds this table complete. What is in the link
 * is printed by `link.ts`; what is on the device is only what the visitor set for the device.
 */
type Lives = Complete<{
  language: 'link and device';
  theme: 'link and device';
  elder: 'link and device';
  simple: 'device';
  chosen: 'link';
  hidden: 'link';
  industries: 'link';
  every: 'link';
  need: 'link';
  shortlist: 'device';
  output: 'link';
  opacity: 'link';
  order: 'link';
  graticule: 'link';
  base: 'link';
  presenting: 'link';
  embed: 'link';
}>;
type Complete<Table extends Record<keyof State, Place>> = Table;
type OnDevice = {
  [Key in keyof State]: Lives[Key] extends 'link' ? never : Key;
}[keyof State];

/** What a visitor has set for the device: what they never set is not in it. */
export type Kept = Partial<Pick<State, OnDevice>>;

const isBoolean = (value: unknown) => typeof value === 'boolean';

/** How each value that the device keeps is told from nonsense. */
const KNOWN: Record<keyof Kept, (value: unknown) => boolean> = {
  language: (value) => LANGUAGES.some((language) => language === value),
  theme: (value) => THEMES.some((theme) => theme === value),
  elder: isBoolean,
  simple: isBoolean,
  shortlist: (value) => Array.isArray(value) && value.every((each) => Number.isInteger(each)),
};

/** The storage of the device; forbidden to a map in a page of others, which nobody set it in. */
export function device(): Storage {
  if (isEmbedded(location.search)) throw new Error('nothing is kept in a page of others');
  return localStorage;
}

/** What the device remembers; nothing where storage is forbidden or holds nonsense. */
export function readDevice(storage: () => Storage): Kept {
  try {
    const kept: unknown = JSON.parse(storage().getItem(SETTINGS_KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([key, value]) => KNOWN[key as keyof Kept]?.(value)),
    );
  } catch {
    return {};
  }
}

/** Adds to what the device remembers; a full or forbidden storage changes nothing for the visitor. */
export function writeDevice(storage: () => Storage, set: Kept): void {
  const kept = Object.entries({ ...readDevice(storage), ...set }).filter(([key]) => key in KNOWN);
  try {
    storage().setItem(SETTINGS_KEY, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A private window forbids it: the choice then lasts as long as the page.
  }
}
