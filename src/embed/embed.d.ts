/*
 * The map of innovation as an element of any page: what `embed.js` defines. Attributes are named as
 * the parameters of a link, each with a property that reflects it; a change of either drives the map
 * that is shown, without loading it anew.
 */

export type MapLanguage = 'zh-Hans' | 'zh-Hant' | 'en';
export type MapTheme = 'auto' | 'light' | 'dark';

/** What stands beside the map: a field for searching, the layers, what is told of a place, the buttons that zoom. */
export type MapControl = 'search' | 'layers' | 'panel' | 'zoom';

/** Web Mercator, north up: the middle in degrees (WGS 84), the zoom for tiles of 512 pixels. */
export interface MapCamera {
  zoom: number;
  latitude: number;
  longitude: number;
}

/** What a map shows. */
export interface MapView {
  /** Address of the full map that shows the same. */
  address: string;
  /** What the site calls its map. */
  title: string;
  lang: MapLanguage;
  /** Number of the chosen place; null where there is none, or several at one spot. */
  place: number | null;
  /** Numbers of the chosen places. */
  places: number[];
  /** Name of the chosen place in the language of the map, '' where there is none. */
  name: string;
  /** Numbers of the industries that filter. */
  industry: number[];
  /** Null while the map stands where it opened. */
  at: MapCamera | null;
}

export interface MapEvents {
  /** The map is shown, and listens. */
  ready: CustomEvent<MapView>;
  /** Something else is chosen, or nothing any more. */
  select: CustomEvent<MapView>;
  /** It shows something else, whoever changed it. */
  change: CustomEvent<MapView>;
}

/** Properties that reflect attributes of the same name. */
export interface MapAttributes {
  /** Null for none, and where the attribute names several at one spot, e.g. `25.26`. */
  place: number | null;
  /** e.g. `2-3` */
  section: string | null;
  task: number | null;
  /**
   * A place needs one of them. Behind the attribute's numbers `!` asks for every one (`3.12!`): the
   * property does not tell it, and setting it asks for one again.
   */
  industry: readonly number[];
  /** Layers switched off, by their words, e.g. `platform`. */
  hide: readonly string[];
  /** Order and opacity of layers, as a link has them. */
  layers: string | null;
  /** Id of another base map of the site. */
  base: string | null;
  at: MapCamera | null;
  theme: MapTheme;
  controls: readonly MapControl[];
}

export interface InnovationMapElement extends HTMLElement, MapAttributes {
  /** What is shown; null until the map is ready. */
  readonly view: MapView | null;
  addEventListener<Name extends keyof MapEvents>(
    type: Name,
    listener: (this: InnovationMapElement, event: MapEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'innovation-map': InnovationMapElement;
  }
}
