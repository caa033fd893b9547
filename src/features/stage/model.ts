import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { City } from '../../city/city';
import type { Ground } from '../../city/ground';
import { type Frame, placeLabels } from '../../scene/labels';
import type { Label } from '../../scene/labels/label';
import { levelOf } from '../../scene/level';
import { type Box, clampZoom, type Inset, type Viewport, widerThan } from '../../scene/projection';
import { type Scene, sceneOf } from '../../scene/scene';
import { columnsOf, openingCamera } from '../../scene/view';
import type { Camera, State } from '../../state/state';
import { restOf, type Store } from '../../state/store';

export interface Shown {
  city: City;
  state: State;
}

/** All that is drawn on the stage, computed from what was chosen and how large the stage is. */
export interface StageModel {
  /** Size of the stage in pixels, null before it is measured. */
  viewport: Signal<Viewport | null>;
  /** What lies on the stage and no name may cover, by what it is. */
  obstacles: Signal<Readonly<Record<string, Box>>>;
  /** Where the map opens in this viewport. */
  opening: ReadonlySignal<Camera | null>;
  /** Where the camera rests. */
  camera: ReadonlySignal<Camera | null>;
  /** Where it is now: changes every frame while it moves. */
  live: Signal<Camera | null>;
  /** What the map is to show, */
  wanted: ReadonlySignal<Shown>;
  /** and what it shows, a frame after the panels do: first they answer, then it is drawn and named. */
  shown: Signal<Shown>;
  scene: ReadonlySignal<Scene | null>;
  /** The scene whose names are shown: once the surface has it, for to find room for them takes long. */
  named: Signal<Scene | null>;
  labels: ReadonlySignal<readonly Label[]>;
}

export function createStageModel(
  store: Store,
  ground: ReadonlySignal<Ground>,
  covered: ReadonlySignal<Inset>,
  margins: ReadonlySignal<Inset>,
): StageModel {
  const viewport = signal<Viewport | null>(null);
  const obstacles = signal<Readonly<Record<string, Box>>>({});
  const columns = computed(() => columnsOf(store.state.value));
  const opening = computed(
    () =>
      viewport.value &&
      openingCamera(store.city.value, viewport.value, margins.value, columns.value),
  );
  // Apart: what else is chosen makes no other camera, by which all names would be placed anew.
  const rest = computed(() => restOf(store));
  const camera = computed(() => {
    const at = rest.value.value;
    return at ? { ...at, zoom: clampZoom(at.zoom) } : opening.value;
  });
  const level = computed(() => {
    const [at, size, seen] = [camera.value, viewport.value, store.seen.value];
    // A view that is told on a smaller stage names what it named where it was kept.
    const wider = size && seen ? widerThan(seen, size) : 0;
    return at && levelOf({ ...at, zoom: at.zoom - wider });
  });
  const wanted = computed(() => ({ city: store.city.value, state: store.shown.value }));
  const shown = signal(wanted.peek());
  const scene = computed(() => {
    // Another language comes with all its names at once.
    const { city, state } = shown.value.city === store.city.value ? shown.value : wanted.value;
    return level.value && sceneOf(city, state, level.value);
  });
  const named = signal<Scene | null>(null);
  const subject = computed(() => {
    const [now, late] = [scene.value, named.value];
    // The first names come with the first scene, and others with another level.
    return late?.level === now?.level && late?.language === now?.language ? late : now;
  });
  const labels = computed(() => {
    if (!subject.value || !camera.value || !viewport.value) return [];
    const frame: Frame = {
      viewport: viewport.value,
      inset: covered.value,
      obstacles: Object.values(obstacles.value),
    };
    return placeLabels(subject.value, ground.value, camera.value, frame);
  });
  const live = signal<Camera | null>(null);
  return { viewport, obstacles, opening, camera, live, wanted, shown, scene, named, labels };
}
