import { isNear } from '../city/area';
import type { City, LonLat } from '../city/city';
import { isTuned, layerOf, layerWord } from './layers';
import type { ParameterName } from './names';
import { parseSet, printSet } from './numbers';
import { sectionSlug } from './sections';
import {
  ALL_TASKS,
  asText,
  type Camera,
  chosenNumbers,
  layersOf,
  type State,
  TOOLS,
} from './state';

export type Draft = { -readonly [Key in keyof State]: State[Key] } & { camera: Camera | null };

/** The part of a value that this map does not know. */
export interface Unknown {
  code: 'unknownPlace' | 'unknownSection' | 'unknownTask' | 'unknownIndustry' | 'unreadable';
  value: string;
}

export interface Parameter {
  name: ParameterName;
  /** Its value, null where it is the default and so left out. */
  print(state: State, camera: Camera | null, city: City): string | null;
  /** Puts into the draft what it knows of the value, and says what it does not know. */
  parse(value: string, draft: Draft, city: City): Unknown | null;
}

const isNumber = (words: string) => /^\d{1,6}$/.test(words);

export const unknown = (code: Unknown['code'], value: string): Unknown => ({ code, value });

const DIGITS = 4;

/** A position in a link: latitude first, as people write it. */
export const printPosition = ([longitude, latitude]: LonLat) =>
  `${latitude.toFixed(DIGITS)}/${longitude.toFixed(DIGITS)}`;

export function parsePosition(words: string, city: City): LonLat | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(words);
  const [latitude = Number.NaN, longitude = Number.NaN] = match?.slice(1).map(Number) ?? [];
  const position: LonLat = [longitude, latitude];
  return isNear(position, city) ? position : null;
}

/** The number of the place that a number stands for, which may be that of one retired for it. */
export const placeNumber = (word: string, { byNumber }: City): number | undefined =>
  isNumber(word) ? byNumber.get(Number(word))?.number : undefined;

/** Numbers of places, with the part of the value that names none. */
export function parsePlaces(value: string, city: City) {
  const words = [...new Set(value.split('.'))];
  const numbers = [...new Set(words.flatMap((word) => placeNumber(word, city) ?? []))];
  const strange = words.filter((word) => !placeNumber(word, city));
  return { numbers, problem: strange.length ? unknown('unknownPlace', strange.join('.')) : null };
}

const SHOWN = ['goals', 'tasks', 'match', 'matrix', 'shortlist', 'text'] as const;

/**
 * The parameters that the opening view itself prints and reads; the others come with what they are
 * about (`moreParameters.ts`).
 */
export const FIRST_PARAMETERS: readonly Parameter[] = [
  {
    name: 'place',
    print: (state) => chosenNumbers(state).join('.') || null,
    parse(value, draft, city) {
      const { numbers, problem } = parsePlaces(value, city);
      const [first] = numbers;
      if (first !== undefined) {
        draft.chosen =
          numbers.length > 1 ? { kind: 'places', numbers } : { kind: 'place', number: first };
      }
      return problem;
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
      chosen?.kind === 'tool' ? chosen.tool : (SHOWN.find((kind) => kind === chosen?.kind) ?? null),
    parse(value, draft) {
      const tool = TOOLS.find((each) => each === value);
      if (tool) {
        draft.chosen = { kind: 'tool', tool };
        return null;
      }
      const kind = SHOWN.find((each) => each === value);
      if (!kind) return unknown('unreadable', value);
      draft.chosen =
        kind === 'tasks'
          ? { kind, filter: ALL_TASKS }
          : kind === 'shortlist'
            ? { kind, numbers: [] }
            : kind === 'text'
              ? asText(draft)
              : { kind };
      return null;
    },
  },
  {
    name: 'industry',
    // Behind it `!` where a place must have every one.
    print: ({ industries, every }) =>
      industries.length ? `${printSet(industries)}${every ? '!' : ''}` : null,
    parse(value, draft, city) {
      const numbers = parseSet(value.replace(/!$/, ''));
      draft.industries = numbers?.filter((number) => city.industries.has(number)) ?? [];
      draft.every = value.endsWith('!') && draft.industries.length > 1;
      return draft.industries.length === numbers?.length ? null : unknown('unknownIndustry', value);
    },
  },
  {
    // Of the first links.
    name: 'every',
    print: () => null,
    parse(value, draft) {
      draft.every = value === '1' && draft.industries.length > 1;
      return value === '1' ? null : unknown('unreadable', value);
    },
  },
  {
    name: 'hide',
    print: (state, _camera, city) =>
      state.hidden.length === 0 || isTuned(state)
        ? null
        : layersOf(city)
            .filter((layer) => state.hidden.includes(layer))
            .map((layer) => layerWord(layer, city))
            .join('.'),
    parse(value, draft, city) {
      const words = value.split('.');
      const layers = words.map((word) => layerOf(word, city));
      draft.hidden = layersOf(city).filter((layer) => layers.includes(layer));
      const strange = words.filter((_, index) => !layers[index]);
      return strange.length ? unknown('unreadable', strange.join('.')) : null;
    },
  },
  {
    name: 'elder',
    print: ({ elder }) => (elder ? '1' : null),
    parse(value, draft) {
      draft.elder = value === '1';
      return value === '1' ? null : unknown('unreadable', value);
    },
  },
  {
    name: 'at',
    print: (_state, camera) =>
      camera && `${camera.zoom.toFixed(2)}/${printPosition(camera.center)}`,
    parse(value, draft, city) {
      const [, zoom = '', position = ''] = /^(\d{1,2}(?:\.\d+)?)\/(.*)$/.exec(value) ?? [];
      const center = parsePosition(position, city);
      if (!center || !zoom || Number(zoom) > 22) return unknown('unreadable', value);
      draft.camera = { center, zoom: Number(zoom) };
      return null;
    },
  },
];
