import type { City, LonLat } from '../city/city';
import type { Language } from '../city/language';
import { type Need, NO_NEED } from '../city/need';
import type { TaskFilter } from '../city/tasks';
import type { Control } from './controls';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What can be chosen on the map. */
export type OnMap =
  | { kind: 'place'; number: number }
  /** Several places at one spot. */
  | { kind: 'places'; numbers: number[] }
  /** A spot on the map, in degrees. */
  | { kind: 'spot'; at: LonLat };

/** What the panel shows: one thing at a time. */
export type Chosen =
  | OnMap
  /** The map as text, and what is chosen in it. */
  | { kind: 'text'; within: OnMap | null }
  | { kind: 'section'; id: string }
  | { kind: 'task'; id: number }
  | { kind: 'goals' }
  | { kind: 'tasks'; filter: TaskFilter }
  /** Which places fit what a company needs. */
  | { kind: 'match' }
  /** Places by industries. */
  | { kind: 'matrix' }
  /** Kept places: the visitor's own, or those of a link; their numbers ascending. */
  | { kind: 'shortlist'; numbers: readonly number[] }
  /** A tool of the meeting: its panel, and on the map what it does while that is open. */
  | { kind: 'tool'; tool: ToolName };

/** The tools of a meeting, in the order of their tabs. */
export const TOOLS = ['present', 'scenes', 'layers', 'measure', 'draw', 'data'] as const;
export type ToolName = (typeof TOOLS)[number];

/** The tools for which the map is paper: a press on it chooses nothing. */
export const isDrawing = ({ chosen }: Pick<State, 'chosen'>): boolean =>
  chosen?.kind === 'tool' && (chosen.tool === 'measure' || chosen.tool === 'draw');

/** A script that is told step by step, and where it stands. */
export interface Presenting {
  /** `tour`: the plan; `scenes`: the visitor's own. */
  script: 'tour' | 'scenes';
  /** From 0. */
  step: number;
  /** Whether it runs by itself, and nothing leads out of it. */
  kiosk: boolean;
}

export const ALL_TASKS: TaskFilter = { unit: null, role: null, action: null, place: null };

/** More columns nobody compares. */
export const MOST_COMPARED = 4;

/** A title as it can stand in a link and on paper: one line, of whole characters, not too long. */
export const titleOf = (words: string): string =>
  [...words.replace(/[\p{Surrogate}\p{Cc}]/gu, ' ').trim()].slice(0, 60).join('').trim();

export const PAPER_SIZES = ['a4', 'a3', '16x9'] as const;
export const ORIENTATIONS = ['landscape', 'portrait'] as const;

/** A whole page in the place of the map. */
export type Output =
  | { kind: 'compare'; numbers: readonly number[]; onlyDifferences: boolean }
  /** One page of each place; `second` is the language beside the visitor's. */
  | { kind: 'brief'; numbers: readonly number[]; second: Language | null }
  /** The map as it stands, on paper. */
  | {
      kind: 'figure';
      size: (typeof PAPER_SIZES)[number];
      orientation: (typeof ORIENTATIONS)[number];
      /** The visitor's own, '' for that of the map. */
      title: string;
    };

/** Web Mercator, north up: the centre in degrees, the zoom on MapLibre's scale (512-pixel tiles). */
export interface Camera {
  center: LonLat;
  zoom: number;
}

/** What a visitor has chosen. Whatever can be computed from it is computed, not kept. */
export interface State {
  language: Language;
  theme: Theme;
  /** Whether everything is large, strong and little at once (大字版). */
  elder: boolean;
  /** Whether the visitor wants the map drawn without WebGL. */
  simple: boolean;
  chosen: Chosen | null;
  /** Layers switched off. */
  hidden: readonly string[];
  /** Numbers of the industries (clusters, or terms of the plan) that filter, ascending. */
  industries: readonly number[];
  /** Whether a place must have every one of them; else one is enough. */
  every: boolean;
  need: Need;
  /** Numbers of the places kept for later, ascending. */
  shortlist: readonly number[];
  output: Output | null;
  /** Opacity of layers in per cent, in steps of ten, of those that are not opaque. */
  opacity: Readonly<Record<string, number>>;
  /** All layers of `sortableOf`, the foremost first, in another order than theirs; [] for that. */
  order: readonly string[];
  /** Whether a net of meridians and parallels lies over the map. */
  graticule: boolean;
  /** Id of the base map, '' for that of the site itself. */
  base: string;
  presenting: Presenting | null;
  /** What stands beside the map in a page of others; null where it is a page of its own. */
  embed: readonly Control[] | null;
}

export const DEFAULT_STATE: State = {
  language: 'zh-Hans',
  theme: 'auto',
  elder: false,
  simple: false,
  chosen: null,
  hidden: [],
  industries: [],
  every: false,
  need: NO_NEED,
  shortlist: [],
  output: null,
  opacity: {},
  order: [],
  graticule: false,
  base: '',
  presenting: null,
  embed: null,
};

export const isOnMap = (chosen: Chosen | null): chosen is OnMap =>
  /^(?:place|spot)/.test(chosen?.kind ?? '');

/** What is chosen on the map, in its text too. */
export function onMap({ chosen }: Pick<State, 'chosen'>): OnMap | null {
  const found = chosen?.kind === 'text' ? chosen.within : chosen;
  return isOnMap(found) ? found : null;
}

/** The map as text, in which that stays chosen. */
export const asText = (state: Pick<State, 'chosen'>): Chosen => ({
  kind: 'text',
  within: onMap(state),
});

/** Numbers of the places that are chosen. */
export function chosenNumbers(state: Pick<State, 'chosen'>): readonly number[] {
  const found = onMap(state);
  if (found?.kind === 'place') return [found.number];
  return found?.kind === 'places' ? found.numbers : [];
}

/** What is to be seen: the number of a place, of several at one spot the first, or a spot in degrees. */
export function subjectOf(state: Pick<State, 'chosen' | 'presenting'>): number | LonLat | null {
  // A script brings its own views.
  if (state.presenting) return null;
  const found = onMap(state);
  return found?.kind === 'spot' ? found.at : (chosenNumbers(state)[0] ?? null);
}

/** The layers a visitor can switch, in the order of the legend: belts one by one, the rest by kind. */
export function layersOf(city: City): string[] {
  return [
    'core',
    ...(city.byKind.get('belt') ?? []).map((belt) => belt.id),
    'node',
    'lab',
    'platform',
    'district',
    'town',
    'railway',
  ];
}

/**
 * Of those the ones whose order among their like a visitor can change, the foremost first: the kinds
 * of points, then the belts, of which the later one lies over the other.
 */
export const sortableOf = (city: City): string[] => [
  'core',
  'lab',
  'node',
  'platform',
  ...(city.byKind.get('belt') ?? []).map(({ id }) => id).reverse(),
];
