import { type History, heldIn, type Moment, type Step, subjectIn } from './history';
import { takeView } from './moreTransitions';
import type { Chosen, State } from './state';
import type { Store, Walked } from './store';
import type { Work } from './work';

/**
 * Whether a step takes the map along: one by a link or by a view that was kept, and one that chose or
 * left a place or a spot, for which the map had flown there. For every other the map stays where it is.
 */
const isMoved = (cause: unknown, a: Moment, b: Moment) =>
  cause === null || cause === takeView || (!isSameHeld(a, b) && !b.state.presenting);

const isSameHeld = (a: Moment, b: Moment) =>
  JSON.stringify(heldIn(a)) === JSON.stringify(heldIn(b));

/** What is chosen, where that is the own list as it is after the step. */
function withList(chosen: Chosen | null, moment: Moment, now: Moment): Chosen | null {
  const isOwn =
    chosen?.kind === 'shortlist' && String(chosen.numbers) === String(now.state.shortlist);
  return isOwn ? { ...chosen, numbers: moment.state.shortlist } : chosen;
}

/** What is chosen after a step: a tool stays, and so does every panel unless the step chose on the map. */
function chosenAfter(moment: Moment, now: Moment): Pick<State, 'chosen'> & Pick<Moment, 'subject'> {
  const chosen = withList(now.state.chosen, moment, now);
  if (isSameHeld(moment, now)) return { chosen, subject: now.subject };
  if (chosen?.kind === 'tool') return { chosen, subject: heldIn(moment) };
  return { chosen: moment.state.chosen, subject: moment.subject };
}

/** One step back, or forward; null where there is none. `camera` is undefined where it stays. */
function walk(history: History, way: 'back' | 'forward', now: Moment): Walked | null {
  const isBack = way === 'back';
  const [from, to] = isBack ? [history.past, history.future] : [history.future, history.past];
  const step = from[from.length - 1];
  if (!step) return null;
  const rest = from.slice(0, -1);
  const passed = [...to, { ...step, at: 0, moment: now }];
  const { state, work, camera } = step.moment;
  const { language, theme, elder, simple, output, presenting } = now.state;
  const { chosen, subject } = chosenAfter(step.moment, now);
  return {
    history: isBack ? { past: rest, future: passed } : { past: passed, future: rest },
    state: { ...state, language, theme, elder, simple, output, presenting, chosen },
    work,
    // A view has its own, also one that is not on the map.
    subject: step.cause === takeView ? subjectIn(step.moment) : subject,
    camera: isMoved(step.cause, step.moment, now) ? camera : undefined,
  };
}

/** The history as if the work had been another from the start. */
function rewritten({ past, future }: History, change: (work: Work) => Work): History {
  const rewrite = (step: Step): Step => ({
    ...step,
    moment: { ...step.moment, work: change(step.moment.work) },
  });
  return { past: past.map(rewrite), future: future.map(rewrite) };
}

function go(store: Store, way: 'back' | 'forward'): void {
  const walked = walk(store.history.peek(), way, store.moment());
  if (walked) store.take(walked);
}

/** Takes the last step back, where there is one. */
export const undo = (store: Store): void => go(store, 'back');

/** Makes the step again that was taken back last, where there is one. */
export const redo = (store: Store): void => go(store, 'forward');

/** Changes the work as if it had been so from the start: what comes from the device. */
export function rewriteWork(store: Store, change: (work: Work) => Work): void {
  const now = store.moment();
  const history = rewritten(store.history.peek(), change);
  store.take({ ...now, work: change(now.work), history, camera: undefined });
}
