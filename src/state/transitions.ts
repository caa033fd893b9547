import type { Chosen, State } from './state';
import type { Kept } from './storage';

/** Every change of the state has a name; each is pure. */
export const choose = (state: State, chosen: Chosen | null): State => ({ ...state, chosen });

export const choosePlace = (state: State, number: number): State =>
  choose(state, { kind: 'place', number });

export const close = (state: State): State => choose(state, null);

/** What the visitor sets for the whole device; its language waits for the words and comes with them. */
export const adapt = (state: State, set: Pick<Kept, 'theme' | 'simple'>): State => ({
  ...state,
  ...set,
});

export function switchLayer(state: State, layer: string, shown: boolean): State {
  const without = state.hidden.filter((hidden) => hidden !== layer);
  return { ...state, hidden: shown ? without : [...without, layer] };
}

/** The same industry again takes the filter off. */
export const filterIndustry = (state: State, industry: number | null): State => ({
  ...state,
  industry: state.industry === industry ? null : industry,
});
