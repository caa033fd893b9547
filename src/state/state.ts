import type { City, LonLat } from '../city/city';
import type { Language } from '../city/language';

export type Theme = 'auto' | 'light' | 'dark';

/** What the panel shows: one thing at a time. */
export type Chosen =
  | { kind: 'place'; number: number }
  /** Several places at one spot. */
  | { kind: 'places'; numbers: number[] }
  | { kind: 'section'; id: string }
  | { kind: 'task'; id: number }
  | { kind: 'goals' }
  | { kind: 'tasks' };

/** Web Mercator, north up: the centre in degrees, the zoom on MapLibre's scale (512-pixel tiles). */
export interface Camera {
  center: LonLat;
  zoom: number;
}

/** What a visitor has chosen. Whatever can be computed from it is computed, not kept. */
export interface State {
  language: Language;
  theme: Theme;
  /** Whether the visitor wants the map drawn without WebGL. */
  simple: boolean;
  chosen: Chosen | null;
  /** Layers switched off. */
  hidden: readonly string[];
  /** Number of the industry cluster that filters, null for all. */
  industry: number | null;
}

export const DEFAULT_STATE: State = {
  language: 'zh-Hans',
  theme: 'auto',
  simple: false,
  chosen: null,
  hidden: [],
  industry: null,
};

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
