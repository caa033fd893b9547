import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ground, LonLat } from '../city/city';
import type { Site } from '../city/site';
import type { Translate } from '../i18n/messages';
import type { Inset } from '../scene/projection';
import type { Store } from '../state/store';

/** What every feature may reach. The surface is reached through `show` alone, never by name. */
export interface MapContext {
  store: Store;
  /** The geometry under the subject. */
  ground: ReadonlySignal<Ground>;
  t: Translate;
  site: Site;
  /** What panels and bars cover of the stage, in pixels from its edges: the map keeps clear of it. */
  covered: Signal<Inset>;
  /** Brings a place or a point into view; does nothing where it has no position. */
  show(target: LonLat | number): void;
}

export const Context = createContext<MapContext | null>(null);

export function useMap(): MapContext {
  const context = useContext(Context);
  if (!context) throw new Error('a feature stands outside of the map');
  return context;
}
