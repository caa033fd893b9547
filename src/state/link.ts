import type { City } from '../city/city';
import { LANGUAGES, type Language } from '../city/language';
import { type Camera, DEFAULT_STATE, layersOf, type State } from './state';

/** Something in a link that this map does not know; the rest of the link still counts. */
export interface LinkProblem {
  code:
    | 'unknownPlace'
    | 'unknownSection'
    | 'unknownTask'
    | 'unknownIndustry'
    | 'unreadable'
    | 'noLanguage';
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

/** Links of another version are read by the parameters both know. */
const VERSION = '1';

type Draft = { -readonly [Key in keyof State]: State[Key] } & { camera: Camera | null };

/** The part of a value that this map does not know. */
type Unknown = Pick<LinkProblem, 'code' | 'value'>;

interface Parameter {
  name: string;
  /** Its value, null where it is the default and so left out. */
  print(state: State, camera: Camera | null, city: City): string | null;
  /** Puts into the draft what it knows of the value, and says what it does not know. */
  parse(value: string, draft: Draft, city: City): Unknown | null;
}

/** Links carry the numbers of sections as `2-3`, `3-1-1`, `4-2`; those of tasks have a parameter of their own. */
const DIGITS = '一二三四五六七八九十';

export function sectionSlug(id: string): string {
  return [...id]
    .flatMap((char) => {
      const digit = DIGITS.indexOf(char) + 1;
      if (digit > 0) return [String(digit)];
      return /\d/.test(char) ? [char] : [];
    })
    .join('-');
}

const isNumber = (words: string) => /^\d{1,6}$/.test(words);

const unknown = (code: LinkProblem['code'], value: string): Unknown => ({ code, value });

const CAMERA_DIGITS = 4;
/** Degrees beyond the city from which nothing of it can be seen: a link to there is a mistake. */
const FAR = 4;

/** Every parameter of a link, in the order in which they are printed. */
const PARAMETERS: readonly Parameter[] = [
  {
    name: 'lang',
    // The bare address speaks the reader's language, a link that carries anything that of its writer.
    print: (state, camera, city) =>
      state.language === DEFAULT_STATE.language && isBare(state, camera, city)
        ? null
        : state.language,
    parse(value, draft) {
      const language = LANGUAGES.find((known) => known === value);
      if (!language) return unknown('unreadable', value);
      draft.language = language;
      return null;
    },
  },
  {
    name: 'place',
    print: ({ chosen }) =>
      chosen?.kind === 'place'
        ? String(chosen.number)
        : chosen?.kind === 'places'
          ? chosen.numbers.join('.')
          : null,
    parse(value, draft, city) {
      const words = [...new Set(value.split('.'))];
      const isKnown = (word: string) => isNumber(word) && city.byNumber.has(Number(word));
      const numbers = [...new Set(words.filter(isKnown).map(Number))];
      const [first] = numbers;
      if (first !== undefined) {
        draft.chosen =
          numbers.length > 1 ? { kind: 'places', numbers } : { kind: 'place', number: first };
      }
      const strange = words.filter((word) => !isKnown(word));
      return strange.length ? unknown('unknownPlace', strange.join('.')) : null;
    },
  },
  {
    name: 'section',
    print: ({ chosen }) => (chosen?.kind === 'section' ? sectionSlug(chosen.id) : null),
    parse(value, draft, city) {
      const id = [...city.sections.keys()].find(
        (candidate) => !candidate.includes('#') && sectionSlug(candidate) === value,
      );
      if (!id) return unknown('unknownSection', value);
      draft.chosen = { kind: 'section', id };
      return null;
    },
  },
  {
    name: 'task',
    print: ({ chosen }) => (chosen?.kind === 'task' ? String(chosen.id) : null),
    parse(value, draft, city) {
      const id = isNumber(value) ? Number(value) : 0;
      if (!city.plan.tasks.some((task) => task.id === id)) return unknown('unknownTask', value);
      draft.chosen = { kind: 'task', id };
      return null;
    },
  },
  {
    name: 'show',
    print: ({ chosen }) =>
      chosen?.kind === 'goals' || chosen?.kind === 'tasks' ? chosen.kind : null,
    parse(value, draft) {
      if (value !== 'goals' && value !== 'tasks') return unknown('unreadable', value);
      draft.chosen = { kind: value };
      return null;
    },
  },
  {
    name: 'industry',
    print: ({ industry }) => (industry === null ? null : String(industry)),
    parse(value, draft, city) {
      if (!isNumber(value) || !city.clusters.has(Number(value))) {
        return unknown('unknownIndustry', value);
      }
      draft.industry = Number(value);
      return null;
    },
  },
  {
    name: 'hide',
    print: ({ hidden }, _camera, city) =>
      hidden.length === 0
        ? null
        : layersOf(city)
            .filter((layer) => hidden.includes(layer))
            .map((layer) => city.byId.get(layer)?.number ?? layer)
            .join('.'),
    parse(value, draft, city) {
      const known = layersOf(city);
      const layerOf = (word: string) =>
        isNumber(word) ? (city.byNumber.get(Number(word))?.id ?? word) : word;
      const words = value.split('.');
      draft.hidden = known.filter((layer) => words.map(layerOf).includes(layer));
      const strange = words.filter((word) => !known.includes(layerOf(word)));
      return strange.length ? unknown('unreadable', strange.join('.')) : null;
    },
  },
  {
    name: 'at',
    print(_state, camera) {
      if (!camera) return null;
      const [longitude, latitude] = camera.center;
      return [
        camera.zoom.toFixed(2),
        latitude.toFixed(CAMERA_DIGITS),
        longitude.toFixed(CAMERA_DIGITS),
      ].join('/');
    },
    parse(value, draft, city) {
      const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(
        value,
      );
      if (!match) return unknown('unreadable', value);
      const [zoom, latitude, longitude] = match.slice(1).map(Number) as [number, number, number];
      const [west, south, east, north] = city.bounds;
      const isNear =
        longitude > west - FAR &&
        longitude < east + FAR &&
        latitude > south - FAR &&
        latitude < north + FAR;
      if (zoom > 22 || !isNear) {
        return unknown('unreadable', value);
      }
      draft.camera = { center: [longitude, latitude], zoom };
      return null;
    },
  },
];

/** Whether nothing but the language could stand in the link. */
function isBare(state: State, camera: Camera | null, city: City): boolean {
  return PARAMETERS.every(({ name, print }) => name === 'lang' || !print(state, camera, city));
}

/**
 * The part of an address after the `?` that brings back this state, '' for the default. `camera` is
 * null while the map stands where it opened.
 */
export function printLink(state: State, camera: Camera | null, city: City): string {
  const parts = PARAMETERS.flatMap(({ name, print }) => {
    const value = print(state, camera, city);
    return value === null ? [] : [`${name}=${value}`];
  });
  return parts.length ? `?${[`v=${VERSION}`, ...parts].join('&')}` : '';
}

/** Reads the part of an address after the `?`. Never throws: what it cannot read is a problem in words. */
export function parseLink(search: string, city: City): Linked {
  const values = new URLSearchParams(search);
  const draft: Draft = { ...DEFAULT_STATE, camera: null };
  const problems: LinkProblem[] = [];
  for (const { name, parse } of PARAMETERS) {
    const value = values.get(name);
    if (value === null) continue;
    const found = parse(value, draft, city);
    if (found) problems.push({ ...found, parameter: name });
  }
  const { camera, ...state } = draft;
  const language = LANGUAGES.find((known) => known === values.get('lang')) ?? null;
  return { state, camera, language, problems };
}
