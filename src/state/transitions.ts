import type { City } from '../city/city';
import type { Need } from '../city/need';
import { type Chosen, type Output, type Presenting, type State, sortableOf } from './state';
import type { Kept } from './storage';

/* Every change of the state has a name; each is pure. */

/** What is chosen is seen beside the map: a page that stands in its place closes. */
export const choose = (state: State, chosen: Chosen | null): State => ({
  ...state,
  chosen,
  output: null,
});

export const choosePlace = (state: State, number: number): State =>
  choose(state, { kind: 'place', number });

export const close = (state: State): State => choose(state, null);

/** What the visitor sets for the whole device; its language waits for the words and comes with them. */
export const adapt = (state: State, set: Omit<Kept, 'language'>): State => ({
  ...state,
  ...set,
});

export function switchLayer(state: State, layer: string, shown: boolean): State {
  const without = state.hidden.filter((hidden) => hidden !== layer);
  return { ...state, hidden: shown ? without : [...without, layer] };
}

/** Switches off these layers and no others: all, none, or all but one. */
export const hideLayers = (state: State, hidden: readonly string[]): State => ({
  ...state,
  hidden,
});

/** Opacity of a layer in per cent, in steps of ten. */
export function setOpacity(state: State, layer: string, percent: number): State {
  const { [layer]: _, ...others } = state.opacity;
  const opacity = Math.round(Math.max(0, Math.min(100, percent)) / 10) * 10;
  return { ...state, opacity: opacity < 100 ? { ...others, [layer]: opacity } : others };
}

/** Moves a layer by one among its like, kinds of points or belts: forward, over the next of them. */
export function moveLayer(state: State, layer: string, isForward: boolean, city: City): State {
  const own = sortableOf(city);
  const order = state.order.length ? state.order : own;
  const like = order.filter((each) => city.byId.has(each) === city.byId.has(layer));
  const other = like[like.indexOf(layer) + (isForward ? -1 : 1)];
  if (!like.includes(layer) || !other) return state;
  const moved = order.map((each) => (each === layer ? other : each === other ? layer : each));
  return { ...state, order: String(moved) === String(own) ? [] : moved };
}

/** All layers as the map has them by itself. */
export const resetLayers = (state: State): State => ({
  ...state,
  hidden: [],
  opacity: {},
  order: [],
});

export const switchGraticule = (state: State, graticule: boolean): State => ({
  ...state,
  graticule,
});

/** A set, ascending, without a number that is in it, with one that is not. */
function toggled(numbers: readonly number[], number: number): number[] {
  const rest = numbers.filter((each) => each !== number);
  return rest.length < numbers.length ? rest : [...rest, number].sort((a, b) => a - b);
}

/** Another ground under belts and marks; '' is that of the site itself. */
export const chooseBase = (state: State, base: string): State => ({ ...state, base });

/** The same industry again takes it out of the filter; null takes the filter off. */
export function filterIndustry(state: State, industry: number | null): State {
  const industries = industry === null ? [] : toggled(state.industries, industry);
  return { ...state, industries, every: state.every && industries.length > 1 };
}

/** Another industry in the place of one: a term of a cluster, or the whole cluster again. */
export const swapIndustry = (state: State, from: number, to: number): State => ({
  ...state,
  industries: [...new Set([...state.industries.filter((each) => each !== from), to])].sort(
    (a, b) => a - b,
  ),
});

/** Whether a place must have every chosen industry: a question only where there are several. */
export const wantEvery = (state: State, every: boolean): State => ({
  ...state,
  every: every && state.industries.length > 1,
});

export const setNeed = (state: State, need: Partial<Need>): State => ({
  ...state,
  need: { ...state.need, ...need },
});

/** Tells a script, from its panel on, which is there again afterwards; null ends it. */
export const present = (state: State, presenting: Presenting | null): State =>
  presenting
    ? {
        ...state,
        presenting,
        chosen: { kind: 'tool', tool: presenting.script === 'tour' ? 'present' : 'scenes' },
        output: null,
      }
    : { ...state, presenting };

/** Another step of the script that is told. */
export const goToStep = (state: State, step: number): State =>
  state.presenting ? { ...state, presenting: { ...state.presenting, step } } : state;

export const showOutput = (state: State, output: Output | null): State => ({ ...state, output });

/** Puts a place on the shortlist, or takes it off; where the own list is shown, it follows. */
export function shortlist(state: State, number: number): State {
  const numbers = toggled(state.shortlist, number);
  const { chosen } = state;
  const isOwn = chosen?.kind === 'shortlist' && String(chosen.numbers) === String(state.shortlist);
  return { ...state, shortlist: numbers, chosen: isOwn ? { ...chosen, numbers } : chosen };
}

/** Puts all places of somebody else's list on the own one, which is shown then. */
export function keepAll(state: State, numbers: readonly number[]): State {
  const all = [...new Set([...state.shortlist, ...numbers])].sort((a, b) => a - b);
  return { ...state, shortlist: all, chosen: { kind: 'shortlist', numbers: all } };
}
