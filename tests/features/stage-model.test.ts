import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createStageModel } from '../../src/features/stage/model';
import { DEFAULT_STATE } from '../../src/state/state';
import { createStore } from '../../src/state/store';
import { choose } from '../../src/state/transitions';
import { city, ground, placeNamed } from '../city';

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

function opened() {
  const store = createStore(city, DEFAULT_STATE, null);
  const model = createStageModel(store, signal(ground), signal(NOTHING), signal(NOTHING));
  model.viewport.value = { width: 1000, height: 800 };
  /** What the panels show is painted. */
  const painted = () => {
    model.shown.value = model.wanted.value;
  };
  painted();
  return { store, model, painted };
}

test('what was chosen makes another scene once the panels show it', () => {
  const { store, model, painted } = opened();
  const before = model.scene.value;
  store.change(choose, { kind: 'place', number: placeNamed('江门中微子实验室').number });
  expect(model.scene.value).toBe(before);
  painted();
  expect(model.scene.value).not.toBe(before);
});

test('a camera makes no other scene where the level stays', () => {
  const { store, model, painted } = opened();
  const before = model.scene.value;
  const { center, zoom } = model.opening.value ?? { center: [0, 0], zoom: 0 };
  store.camera.value = { center: [center[0] + 0.001, center[1]], zoom };
  painted();
  expect(model.scene.value).toBe(before);
  store.camera.value = { center, zoom: zoom + 4 };
  expect(model.scene.value).not.toBe(before);
});

test('another language comes at once', () => {
  const { store, model } = opened();
  const other = { ...city };
  store.restore(other, { ...DEFAULT_STATE, language: 'en' });
  expect(model.scene.value?.language).toBe('en');
});
