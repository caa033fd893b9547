import { toggled } from './numbers';
import { type Chosen, isOnMap, type Output, type Presenting, type State } from './state';
import type { Kept } from './storage';

/* Every change of the state has a name; each is pure. */

/**
 * What is chosen is seen beside the map: a page that stands in its place closes. The map as text marks
 * what is chosen on the map; chosen once more, it opens.
 */
export function choose(state: State, chosen: Chosen | null): State {
  const { chosen: before } = state;
  const isMarked =
    before?.kind === 'text' &&
    isOnMap(chosen) &&
    JSON.stringify(before.within) !== JSON.stringify(chosen);
  return { ...state, chosen: isMarked ? { kind: 'text', within: chosen } : chosen, output: null };
}

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

/** The same industry again takes it out of the filter; null takes the filter off. */
export function filterIndustry(state: State, industry: number | null): State {
  const industries = industry === null ? [] : toggled(state.industries, industry);
  return { ...state, industries, every: state.every && industries.length > 1 };
}

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

export const showOutput = (state: State, output: Output | null): State => ({ ...state, output });
