import type { City } from '../city/city';
import { LANGUAGES, type Language } from '../city/language';
import { type Camera, type Chosen, DEFAULT_STATE, layersOf, type State } from './state';

/** Something in a link that this map does not know; the rest of the link still counts. */
export interface LinkProblem {
  code: 'unknownPlace' | 'unknownSection' | 'unknownTask' | 'unknownIndustry' | 'unreadable';
  /** The parameter and its value as they stand in the link. */
  parameter: string;
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

interface Parameter {
  name: string;
  /** Its value, null where it is the default and so left out. */
  print(state: State, camera: Camera | null, city: City): string | null;
  /** Puts the value into the draft, or says what is wrong with it. */
  parse(value: string, draft: Draft, city: City): LinkProblem['code'] | null;
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

function chosenOf(draft: Draft, chosen: Chosen): null {
  draft.chosen = chosen;
  return null;
}

const CAMERA_DIGITS = 4;

/** Every parameter of a link, in the order in which they are printed. */
const PARAMETERS: readonly Parameter[] = [
  {
    name: 'lang',
    print: ({ language }) => (language === DEFAULT_STATE.language ? null : language),
    parse(value, draft) {
      const language = LANGUAGES.find((known) => known === value);
      if (!language) return 'unreadable';
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
      const words = value.split('.');
      if (!words.every(isNumber)) return 'unknownPlace';
      const numbers = [...new Set(words.map(Number))].filter((number) => city.byNumber.has(number));
      const [first] = numbers;
      if (first === undefined || numbers.length < words.length) return 'unknownPlace';
      return chosenOf(
        draft,
        numbers.length > 1 ? { kind: 'places', numbers } : { kind: 'place', number: first },
      );
    },
  },
  {
    name: 'section',
    print: ({ chosen }) => (chosen?.kind === 'section' ? sectionSlug(chosen.id) : null),
    parse(value, draft, city) {
      const id = [...city.sections.keys()].find(
        (candidate) => !candidate.includes('#') && sectionSlug(candidate) === value,
      );
      return id ? chosenOf(draft, { kind: 'section', id }) : 'unknownSection';
    },
  },
  {
    name: 'task',
    print: ({ chosen }) => (chosen?.kind === 'task' ? String(chosen.id) : null),
    parse(value, draft, city) {
      const id = isNumber(value) ? Number(value) : 0;
      return city.plan.tasks.some((task) => task.id === id)
        ? chosenOf(draft, { kind: 'task', id })
        : 'unknownTask';
    },
  },
  {
    name: 'show',
    print: ({ chosen }) =>
      chosen?.kind === 'goals' || chosen?.kind === 'tasks' ? chosen.kind : null,
    parse(value, draft) {
      if (value !== 'goals' && value !== 'tasks') return 'unreadable';
      return chosenOf(draft, { kind: value });
    },
  },
  {
    name: 'industry',
    print: ({ industry }) => (industry === null ? null : String(industry)),
    parse(value, draft, city) {
      if (!isNumber(value) || !city.clusters.has(Number(value))) return 'unknownIndustry';
      draft.industry = Number(value);
      return null;
    },
  },
  {
    name: 'hide',
    print: ({ hidden }, _camera, city) =>
      hidden.length === 0
        ? null
        : hidden.map((layer) => city.byId.get(layer)?.number ?? layer).join('.'),
    parse(value, draft, city) {
      const known = layersOf(city);
      const layers = value
        .split('.')
        .map((word) => (isNumber(word) ? city.byNumber.get(Number(word))?.id : word));
      const found = known.filter((layer) => layers.includes(layer));
      draft.hidden = found;
      return found.length === layers.length ? null : 'unreadable';
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
    parse(value, draft) {
      const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(
        value,
      );
      if (!match) return 'unreadable';
      const [zoom, latitude, longitude] = match.slice(1).map(Number) as [number, number, number];
      if (zoom > 22 || Math.abs(latitude) > 85 || Math.abs(longitude) > 180) return 'unreadable';
      draft.camera = { center: [longitude, latitude], zoom };
      return null;
    },
  },
];

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
    const code = parse(value, draft, city);
    if (code) problems.push({ code, parameter: name, value });
  }
  const { camera, ...state } = draft;
  return {
    state,
    camera,
    language:
      values.has('lang') && !problems.some((p) => p.parameter === 'lang') ? state.language : null,
    problems,
  };
}
