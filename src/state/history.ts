import { isRunning } from './running';
import { type Camera, type Chosen, type OnMap, onMap, type State } from './state';
import type { Work } from './work';

/** All that undo brings back; the camera only where `isMoved` of undo.ts says so. */
export interface Moment {
  state: State;
  work: Work;
  /** What was chosen last that is no tool: it is no step by itself. */
  subject: Chosen | null;
  camera: Camera | null;
}

/** A change that can be taken back, or made again. */
export interface Step {
  /** The transition that made it; null where a link did, or back and forward in the browser. */
  cause: unknown;
  /** What it changed, of several things that the same transition changes. */
  target: unknown;
  /** When it was last carried on, in milliseconds. */
  at: number;
  /** What was there before it; once it is taken back, what was there after it. */
  moment: Moment;
}

/** The newest last in both; data stand in it by reference. */
export interface History {
  past: readonly Step[];
  future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Nobody goes back farther. */
const MOST = 200;

/** Changes by a slider or by typing that follow each other within so many milliseconds are one step. */
const RUN_MS = 1000;

/** What is chosen, also under a tool, which leaves it chosen. */
export const subjectIn = ({ state: { chosen }, subject }: Moment): Chosen | null =>
  chosen?.kind === 'tool' ? subject : chosen;

/** The same, where it is something on the map. */
export const heldIn = (moment: Moment): OnMap | null => onMap({ chosen: subjectIn(moment) });

/**
 * What is set for the device is no step, nor is a panel or a page that opens, or a script that is told:
 * nothing is made by it.
 */
function contentOf(moment: Moment): string {
  const { language, theme, elder, simple, chosen, output, presenting, ...content } = moment.state;
  return JSON.stringify([content, heldIn(moment)]);
}

const isSame = (a: Moment, b: Moment) => a.work === b.work && contentOf(a) === contentOf(b);

/** Of the first argument of a transition: its id, what of it is set, or itself. */
const targetOf = (first: unknown): unknown =>
  typeof first === 'object' && first
    ? 'id' in first
      ? first.id
      : String(Object.keys(first))
    : first;

/** Whether a change carries on the last step. */
const isRun = (last: Step, { cause, target, at }: Omit<Step, 'moment'>): boolean =>
  last.cause === cause && last.target === target && isRunning(cause) && at - last.at < RUN_MS;

/** The history after a change; the same where nothing has changed. */
export function record(
  { past, future }: History,
  before: Moment,
  after: Moment,
  cause: unknown,
  first: unknown,
  at: number,
): History {
  if (isSame(before, after)) return { past, future };
  const change = { cause, target: targetOf(first), at };
  const last = past[past.length - 1];
  const carriesOn = future.length === 0 && last && isRun(last, change);
  const moment = carriesOn ? last.moment : before;
  const earlier = carriesOn ? past.slice(0, -1) : past;
  // Dragged there and back is nothing.
  return {
    past: isSame(moment, after) ? earlier : [...earlier, { ...change, moment }].slice(-MOST),
    future: [],
  };
}
