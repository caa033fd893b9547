import type { City } from '../city/city';
import type { Need } from '../city/need';
import { toggled } from './numbers';
import { running } from './running';
import { type State, sortableOf } from './state';

/* The changes that only what comes after the opening view makes; named and pure like the others. */

/** Switches off these layers and no others: all, none, or all but one. */
export const hideLayers = (state: State, hidden: readonly string[]): State => ({
  ...state,
  hidden,
});

/** Opacity of a layer in per cent, in steps of ten. */
export const setOpacity = running((state: State, layer: string, percent: number): State => {
  const { [layer]: _, ...others } = state.opacity;
  const opacity = Math.round(Math.max(0, Math.min(100, percent)) / 10) * 10;
  return { ...state, opacity: opacity < 100 ? { ...others, [layer]: opacity } : others };
});

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

/** Another ground under belts and marks; '' is that of the site itself. */
export const chooseBase = (state: State, base: string): State => ({ ...state, base });

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

export const setNeed = running(
  (state: State, need: Partial<Need>): State => ({
    ...state,
    need: { ...state.need, ...need },
  }),
);

/** Takes over what of another state is a view; where from and with which data is no matter of the state. */
export const takeView = (state: State, view: Partial<State>): State => ({ ...state, ...view });

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

/** Another step of the script that is told. */
export const goToStep = (state: State, step: number): State =>
  state.presenting ? { ...state, presenting: { ...state.presenting, step } } : state;
