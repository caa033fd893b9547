import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { City } from '../city/city';
import type { Ground } from '../city/ground';
import type { Language } from '../city/language';
import type { Site } from '../city/site';
import type { Text } from '../city/types';
import type { Messages, Translate } from '../i18n/messages';
import type { Picked } from '../scene/pick';
import type { Box, Inset, Pixel, Viewport } from '../scene/projection';
import type { Scene } from '../scene/scene';
import type { Surface } from '../scene/surface';
import type { Camera, Chosen } from '../state/state';
import type { Kept } from '../state/storage';
import type { Store } from '../state/store';

/** What one language needs, loaded together. */
export interface Words {
  language: Language;
  city: City;
  ground: Ground;
  messages: Messages;
  more: Translate['more'];
}

/** What every feature may reach: what is chosen moves the map, so no feature reaches the surface by name. */
export interface MapContext {
  store: Store;
  /** The geometry under the subject. */
  ground: ReadonlySignal<Ground>;
  t: Translate;
  /** The visitor's language of a text of the data. */
  words(text: Text): string;
  site: Site;
  /** Path of the site's folder, with a slash at its end. */
  root: string;
  /** The address of what the panel can show, as all else stands now: who writes it is not told of changes. */
  hrefOf(chosen: Chosen | null): string;
  /** The city and the words of another language; rejects where they do not come. */
  load(language: Language): Promise<Words>;
  /** Sets something for this device, now and for the next visit. */
  adapt(set: Kept): void;
  /** What panels and bars cover of the stage now, in pixels from its edges: names keep clear of it. */
  covered: Signal<Inset>;
  /** What they cover at least: the view of the whole city keeps clear of it, whatever else opens. */
  margins: Signal<Inset>;
  /** The map that is seen, null before there is one: a tool draws and listens there. */
  stage: Signal<Stage | null>;
  /** Asked first of every press, with what it means of the plan: whether it means something else. */
  pressed: Signal<((at: Pixel, picked: Picked | null) => boolean) | null>;
}

/** The map as the tools of a meeting reach it. */
export interface Stage {
  surface: Surface;
  /** In pixels. */
  viewport: ReadonlySignal<Viewport | null>;
  /** Where the camera is now: changes every frame while it moves. */
  live: ReadonlySignal<Camera | null>;
  scene: ReadonlySignal<Scene | null>;
  /** Which surface stays; null while the twin stands in for the map. */
  settled: ReadonlySignal<'twin' | 'map' | null>;
  /** What lies on the map and no name may cover, by what it is. */
  obstacles: Signal<Readonly<Record<string, Box>>>;
}

export const Context = createContext<MapContext | null>(null);

export function useMap(): MapContext {
  const context = useContext(Context);
  if (!context) throw new Error('a feature stands outside of the map');
  return context;
}
