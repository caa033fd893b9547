import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { City } from '../city/city';
import type { BaseFate } from './base';
import { type History, type Moment, NO_HISTORY, record } from './history';
import type { LinkProblem } from './link';
import type { Camera, Chosen, State } from './state';
import { NO_WORK, type Work } from './work';

/** How the device keeps the work. */
export interface Keeping {
  /** Null until it is known. */
  isKept: boolean | null;
  /** How many things that it keeps could not be read; they stay there as they are. */
  unread: number;
}

/** Where a way through the history leads; `camera` is undefined where the map stays. */
export interface Walked extends Omit<Moment, 'camera'> {
  history: History;
  camera: Camera | null | undefined;
}

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
  /** What the step that is being told leaves of it on the map; null outside of a script. */
  readonly sieve: Signal<((work: Work) => Work) | null>;
  /** What of it the map shows. */
  readonly shownWork: ReadonlySignal<Work>;
  readonly keeping: Signal<Keeping>;
  readonly camera: Signal<Camera | null>;
  /** Where the surface rests while a script is told: `camera` waits, and holds again afterwards. */
  readonly told: Signal<Camera | null>;
  /** How large the screen was on which the view was kept that is told, in pixels; null where that is all one. */
  readonly seen: Signal<{ width: number; height: number } | null>;
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
  /**
   * Takes another city's file (another script of Chinese), or a whole state from a link, with the
   * camera of that where it is given.
   */
  restore(city: City, state: State, camera?: Camera | null): void;
  /** What can be taken back and made again: everything but what is set for the device. */
  readonly history: ReadonlySignal<History>;
  /** What is there now. */
  moment(): Moment;
  /** Takes what a way through the history leads to (`undo.ts`). */
  take(walked: Walked): void;
}

/** The camera of the visitor, or that of the script which is told. */
export const restOf = ({ state, camera, told }: Store): Signal<Camera | null> =>
  state.value.presenting ? told : camera;

/** `now`: a clock in milliseconds. */
export function createStore(
  city: City,
  state: State,
  camera: Camera | null,
  now = () => performance.now(),
): Store {
  const cities = signal(city);
  const states = signal(state);
  const works = signal(NO_WORK);
  const patch = signal<Partial<State>>({});
  const sieve = signal<((work: Work) => Work) | null>(null);
  const subject = signal<Chosen | null>(null);
  const shown = () => {
    const { chosen, presenting } = states.value;
    if (presenting) return { ...states.value, ...patch.value };
    const isKeeping = chosen?.kind === 'tool' && chosen.tool === 'scenes';
    return isKeeping ? { ...states.value, chosen: subject.value } : states.value;
  };
  const cameras = signal(camera);
  const returns = signal(0);
  const history = signal(NO_HISTORY);
  const moment = (): Moment => ({
    state: states.peek(),
    work: works.peek(),
    subject: subject.peek(),
    camera: cameras.peek(),
  });
  const look = (at: Camera | null | undefined) => {
    if (at === undefined) return;
    cameras.value = at;
    returns.value++;
  };
  const remember = () => {
    const { chosen } = states.peek();
    if (chosen?.kind !== 'tool') subject.value = chosen;
  };
  /** Makes a change that undo takes back. */
  const step = (cause: unknown, first: unknown, change: () => void) =>
    batch(() => {
      const before = moment();
      change();
      history.value = record(history.peek(), before, moment(), cause, first, now());
    });
  return {
    city: cities,
    state: states,
    patch,
    subject,
    shown: computed(shown),
    work: works,
    sieve,
    shownWork: computed(() => sieve.value?.(works.value) ?? works.value),
    keeping: signal<Keeping>({ isKept: null, unread: 0 }),
    camera: cameras,
    told: signal<Camera | null>(null),
    seen: signal<{ width: number; height: number } | null>(null),
    hover: signal<number | null>(null),
    returns,
    problems: signal<readonly LinkProblem[]>([]),
    base: signal<BaseFate | null>(null),
    change(transition, ...rest) {
      step(transition, rest[0], () => {
        remember();
        states.value = transition(states.peek(), ...rest);
      });
    },
    changeWork(transition, ...rest) {
      step(transition, rest[0], () => {
        works.value = transition(works.peek(), ...rest);
      });
    },
    restore(newCity, newState, at) {
      step(null, null, () => {
        remember();
        cities.value = newCity;
        states.value = newState;
        look(at);
      });
    },
    history,
    moment,
    take(walked) {
      batch(() => {
        history.value = walked.history;
        states.value = walked.state;
        works.value = walked.work;
        subject.value = walked.subject;
        look(walked.camera);
      });
    },
  };
}
