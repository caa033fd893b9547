import type { City } from '../city/city';
import { LANGUAGES, type Language } from '../city/language';
import { type Draft, FIRST_PARAMETERS, type Parameter, type Unknown } from './parameters';
import { type Camera, DEFAULT_STATE, type State } from './state';

/** Something in a link that this map does not know; the rest of the link still counts. */
export interface LinkProblem {
  code: Unknown['code'] | 'noLanguage' | 'noData';
  parameter: string;
  /** What of its value is not known, as it stands in the link. */
  value: string;
}

export interface Linked {
  state: State;
  /** Null where the link leaves the camera to the map. */
  camera: Camera | null;
  /** Null where the link leaves the language to the visitor. */
  language: Language | null;
  problems: LinkProblem[];
}

/** Shows what a link says; without a camera, not even null, the map stays where it stands. */
export type Restore = (
  linked: Omit<Linked, 'camera'> & { camera?: Camera | null | undefined },
) => Promise<void>;

/** Writes and reads links by some parameters. */
export interface Link {
  /**
   * The part of an address after the `?` that brings back this state, '' for the default. `camera` is
   * null while the map stands where it opened.
   */
  print(state: State, camera: Camera | null, city: City): string;
  /** Reads the part of an address after the `?`. Never throws: what it cannot read is a problem in words. */
  parse(search: string, city: City): Linked;
}

/** Links of another version are read by the parameters both know. */
const VERSION = '1';

export const linkWith = (parameters: readonly Parameter[]): Link => ({
  print(state, camera, city) {
    const parts = parameters.flatMap(({ name, print }) => {
      const value = print(state, camera, city);
      return value === null ? [] : [`${name}=${value}`];
    });
    const { language } = state;
    // The bare address speaks the reader's language, a link that carries anything that of its writer.
    if (parts.length === 0 && language === DEFAULT_STATE.language) return '';
    return `?${[`v=${VERSION}`, `lang=${language}`, ...parts].join('&')}`;
  },
  parse(search, city) {
    const values = new URLSearchParams(search);
    const draft: Draft = { ...DEFAULT_STATE, camera: null };
    const problems: LinkProblem[] = [];
    const spoken = values.get('lang');
    const language = LANGUAGES.find((known) => known === spoken) ?? null;
    if (language) draft.language = language;
    else if (spoken !== null) {
      problems.push({ code: 'unreadable', parameter: 'lang', value: spoken });
    }
    for (const { name, parse } of parameters) {
      const value = values.get(name);
      if (value === null) continue;
      const found = parse(value, draft, city);
      if (found) problems.push({ ...found, parameter: name });
    }
    const { camera, ...state } = draft;
    return { state, camera, language, problems };
  },
});

/** What the opening view needs of links: enough for every link that it makes itself. */
export const firstLink = linkWith(FIRST_PARAMETERS);

const FIRST_NAMES: readonly string[] = FIRST_PARAMETERS.map(({ name }) => name);

/** Whether the part of an address after the `?` has parameters that `firstLink` does not read. */
export const wantsMore = (search: string): boolean =>
  [...new URLSearchParams(search).keys()].some(
    (name) => name !== 'v' && name !== 'lang' && !FIRST_NAMES.includes(name),
  );
