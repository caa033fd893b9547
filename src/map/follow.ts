import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { Zone } from '../scene/scene';
import { SOURCE } from './layers';
import { syncData, syncLayers } from './sync';

/** What the map is to be: its style, and what it is told of the features in it by their state. */
export interface Wanted {
  style: StyleSpecification;
  zones: readonly Zone[];
}

export interface Follower {
  /** Brings the map to another style of the same sources and layers. */
  follow(wanted: Wanted): Promise<void>;
  /** The number of the one place that is highlighted. */
  highlight(number: number | null): void;
  /** The style of the map has loaded, and knows nothing of what it was told of features. */
  load(): void;
  /** The style of the map is lost, until it loads again, or for good: meanwhile the newest that is wanted waits. */
  lose(): void;
  isLoaded(): boolean;
  /** Whether the map has been told all that it is to be. */
  isDone(): boolean;
}

/**
 * Has the map follow what is wanted: first the data of a style, and all the rest of it when the worker
 * has them. A frame in between would cost as much as the one that shows the change.
 */
export function createFollower(map: MapLibre, first: Wanted): Follower {
  let isLoaded = false;
  let wanted = first;
  /** The styles whose data the map was given last, and whose data have arrived; and which its layers are. */
  let given = first.style;
  let arrived = first.style;
  let drawn = first.style;
  let arriving: Promise<unknown> = Promise.resolve();
  let zones: Wanted['zones'] = [];
  let hovered: number | null = null;
  let wantedHover: number | null = null;
  const isDone = () => isLoaded && drawn === wanted.style;

  const tellZones = () => {
    for (const { id, tone } of wanted.zones) {
      if (zones.find((zone) => zone.id === id)?.tone === tone) continue;
      map.setFeatureState({ source: SOURCE.districts, id }, { tone });
    }
    zones = wanted.zones;
  };
  const setHover = (number: number | null, hover: boolean) => {
    if (number === null) return;
    for (const source of [SOURCE.marks, SOURCE.belts]) {
      map.setFeatureState({ source, id: number }, { hover });
    }
  };
  const tellHover = () => {
    if (wantedHover === hovered) return;
    setHover(hovered, false);
    setHover(wantedHover, true);
    hovered = wantedHover;
  };
  const finish = () => {
    syncLayers(map, drawn, wanted.style);
    drawn = wanted.style;
    tellZones();
    tellHover();
  };
  const giveData = async (before: StyleSpecification | null) => {
    const { style } = wanted;
    given = style;
    // What was given before is part of it, even where nothing is to be added.
    arriving = Promise.all([arriving, syncData(map, before, style)]).then(() => {});
    await arriving;
    arrived = style;
    // Another may be wanted meanwhile, or the style be lost: either brings this with it.
    if (style === wanted.style && isLoaded) finish();
  };

  return {
    async follow(next) {
      wanted = next;
      if (isLoaded) await giveData(given);
    },
    highlight(number) {
      wantedHover = number;
      if (isDone()) tellHover();
    },
    load() {
      isLoaded = true;
      zones = [];
      hovered = null;
      if (given === arrived && given === wanted.style) finish();
      else {
        // What was on its way when the style was lost never arrives, or only in part.
        const known = given === arrived ? given : null;
        arriving = Promise.resolve();
        giveData(known);
      }
    },
    lose() {
      isLoaded = false;
    },
    isLoaded: () => isLoaded,
    isDone,
  };
}
