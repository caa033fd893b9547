import { expect, test } from 'vitest';
import { showView, viewLink } from '../../src/features/scenes/view';
import { type Camera, type Chosen, DEFAULT_STATE } from '../../src/state/state';
import { createStore } from '../../src/state/store';
import { choose } from '../../src/state/transitions';
import { redo, undo } from '../../src/state/undo';
import { putData } from '../../src/state/workTransitions';
import { city } from '../city';
import { dataLayer } from '../state/works';

const SCENES: Chosen = { kind: 'tool', tool: 'scenes' };
const far: Camera = { center: [112.5, 22.2], zoom: 8 };
const near: Camera = { center: [113, 22.6], zoom: 12 };

function open() {
  const store = createStore(city, DEFAULT_STATE, far);
  store.changeWork(putData, dataLayer('a'));
  store.changeWork(putData, { ...dataLayer('b'), shown: false });
  store.change(choose, SCENES);
  const seen = () => ({
    chosen: store.shown.value.chosen,
    hidden: store.state.value.hidden,
    shown: store.work.value.data.flatMap((layer) => (layer.shown ? layer.id : [])),
    camera: store.camera.value,
  });
  const stepsOf = () => store.history.value.past.length;
  return { store, seen, stepsOf };
}

const place: Chosen = { kind: 'place', number: 2 };
const section: Chosen = { kind: 'section', id: [...city.sections.keys()][0] ?? '' };

test.each([
  ['layers, data and a place', { hidden: ['lab'], chosen: place }, ['b']],
  ['layers and a section', { hidden: ['lab'], chosen: section }, undefined],
  ['data alone', {}, ['b']],
  ['a place alone', { chosen: place }, undefined],
])('to show a scene of %s is one step, taken back and made again as a whole', (_, state, data) => {
  const { store, seen, stepsOf } = open();
  const before = seen();
  const steps = stepsOf();
  showView(store, { link: viewLink({ ...DEFAULT_STATE, ...state }, near, city), data });
  const after = seen();
  expect(after).toEqual({
    chosen: null,
    hidden: [],
    shown: data ?? ['a'],
    camera: near,
    ...state,
  });
  expect(stepsOf()).toBe(steps + 1);
  undo(store);
  expect(seen()).toEqual(before);
  expect(store.state.value.chosen).toEqual(SCENES);
  redo(store);
  expect(seen()).toEqual(after);
});

test('to show once more what is shown is no step', () => {
  const { store, stepsOf } = open();
  const view = { link: viewLink({ ...DEFAULT_STATE, chosen: place }, near, city), data: ['b'] };
  showView(store, view);
  const steps = stepsOf();
  showView(store, view);
  expect(stepsOf()).toBe(steps);
});
