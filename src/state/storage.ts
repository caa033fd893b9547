import { LANGUAGES } from '../city/language';
import type { State } from './state';

/**
 * Where each part of the state lives: the compiler holds this table complete. What is in the link
 * is printed by `link.ts`; what is on the device is only what the visitor set for the device.
 */
const LIVES: Record<keyof State, 'link' | 'link and device' | 'device'> = {
  language: 'link and device',
  theme: 'device',
  chosen: 'link',
  hidden: 'link',
  industry: 'link',
};

const KEY = 'innovation-map';

type Kept = Partial<Pick<State, 'language' | 'theme'>>;

const THEMES: readonly State['theme'][] = ['auto', 'light', 'dark'];

/** What the device remembers; nothing where storage is forbidden or holds nonsense. */
export function readDevice(storage: () => Storage): Kept {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    const { language, theme } = kept as Record<string, unknown>;
    const found: Kept = {};
    const knownLanguage = LANGUAGES.find((known) => known === language);
    const knownTheme = THEMES.find((known) => known === theme);
    if (knownLanguage) found.language = knownLanguage;
    if (knownTheme) found.theme = knownTheme;
    return found;
  } catch {
    return {};
  }
}

/** Keeps on the device what lives there; a full or forbidden storage changes nothing for the visitor. */
export function writeDevice(storage: () => Storage, state: State, defaults: Kept): void {
  const kept = Object.fromEntries(
    Object.entries(state).filter(
      ([key, value]) =>
        LIVES[key as keyof State].includes('device') && defaults[key as keyof Kept] !== value,
    ),
  );
  try {
    if (Object.keys(kept).length) storage().setItem(KEY, JSON.stringify(kept));
    else storage().removeItem(KEY);
  } catch {
    // A private window forbids it: the choice then lasts as long as the page.
  }
}
