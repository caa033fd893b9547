import type { City, LonLat } from '../city/city';
import { LANGUAGES } from '../city/language';
import { CRITERIA, NEIGHBOURS, WEIGHTS } from '../city/need';
import { PLATFORM_KINDS } from '../city/platforms';
import type { TaskFilter } from '../city/tasks';
import { isTuned, layerOf, layerWord, parseLayers, printLayers } from './layers';
import type { ParameterName } from './names';
import { parseSet, printSet } from './numbers';
import { sectionSlug } from './sections';
import {
  ALL_TASKS,
  type Camera,
  layersOf,
  MOST_COMPARED,
  ORIENTATIONS,
  PAPER_SIZES,
  type Presenting,
  type State,
  TOOLS,
  titleOf,
} from './state';

export type Draft = { -readonly [Key in keyof State]: State[Key] } & { camera: Camera | null };

/** The part of a value that this map does not know. */
export interface Unknown {
  code: 'unknownPlace' | 'unknownSection' | 'unknownTask' | 'unknownIndustry' | 'unreadable';
  value: string;
}

interface Parameter {
  name: ParameterName;
  /** Its value, null where it is the default and so left out. */
  print(state: State, camera: Camera | null, city: City): string | null;
  /** Puts into the draft what it knows of the value, and says what it does not know. */
  parse(value: string, draft: Draft, city: City): Unknown | null;
}

const isNumber = (words: string) => /^\d{1,6}$/.test(words);

const unknown = (code: Unknown['code'], value: string): Unknown => ({ code, value });

const DIGITS = 4;
/** Degrees beyond the city from which nothing of it can be seen: a link to there is a mistake. */
const FAR = 4;

/** A position in a link: latitude first, as people write it. */
const printPosition = ([longitude, latitude]: LonLat) =>
  `${latitude.toFixed(DIGITS)}/${longitude.toFixed(DIGITS)}`;

function parsePosition(words: string, { bounds }: City): LonLat | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(words);
  const [latitude = Number.NaN, longitude = Number.NaN] = match?.slice(1).map(Number) ?? [];
  const [west, south, east, north] = bounds;
  const isNear =
    longitude > west - FAR &&
    longitude < east + FAR &&
    latitude > south - FAR &&
    latitude < north + FAR;
  return isNear ? [longitude, latitude] : null;
}

/** Which step of a script is told: from 1 on in a link, `k` behind it where it runs by itself. */
function scriptParameter(name: ParameterName, script: Presenting['script']): Parameter {
  return {
    name,
    print: ({ presenting }) =>
      presenting?.script === script ? `${presenting.step + 1}${presenting.kiosk ? 'k' : ''}` : null,
    parse(value, draft) {
      const [, step = 0, kiosk = ''] = /^(\d{1,3})(k?)$/.exec(value) ?? [];
      if (Number(step) < 1) return unknown('unreadable', value);
      draft.presenting = { script, step: Number(step) - 1, kiosk: kiosk !== '' };
      return null;
    },
  };
}

/** Some of a table's words, each by its first letter. */
const letters = (chosen: readonly string[]) =>
  chosen.length ? chosen.map((word) => word[0]).join('') : null;

function fromLetters<Word extends string>(value: string, table: readonly Word[]): Word[] | null {
  const found = table.filter((word) => value.includes(word[0] ?? ''));
  return found.length === value.length ? found : null;
}

/** Numbers of places, with the part of the value that names none. */
function parsePlaces(value: string, { byNumber }: City) {
  const words = [...new Set(value.split('.'))];
  const isKnown = (word: string) => isNumber(word) && byNumber.has(Number(word));
  const numbers = [...new Set(words.filter(isKnown).map(Number))];
  const strange = words.filter((word) => !isKnown(word));
  return { numbers, problem: strange.length ? unknown('unknownPlace', strange.join('.')) : null };
}

/** A set of places, in the short form of sets. */
function parsePlaceSet(value: string, { byNumber }: City) {
  const numbers = parseSet(value);
  const known = numbers?.filter((number) => byNumber.has(number)) ?? [];
  return {
    numbers: known,
    problem: known.length === numbers?.length ? null : unknown('unknownPlace', value),
  };
}

/** A parameter of the filter of tasks: it means something only beside `show=tasks`. */
function taskParameter(
  name: ParameterName,
  print: (filter: TaskFilter) => string | number | null,
  parse: (value: string, city: City) => Partial<TaskFilter> | null,
): Parameter {
  return {
    name,
    print({ chosen }) {
      const value = chosen?.kind === 'tasks' ? print(chosen.filter) : null;
      return value === null ? null : String(value);
    },
    parse(value, draft, city) {
      const found = parse(value, city);
      const { chosen } = draft;
      if (!found || chosen?.kind !== 'tasks') return unknown('unreadable', value);
      draft.chosen = { kind: 'tasks', filter: { ...chosen.filter, ...found } };
      return null;
    },
  };
}

const ROLES = ['lead', 'support'] as const;

const SHOWN = ['goals', 'tasks', 'match', 'matrix', 'shortlist'] as const;

/** Every parameter of a link but its version and language, in the order in which they are printed. */
export const PARAMETERS: readonly Parameter[] = [
  {
    name: 'place',
    print: ({ chosen }) =>
      chosen?.kind === 'place'
        ? String(chosen.number)
        : chosen?.kind === 'places'
          ? chosen.numbers.join('.')
          : null,
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
    name: 'spot',
    print: ({ chosen }) => (chosen?.kind === 'spot' ? printPosition(chosen.at) : null),
    parse(value, draft, city) {
      const at = parsePosition(value, city);
      if (!at) return unknown('unreadable', value);
      draft.chosen = { kind: 'spot', at };
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
            : { kind };
      return null;
    },
  },
  taskParameter(
    'unit',
    ({ unit }) => unit,
    (value, { plan }) =>
      plan.units.some(({ number }) => String(number) === value) ? { unit: Number(value) } : null,
  ),
  taskParameter(
    'role',
    ({ role }) => role?.[0] ?? null,
    // The whole word is that of the first links.
    (value) => {
      const role = ROLES.find((each) => each === value || each[0] === value);
      return role ? { role } : null;
    },
  ),
  taskParameter(
    'action',
    ({ action }) => action,
    (value, { plan }) =>
      plan.actions.some(({ id }) => String(id) === value) ? { action: Number(value) } : null,
  ),
  taskParameter(
    'names',
    ({ place }) => place,
    (value, { byNumber }) =>
      isNumber(value) && byNumber.has(Number(value)) ? { place: Number(value) } : null,
  ),
  {
    name: 'list',
    print: ({ chosen }) =>
      chosen?.kind === 'shortlist' && chosen.numbers.length ? printSet(chosen.numbers) : null,
    parse(value, draft, city) {
      const { numbers, problem } = parsePlaceSet(value, city);
      draft.chosen = { kind: 'shortlist', numbers };
      return problem;
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
    name: 'near',
    print: ({ need }) => letters(need.near),
    parse(value, draft) {
      const near = fromLetters(value, NEIGHBOURS);
      if (!near) return unknown('unreadable', value);
      draft.need = { ...draft.need, near };
      return null;
    },
  },
  {
    name: 'in',
    print: ({ need }) => (need.districts.length ? printSet(need.districts) : null),
    parse(value, draft, city) {
      const { numbers, problem } = parsePlaceSet(value, city);
      const districts = numbers.filter((number) => city.byNumber.get(number)?.kind === 'district');
      draft.need = { ...draft.need, districts };
      return districts.length < numbers.length ? unknown('unknownPlace', value) : problem;
    },
  },
  {
    name: 'platform',
    print: ({ need }) => letters(need.platforms),
    parse(value, draft) {
      const platforms = fromLetters(value, PLATFORM_KINDS);
      if (!platforms) return unknown('unreadable', value);
      draft.need = { ...draft.need, platforms };
      return null;
    },
  },
  {
    name: 'weights',
    print: ({ need }) =>
      Object.keys(need.weights).length
        ? CRITERIA.map((name) => need.weights[name] ?? WEIGHTS[name]).join('')
        : null,
    parse(value, draft) {
      if (!/^[0-5]+$/.test(value) || value.length !== CRITERIA.length) {
        return unknown('unreadable', value);
      }
      const weights = Object.fromEntries(
        CRITERIA.map((name, index) => [name, Number(value[index])] as const).filter(
          ([name, weight]) => weight !== WEIGHTS[name],
        ),
      );
      draft.need = { ...draft.need, weights };
      return null;
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
    name: 'layers',
    print: (state, _camera, city) => (isTuned(state) ? printLayers(state, city) : null),
    parse(value, draft, city) {
      const read = parseLayers(value, city);
      if (!read) return unknown('unreadable', value);
      Object.assign(draft, read);
      return null;
    },
  },
  {
    name: 'compare',
    print: ({ output }) => (output?.kind === 'compare' ? output.numbers.join('.') : null),
    parse(value, draft, city) {
      const { numbers, problem } = parsePlaces(value, city);
      const few = numbers.slice(0, MOST_COMPARED);
      if (few.length) draft.output = { kind: 'compare', numbers: few, onlyDifferences: false };
      return few.length < numbers.length ? unknown('unreadable', value) : problem;
    },
  },
  {
    name: 'differ',
    print: ({ output }) => (output?.kind === 'compare' && output.onlyDifferences ? '1' : null),
    parse(value, draft) {
      const { output } = draft;
      if (value !== '1' || output?.kind !== 'compare') return unknown('unreadable', value);
      draft.output = { ...output, onlyDifferences: true };
      return null;
    },
  },
  {
    name: 'brief',
    print: ({ output }) => (output?.kind === 'brief' ? printSet(output.numbers) : null),
    parse(value, draft, city) {
      const { numbers, problem } = parsePlaceSet(value, city);
      if (numbers.length) draft.output = { kind: 'brief', numbers, second: null };
      return problem;
    },
  },
  {
    name: 'second',
    print: ({ output }) =>
      output?.kind === 'brief' && output.second ? (output.second.at(-1) ?? null) : null,
    parse(value, draft) {
      // The whole name is that of the first links, its last letter enough.
      const second = LANGUAGES.find((known) => known === value || known.at(-1) === value);
      if (!second || draft.output?.kind !== 'brief') return unknown('unreadable', value);
      draft.output = { ...draft.output, second };
      return null;
    },
  },
  {
    name: 'figure',
    print: ({ output }) =>
      output?.kind === 'figure' ? `${output.size}-${output.orientation[0]}` : null,
    parse(value, draft) {
      // The whole word is that of the first links.
      const [size = '', word = ''] = value.split('-');
      const known = PAPER_SIZES.find((each) => each === size);
      const orientation = ORIENTATIONS.find((each) => word === each || word === each[0]);
      if (!known || !orientation) return unknown('unreadable', value);
      draft.output = { kind: 'figure', size: known, orientation, title: '' };
      return null;
    },
  },
  {
    name: 'title',
    print: ({ output }) =>
      output?.kind === 'figure' && output.title ? encodeURIComponent(output.title) : null,
    parse(value, draft) {
      if (draft.output?.kind !== 'figure') return unknown('unreadable', value);
      draft.output = { ...draft.output, title: titleOf(value) };
      return null;
    },
  },
  {
    name: 'base',
    print: ({ base }) => base || null,
    parse(value, draft) {
      // Which there are, the site's configuration tells: one that is not there gives way to the built-in.
      if (!/^[a-z0-9-]{1,8}$/.test(value)) return unknown('unreadable', value);
      draft.base = value;
      return null;
    },
  },
  scriptParameter('tour', 'tour'),
  scriptParameter('scene', 'scenes'),
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
