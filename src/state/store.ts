import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { City } from '../city/city';
import type { BaseFate } from './base';
import type { LinkProblem } from './link';
import type { Camera, Chosen, State } from './state';
import { NO_WORK, type Work } from './work';

/**
 * The signals of the map. `state` is what was chosen and goes to link and device; `camera` is
 * where the surface rests, null while it stands where it opened; `hover` is the number of the place
 * under the pointer or focus and is never kept.
 */
export interface Store {
  readonly city: ReadonlySignal<City>;
  readonly state: ReadonlySignal<State>;
  /** What the step that is being told changes of the state while it is told; {} outside of a script. */
  readonly patch: Signal<Partial<State>>;
  /** What was chosen last that is no tool. */
  readonly subject: Signal<Chosen | null>;
  /** What the map shows: the state with that change; while views are kept, with the subject. */
  readonly shown: ReadonlySignal<State>;
  /** What the visitor made or brought. */
  readonly work: ReadonlySignal<Work>;
  readonly camera: Signal<Camera | null>;
  /** Where the surface rests while a script is told: `camera` waits, and holds again afterwards. */
  readonly told: Signal<Camera | null>;
  readonly hover: Signal<number | null>;
  /** How often the visitor went back or forward: the camera then is where the link has it, at once. */
  readonly returns: Signal<number>;
  /** What the link asked for and the map does not know, until the visitor has read it. */
  readonly problems: Signal<readonly LinkProblem[]>;
  /** How the base map fares that is chosen, null while it is that of the site itself. */
  readonly base: Signal<BaseFate | null>;
  /** Applies a named transition of `transitions.ts`. */
  change<Rest extends unknown[]>(
    transition: (state: State, ...rest: Rest) => State,
    ...rest: Rest
  ): void;
  /** Applies a named transition of `work.ts`. */
  changeWork<Rest extends unknown[]>(
    transition: (work: Work, ...rest: Rest) => Work,
    ...rest: Rest
  ): void;
  /** Takes another city's file (another script of Chinese), or a whole state from a link. */
  restore(city: City, state: State): void;
}

/** The camera of the visitor, or that of the script which is told. */
export const restOf = ({ state, camera, told }: Store): Signal<Camera | null> =>
  state.value.presenting ? told : camera;

export function createStore(city: City, state: State, camera: Camera | null): Store {
  const cities = signal(city);
  const states = signal(state);
  const works = signal(NO_WORK);
  const patch = signal<Partial<State>>({});
  const subject = signal<Chosen | null>(null);
  const shown = () => {
    const { chosen, presenting } = states.value;
    if (presenting) return { ...states.value, ...patch.value };
    const isKeeping = chosen?.kind === 'tool' && chosen.tool === 'scenes';
    return isKeeping ? { ...states.value, chosen: subject.value } : states.value;
  };
  return {
    city: cities,
    state: states,
    patch,
    subject,
    shown: computed(shown),
    work: works,
    camera: signal(camera),
    told: signal<Camera | null>(null),
    hover: signal<number | null>(null),
    returns: signal(0),
    problems: signal<readonly LinkProblem[]>([]),
    base: signal<BaseFate | null>(null),
    change(transition, ...rest) {
      const { chosen } = states.value;
      if (chosen?.kind !== 'tool') subject.value = chosen;
      states.value = transition(states.value, ...rest);
    },
    changeWork(transition, ...rest) {
      works.value = transition(works.value, ...rest);
    },
    restore(newCity, newState) {
      batch(() => {
        cities.value = newCity;
        states.value = newState;
      });
    },
  };
}
