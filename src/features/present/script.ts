import type { Place } from '../../city/city';
import type { Fact, Indicator, SectionId } from '../../city/types';
import type { Translate } from '../../i18n/messages';
import type { Token } from '../../scene/palette';
import type { Viewport } from '../../scene/projection';
import { type Camera, DEFAULT_STATE, type State } from '../../state/state';
import type { MapContext } from '../context';

/** Where the camera goes: the whole city, the ground of a place, or what was seen on a screen of a size. */
export type View =
  | { kind: 'whole' }
  | { kind: 'place'; place: Place }
  | { kind: 'camera'; camera: Camera; size: Viewport | null };

/** What is on the map of the visitor's own work: none, all as it is, or of the data only some. */
export type Own = 'none' | 'asItIs' | readonly string[];

/** Something a step tells; one with a patch can be pressed, and is shown on the map alone. */
export interface Point {
  text: string;
  note?: string;
  /** Whose symbol stands before it; of a belt, with its place among the belts. */
  icon?: { kind: Place['kind']; belt?: number };
  patch?: Partial<State>;
}

/** Several of them under a title, as running words. */
export interface Group {
  title: string;
  points: readonly Point[];
  /** Where there is no room for all, it is only counted. */
  isMinor?: boolean;
}

/** One step of a script: what the map shows, and what is told beside it, in the visitor's language. */
export interface Step {
  /** Known by it as long as the script is told. */
  id: string;
  /** On the progress line; may break where a zero-width space stands. */
  name: string;
  eyebrow: string;
  title: string;
  subtitle: string;
  /** Colour of what stands out. */
  tone: Token;
  /** A sentence of ours. */
  lead: string;
  points: readonly Point[];
  groups: readonly Group[];
  figures: readonly Fact[];
  indicators: readonly Indicator[];
  sections: readonly SectionId[];
  patch: Partial<State>;
  view: View;
  own: Own;
}

export type Speech = Pick<MapContext, 'words'> & { t: Translate };

/** The map as it is without a visitor: a step starts from here, whatever was switched on or off. */
export const PLAIN: Partial<State> = {
  chosen: null,
  hidden: DEFAULT_STATE.hidden,
  industries: DEFAULT_STATE.industries,
  every: DEFAULT_STATE.every,
  opacity: DEFAULT_STATE.opacity,
  order: DEFAULT_STATE.order,
  graticule: DEFAULT_STATE.graticule,
};

/** What most steps do without. */
export const BARE = {
  eyebrow: '',
  subtitle: '',
  lead: '',
  tone: 'ink',
  points: [],
  groups: [],
  figures: [],
  indicators: [],
  sections: [],
  patch: PLAIN,
  view: { kind: 'whole' },
  own: 'none',
} as const satisfies Partial<Step>;
