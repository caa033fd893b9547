import type { City } from '../city/city';
import { LANGUAGES } from '../city/language';
import { CRITERIA, NEIGHBOURS, WEIGHTS } from '../city/need';
import { PLATFORM_KINDS } from '../city/platforms';
import type { TaskFilter } from '../city/tasks';
import { CONTROLS } from './controls';
import { isTuned } from './layers';
import type { ParameterName } from './names';
import { parseSet, printSet } from './numbers';
import {
  type Parameter,
  parsePlaces,
  parsePosition,
  placeNumber,
  printPosition,
  unknown,
} from './parameters';
import {
  MOST_COMPARED,
  ORIENTATIONS,
  onMap,
  PAPER_SIZES,
  type Presenting,
  THEMES,
  titleOf,
} from './state';
import { parseLayers, printLayers } from './tuned';

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

/** A set of places, in the short form of sets. */
function parsePlaceSet(value: string, { byNumber }: City) {
  const places = parseSet(value)?.map((number) => byNumber.get(number));
  const numbers = [...new Set(places?.flatMap((place) => place?.number ?? []))];
  return {
    numbers: numbers.sort((a, b) => a - b),
    problem: places?.every(Boolean) ? null : unknown('unknownPlace', value),
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

/** Stands in a link for a map in a page of others with nothing beside it. */
const ONLY_MAP = 'map';

const ROLES = ['lead', 'support'] as const;

/** The parameters of what is loaded when it is wanted. */
export const MORE_PARAMETERS: readonly Parameter[] = [
  {
    name: 'spot',
    print(state) {
      const found = onMap(state);
      return found?.kind === 'spot' ? printPosition(found.at) : null;
    },
    parse(value, draft, city) {
      const at = parsePosition(value, city);
      if (!at) return unknown('unreadable', value);
      draft.chosen = { kind: 'spot', at };
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
    (value, city) => {
      const place = placeNumber(value, city);
      return place ? { place } : null;
    },
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
      output?.kind === 'brief' && output.second ? output.second.slice(-1) : null,
    parse(value, draft) {
      // The whole name is that of the first links, its last letter enough.
      const second = LANGUAGES.find((known) => known === value || known.slice(-1) === value);
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
    name: 'embed',
    // A map without controls has a word, too: an empty value looks like a mistake.
    print: ({ embed }) => embed && (embed.join('.') || ONLY_MAP),
    parse(value, draft) {
      const words = value.split(/[.,]/);
      draft.embed = CONTROLS.filter((control) => words.includes(control));
      const strange = words.filter(
        (word) => word !== ONLY_MAP && !CONTROLS.some((control) => control === word),
      );
      return strange.length ? unknown('unreadable', strange.join('.')) : null;
    },
  },
  {
    // Colours are the visitor's, but in a page of others those of that page.
    name: 'theme',
    print: ({ embed, theme }) => (embed && theme !== 'auto' ? theme : null),
    parse(value, draft) {
      const theme = THEMES.find((each) => each === value);
      if (!theme || !draft.embed) return unknown('unreadable', value);
      draft.theme = theme;
      return null;
    },
  },
];
