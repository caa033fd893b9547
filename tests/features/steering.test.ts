import { effect, signal } from '@preact/signals';
import { beforeEach, expect, test } from 'vitest';
import { createStageModel } from '../../src/features/stage/model';
import { createSteering, type Steering } from '../../src/features/stage/steering';
import type { Motion, Surface } from '../../src/scene/surface';
import { type Camera, DEFAULT_STATE } from '../../src/state/state';
import { createStore, type Store } from '../../src/state/store';
import { choose, switchLayer } from '../../src/state/transitions';
import { city, ground, placeNamed } from '../city';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };
const LAB = placeNamed('江门中微子实验室');
const OTHER = placeNamed('江门鹤山高新区');
const PLATFORM = city.places.find(({ kind, anchor }) => kind === 'platform' && anchor) ?? LAB;
/** Near the laboratory, where the rest of the city is out of sight. */
const NEAR: Camera = { center: LAB.anchor ?? [0, 0], zoom: 12 };

/** Where the surface was sent, and how, by now. */
let sent: [Motion, Camera][] = [];
/** Comes to rest where it is sent to, at once: for who wants no motion. */
let isStill = false;

let store: Store;
let model: ReturnType<typeof createStageModel>;
let steering: Steering;

const surface = {
  moveTo(camera: Camera, motion: Motion) {
    sent.push([motion, camera]);
    if (motion === 'jump' || isStill) steering.rest(camera);
  },
} as Surface;

/** What the panels show is painted. */
const paint = () => {
  model.shown.value = model.wanted.value;
};
const chosen = ({ number }: { number: number }) => ({ kind: 'place', number }) as const;
const taken = () => sent.splice(0).map(([motion]) => motion);

function open({ camera = null as Camera | null, opensWhole = false, state = DEFAULT_STATE } = {}) {
  store = createStore(city, state, camera);
  model = createStageModel(store, signal(ground), signal(NOTHING), signal(NOTHING));
  steering = createSteering(model, store, signal(ground), signal(NOTHING));
  model.viewport.value = { width: 1000, height: 800 };
  const first = steering.start(model.camera.value ?? NEAR, opensWhole);
  effect(() => {
    steering.follow(surface);
    // As the stage does it, so that another level has it follow again.
    model.scene.value;
  });
  return first;
}

beforeEach(() => {
  sent = [];
  isStill = false;
});

test('lets the visitor go where they want, to another level too', () => {
  open();
  const { center, zoom } = model.opening.value ?? NEAR;
  for (const steps of [1, 2, 3, 4, 0]) {
    steering.rest({ center, zoom: zoom + steps });
    paint();
  }
  expect(sent).toEqual([]);
  expect(store.camera.value).toBeNull();
});

test('flies to what was chosen once the panels show it, and only where it is out of sight', () => {
  open({ camera: NEAR });
  store.change(choose, chosen(OTHER));
  expect(sent).toEqual([]);
  paint();
  expect(taken()).toEqual(['fly']);
  open();
  store.change(choose, chosen(LAB));
  paint();
  expect(sent).toEqual([]);
});

test('keeps where it is when no motion is wanted', () => {
  isStill = true;
  open({ camera: NEAR });
  store.change(choose, chosen(OTHER));
  paint();
  expect(taken()).toEqual(['fly']);
  expect(store.camera.value).not.toEqual(NEAR);
});

test('goes back at once, and then not to what was chosen there', () => {
  open({ camera: NEAR });
  store.restore(city, { ...DEFAULT_STATE, chosen: chosen(OTHER) }, { ...NEAR, zoom: 13 });
  expect(taken()).toEqual(['jump']);
  paint();
  expect(sent).toEqual([]);
  // What is chosen after that is looked at.
  store.change(choose, chosen(placeNamed('广海湾经济开发区')));
  paint();
  expect(taken()).toEqual(['fly']);
});

test('looks at what was chosen where it goes back to, if that says nothing of a camera', () => {
  open({ camera: NEAR });
  store.restore(city, { ...DEFAULT_STATE, chosen: chosen(PLATFORM) }, null);
  paint();
  expect(taken()).toEqual(['jump', 'fly']);
});

test('does not return to what is chosen when something else changes', () => {
  open({ camera: NEAR });
  store.change(choose, chosen(OTHER));
  paint();
  steering.rest(NEAR);
  store.change(switchLayer, 'node', false);
  paint();
  expect(taken()).toEqual(['fly']);
});

test('goes to what is chosen after going back to another camera of the same', () => {
  open({ camera: NEAR });
  store.restore(city, store.state.value, { ...NEAR, zoom: 13 });
  paint();
  expect(taken()).toEqual(['jump']);
  store.change(choose, chosen(OTHER));
  paint();
  expect(taken()).toEqual(['fly']);
});

test('comes back where it stood, though it is on a flight to elsewhere', () => {
  open({ camera: NEAR });
  store.change(choose, chosen(OTHER));
  paint();
  store.restore(city, DEFAULT_STATE, NEAR);
  expect(taken()).toEqual(['fly', 'jump']);
});

test('opens at what a link chose, or shows the whole city first', () => {
  const state = { ...DEFAULT_STATE, chosen: chosen(PLATFORM) };
  const at = open({ state });
  paint();
  expect(sent).toEqual([]);
  expect(store.camera.value).toEqual(at);
  const whole = open({ state, opensWhole: true });
  expect(whole).toEqual(model.opening.value);
  expect(taken()).toEqual(['fly']);
});
