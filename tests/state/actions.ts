import fc from 'fast-check';
import { NO_NEED } from '../../src/city/need';
import * as more from '../../src/state/moreTransitions';
import { DEFAULT_STATE, layersOf, TOOLS } from '../../src/state/state';
import type { Store } from '../../src/state/store';
import * as opening from '../../src/state/transitions';
import * as works from '../../src/state/workTransitions';
import { city } from '../city';
import { dataLayer, drawing, ownScene } from './works';

export const transitions = { ...opening, ...more };

const numbers = fc.constantFrom(...city.places.slice(0, 12).map(({ number }) => number));
const layers = fc.constantFrom(...layersOf(city));
const ids = fc.constantFrom('a', 'b', 'c');
const drawings = fc
  .tuple(ids, fc.string({ maxLength: 3 }))
  .map(([id, label]) => drawing(id, label));
const data = fc.tuple(ids, fc.string({ maxLength: 3 })).map(([id, name]) => dataLayer(id, name));
const scenes = fc.tuple(ids, fc.string({ maxLength: 3 })).map(([id, text]) => ownScene(id, text));
const chosen = fc.option(
  fc.oneof(
    numbers.map((number) => ({ kind: 'place' as const, number })),
    fc.constantFrom(...TOOLS).map((tool) => ({ kind: 'tool' as const, tool })),
    fc.constant({ kind: 'spot' as const, at: [113, 22.5] as const }),
    fc.constant({ kind: 'goals' as const }),
    fc
      .uniqueArray(numbers, { maxLength: 3 })
      .map((list) => ({ kind: 'shortlist' as const, numbers: list })),
    fc.option(numbers).map((number) => ({
      kind: 'text' as const,
      within: number === null ? null : { kind: 'place' as const, number },
    })),
  ),
);
const outputs = fc.option(
  fc.record({
    kind: fc.constant('compare' as const),
    numbers: fc.uniqueArray(numbers, { minLength: 1, maxLength: 4 }),
    onlyDifferences: fc.boolean(),
  }),
);

/** Random arguments of every transition, without the state or work that comes first. */
export const ARGUMENTS: Record<string, fc.Arbitrary<readonly unknown[]>> = {
  choose: fc.tuple(chosen),
  choosePlace: fc.tuple(numbers),
  close: fc.constant([]),
  adapt: fc.tuple(
    fc.oneof(
      fc.record({ theme: fc.constantFrom('light', 'dark', 'auto') }),
      fc.record({ simple: fc.boolean() }),
      fc.record({ elder: fc.boolean() }),
    ),
  ),
  switchLayer: fc.tuple(layers, fc.boolean()),
  hideLayers: fc.tuple(fc.subarray(layersOf(city))),
  setOpacity: fc.tuple(layers, fc.integer({ min: -10, max: 120 })),
  moveLayer: fc.tuple(layers, fc.boolean(), fc.constant(city)),
  resetLayers: fc.constant([]),
  switchGraticule: fc.tuple(fc.boolean()),
  filterIndustry: fc.tuple(fc.option(fc.constantFrom(...city.industries.keys()))),
  swapIndustry: fc.tuple(
    fc.constantFrom(...city.industries.keys()),
    fc.constantFrom(...city.industries.keys()),
  ),
  wantEvery: fc.tuple(fc.boolean()),
  setNeed: fc.tuple(
    fc.oneof(
      fc.record({ near: fc.subarray([...['core', 'lab', 'station']]) }),
      fc.record({ weights: fc.dictionary(fc.constantFrom('lab', 'core'), fc.nat(5)) }),
      fc.constant(NO_NEED),
    ),
  ),
  present: fc.tuple(
    fc.option(
      fc.record({
        script: fc.constantFrom('tour', 'scenes'),
        step: fc.nat(9),
        kiosk: fc.boolean(),
      }),
    ),
  ),
  goToStep: fc.tuple(fc.nat(9)),
  chooseBase: fc.tuple(fc.constantFrom('', 'tianditu', 'aerial')),
  showOutput: fc.tuple(outputs),
  takeView: fc.tuple(fc.record({ hidden: fc.subarray(layersOf(city)), graticule: fc.boolean() })),
  shortlist: fc.tuple(numbers),
  keepAll: fc.tuple(fc.uniqueArray(numbers)),
  putDrawing: fc.tuple(drawings),
  removeDrawing: fc.tuple(ids),
  setDrawings: fc.tuple(fc.array(drawings, { maxLength: 4 })),
  putData: fc.tuple(data),
  removeData: fc.tuple(ids),
  setData: fc.tuple(fc.array(data, { maxLength: 3 })),
  putScene: fc.tuple(scenes),
  removeScene: fc.tuple(ids),
  setScenes: fc.tuple(fc.array(scenes, { maxLength: 4 })),
  joinWork: fc.tuple(
    fc.record({
      drawings: fc.array(drawings, { maxLength: 3 }),
      data: fc.array(data, { maxLength: 3 }),
      scenes: fc.array(scenes, { maxLength: 3 }),
    }),
  ),
};

type Transition = (...rest: unknown[]) => never;
export const functionsOf = (module: object) =>
  Object.entries(module).filter((entry): entry is [string, Transition] => {
    return typeof entry[1] === 'function';
  });

/** What somebody does: something, after some milliseconds. */
export interface Action {
  name: string;
  wait: number;
  act(store: Store): void;
}

const action = (name: string, act: (store: Store, rest: readonly unknown[]) => void) =>
  fc
    .tuple(ARGUMENTS[name] ?? fc.constant([]), fc.constantFrom(10, 600, 5000))
    .map(([rest, wait]): Action => ({ name, wait, act: (store) => act(store, rest) }));

export const actions: fc.Arbitrary<Action> = fc.oneof(
  ...functionsOf(transitions).map(([name, change]) =>
    action(name, (store, rest) => store.change(change, ...rest)),
  ),
  ...functionsOf(works).map(([name, change]) =>
    action(name, (store, rest) => store.changeWork(change, ...rest)),
  ),
  // Another link, and back and forward in the browser.
  fc.tuple(chosen, fc.nat(3)).map(
    ([at, zoom]): Action => ({
      name: 'restore',
      wait: 10,
      act: (store) =>
        store.restore(
          city,
          { ...DEFAULT_STATE, chosen: at as never },
          { center: [113, 22.5], zoom: 9 + zoom },
        ),
    }),
  ),
  // The own list is opened.
  fc.constant<Action>({
    name: 'list',
    wait: 10,
    act: (store) =>
      store.change(transitions.choose, {
        kind: 'shortlist',
        numbers: store.state.peek().shortlist,
      }),
  }),
  // The map is moved.
  fc.nat(9).map(
    (zoom): Action => ({
      name: 'move',
      wait: 10,
      act: (store) => {
        store.camera.value = { center: [112.9, 22.4], zoom: 8 + zoom / 2 };
      },
    }),
  ),
);
