import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Camera, DEFAULT_STATE, onMap, type State, type TOOLS } from '../../src/state/state';
import { createStore, type Store } from '../../src/state/store';
import { redo, rewriteWork, undo } from '../../src/state/undo';
import * as works from '../../src/state/workTransitions';
import { city } from '../city';
import { ARGUMENTS, actions, functionsOf, transitions } from './actions';
import { drawing } from './works';

function open() {
  let time = 0;
  const store = createStore(city, DEFAULT_STATE, null, () => time);
  const wait = (milliseconds: number) => {
    time += milliseconds;
  };
  return { store, wait };
}

/** All that undo answers for. */
function contentOf({ state, subject, work }: Store) {
  const { language, theme, elder, simple, chosen, output, presenting, ...content } = state.value;
  const held = onMap({ chosen: chosen?.kind === 'tool' ? subject.value : chosen });
  return { content: { ...content, held }, work: work.value };
}

const back = (store: Store) => {
  while (store.history.value.past.length) undo(store);
};

test('every transition is tried', () => {
  const names = [...functionsOf(transitions), ...functionsOf(works)].map(([name]) => name);
  expect(Object.keys(ARGUMENTS).sort()).toEqual(names.sort());
});

test('undo after any 50 actions leads back to the exact start, redo to the exact end', () => {
  fc.assert(
    fc.property(fc.array(actions, { minLength: 50, maxLength: 50 }), (done) => {
      const { store, wait } = open();
      const start = contentOf(store);
      for (const { act, wait: milliseconds } of done) {
        wait(milliseconds);
        act(store);
      }
      const end = contentOf(store);
      const steps = store.history.value.past.length;
      back(store);
      expect(contentOf(store)).toEqual(start);
      expect(store.history.value.future).toHaveLength(steps);
      while (store.history.value.future.length) redo(store);
      expect(contentOf(store)).toEqual(end);
      expect(store.history.value.past).toHaveLength(steps);
    }),
    { numRuns: 200 },
  );
});

test('a view that was taken over what the text of a place shows is taken back under a tool, too', () => {
  const { store } = open();
  store.change(transitions.choose, { kind: 'text', within: { kind: 'place', number: 11 } });
  const before = contentOf(store);
  store.change(transitions.takeView, { graticule: true });
  store.change(transitions.present, { script: 'scenes', step: 0, kiosk: false });
  undo(store);
  expect(contentOf(store)).toEqual(before);
});

test('every undo and every redo changes something', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 30 }), (done) => {
      const { store, wait } = open();
      for (const { act, wait: milliseconds } of done) {
        wait(milliseconds);
        act(store);
      }
      for (const [way, step] of [
        ['past', undo],
        ['future', redo],
      ] as const) {
        while (store.history.value[way].length) {
          const { content, work } = contentOf(store);
          step(store);
          const after = contentOf(store);
          const isSame =
            JSON.stringify(after.content) === JSON.stringify(content) && after.work === work;
          expect(isSame).toBe(false);
        }
      }
    }),
  );
});

/** Whether the own list stands open as it is. */
const isListOpen = ({ chosen, shortlist }: State) =>
  chosen?.kind === 'shortlist' && String(chosen.numbers) === String(shortlist);

test('the own list that stands open is the list after every undo and every redo', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 30 }), (done) => {
      const { store, wait } = open();
      for (const { act, wait: milliseconds } of done) {
        wait(milliseconds);
        act(store);
      }
      store.change(transitions.choose, {
        kind: 'shortlist',
        numbers: store.state.peek().shortlist,
      });
      for (const [way, step] of [
        ['past', undo],
        ['future', redo],
      ] as const) {
        while (store.history.value[way].length) {
          const wasOpen = isListOpen(store.state.value);
          step(store);
          const isStill = store.state.value.chosen?.kind === 'shortlist';
          if (wasOpen && isStill) expect(isListOpen(store.state.value)).toBe(true);
        }
      }
    }),
  );
});

test('undo brings back what was taken off the list, in its panel too', () => {
  const { store } = open();
  store.change(transitions.shortlist, 3);
  store.change(transitions.shortlist, 5);
  store.change(transitions.choose, { kind: 'shortlist', numbers: [3, 5] });
  store.change(transitions.shortlist, 5);
  expect(store.state.value.chosen).toEqual({ kind: 'shortlist', numbers: [3] });
  undo(store);
  expect(store.state.value).toMatchObject({
    shortlist: [3, 5],
    chosen: { kind: 'shortlist', numbers: [3, 5] },
  });
  redo(store);
  expect(store.state.value.chosen).toEqual({ kind: 'shortlist', numbers: [3] });
});

describe('a step', () => {
  const stepsOf = ({ history }: Store) => history.value.past.length;

  test('is a whole drag of a slider, but not that of another, nor one after a pause', () => {
    const { store, wait } = open();
    for (const opacity of [90, 80, 70]) {
      wait(200);
      store.change(transitions.setOpacity, 'node', opacity);
    }
    expect(stepsOf(store)).toBe(1);
    wait(200);
    store.change(transitions.setOpacity, 'lab', 70);
    expect(stepsOf(store)).toBe(2);
    wait(1000);
    store.change(transitions.setOpacity, 'lab', 60);
    expect(stepsOf(store)).toBe(3);
    undo(store);
    expect(store.state.value.opacity).toEqual({ node: 70, lab: 70 });
    undo(store);
    undo(store);
    expect(store.state.value.opacity).toEqual({});
  });

  test('is none where a slider is dragged there and back', () => {
    const { store } = open();
    store.change(transitions.setOpacity, 'node', 50);
    store.change(transitions.setOpacity, 'node', 100);
    expect(stepsOf(store)).toBe(0);
  });

  test('is each of the switches that are pressed, however quickly', () => {
    const { store } = open();
    store.change(transitions.switchLayer, 'node', false);
    store.change(transitions.switchLayer, 'lab', false);
    store.change(transitions.choosePlace, 2);
    store.change(transitions.choosePlace, 3);
    expect(stepsOf(store)).toBe(4);
  });

  test('is no script that is told, and undo takes back what was made before it', () => {
    const { store } = open();
    store.changeWork(works.putDrawing, drawing('a'));
    store.change(transitions.present, { script: 'tour', step: 0, kiosk: false });
    for (const step of [1, 2, 3]) store.change(transitions.goToStep, step);
    expect(stepsOf(store)).toBe(1);
    undo(store);
    expect(store.work.value.drawings).toEqual([]);
    expect(store.state.value.presenting?.step).toBe(3);
  });

  test('is no panel that opens, and undo leaves open what is', () => {
    const { store } = open();
    const tool = (name: (typeof TOOLS)[number]) => ({ kind: 'tool' as const, tool: name });
    store.change(transitions.choosePlace, 2);
    store.change(transitions.choose, tool('draw'));
    store.changeWork(works.putDrawing, drawing('a'));
    store.change(transitions.choose, tool('data'));
    store.change(transitions.showOutput, {
      kind: 'figure',
      size: 'a4',
      orientation: 'landscape',
      title: '',
    });
    store.change(transitions.showOutput, null);
    expect(stepsOf(store)).toBe(2);
    undo(store);
    expect(store.work.value.drawings).toEqual([]);
    expect(store.state.value.chosen).toEqual(tool('data'));
    undo(store);
    expect(stepsOf(store)).toBe(0);
    expect(store.state.value.chosen).toEqual(tool('data'));
    expect(store.subject.value).toBeNull();
    redo(store);
    expect(store.subject.value).toEqual({ kind: 'place', number: 2 });
  });

  test('is nothing that was set for the device, which stays as it is', () => {
    const { store } = open();
    store.change(transitions.switchLayer, 'node', false);
    store.change(transitions.adapt, { theme: 'dark', elder: true, simple: true });
    store.restore(city, { ...store.state.value, language: 'en' });
    expect(stepsOf(store)).toBe(1);
    undo(store);
    expect(store.state.value).toMatchObject({
      hidden: [],
      theme: 'dark',
      elder: true,
      simple: true,
      language: 'en',
    });
  });

  test('after an undo starts anew, and there is nothing to make again', () => {
    const { store } = open();
    store.change(transitions.setOpacity, 'node', 50);
    store.change(transitions.switchLayer, 'lab', false);
    undo(store);
    store.change(transitions.setOpacity, 'node', 40);
    expect(store.history.value.future).toEqual([]);
    undo(store);
    expect(store.state.value.opacity).toEqual({ node: 50 });
  });

  test('is one of the last two hundred', () => {
    const { store } = open();
    for (let index = 0; index < 250; index++) store.change(transitions.shortlist, index);
    expect(stepsOf(store)).toBe(200);
  });
});

describe('the map', () => {
  const far: Camera = { center: [112.5, 22.2], zoom: 8 };
  const near: Camera = { center: [113, 22.6], zoom: 12 };

  test('goes back to where it stood when a place was chosen, and there again', () => {
    const { store } = open();
    store.camera.value = far;
    store.change(transitions.choosePlace, 2);
    store.camera.value = near;
    undo(store);
    expect(store.camera.value).toEqual(far);
    expect(store.returns.value).toBe(1);
    redo(store);
    expect(store.camera.value).toEqual(near);
  });

  test('goes back to where it stood before a link', () => {
    const { store } = open();
    store.camera.value = far;
    store.restore(city, { ...DEFAULT_STATE, hidden: ['node'] }, near);
    expect(store.camera.value).toEqual(near);
    undo(store);
    expect(store.camera.value).toEqual(far);
  });

  test('stays for every other step', () => {
    const { store } = open();
    store.camera.value = far;
    store.change(transitions.choose, { kind: 'tool', tool: 'layers' });
    store.change(transitions.switchLayer, 'node', false);
    store.camera.value = near;
    undo(store);
    undo(store);
    expect(store.camera.value).toEqual(near);
    expect(store.returns.value).toBe(0);
  });
});

test('what comes from the device is there from the start: undo does not take it away', () => {
  const { store } = open();
  store.changeWork(works.putDrawing, drawing('new'));
  rewriteWork(store, (work) => ({ ...work, drawings: [drawing('kept'), ...work.drawings] }));
  expect(store.work.value.drawings.map(({ id }) => id)).toEqual(['kept', 'new']);
  undo(store);
  expect(store.work.value.drawings.map(({ id }) => id)).toEqual(['kept']);
  redo(store);
  expect(store.work.value.drawings.map(({ id }) => id)).toEqual(['kept', 'new']);
});

test('what the map shows while views are kept goes back with what was chosen before it', () => {
  const store = createStore(city, DEFAULT_STATE, null);
  const [first, second] = city.places.map(({ number }) => ({ kind: 'place' as const, number }));
  const scenes = { kind: 'tool' as const, tool: 'scenes' as const };
  store.change(transitions.choose, first ?? null);
  store.change(transitions.choose, scenes);
  store.change(transitions.choose, second ?? null);
  store.change(transitions.choose, scenes);
  expect(store.shown.value.chosen).toEqual(second);
  undo(store);
  expect(store.state.value.chosen).toEqual(scenes);
  expect(store.shown.value.chosen).toEqual(first);
  redo(store);
  expect(store.shown.value.chosen).toEqual(second);
});
