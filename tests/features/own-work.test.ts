import { expect, test } from 'vitest';
import { withData, withoutWork } from '../../src/features/ownWork';
import { DEFAULT_STATE } from '../../src/state/state';
import { createStore } from '../../src/state/store';
import { NO_WORK } from '../../src/state/work';
import { putData } from '../../src/state/workTransitions';
import { city } from '../city';
import { dataLayer, drawing } from '../state/works';

const [a, b] = [dataLayer('a'), { ...dataLayer('b'), shown: false }];
const work = { ...NO_WORK, data: [a, b], drawings: [drawing('c')] };
const shown = (ids: readonly string[]) =>
  withData(work, ids).data.flatMap((layer) => (layer.shown ? layer.id : []));

test('a view has the data it was kept with, without what is gone since', () => {
  expect(shown(['b'])).toEqual(['b']);
  expect(shown(['b', 'gone'])).toEqual(['b']);
  expect(shown([])).toEqual([]);
});

test('a view of another device, whose data are not here, leaves those that are', () => {
  expect(withData(work, ['there', 'elsewhere'])).toBe(work);
});

test('what is shown as it was stays the same: nothing is drawn anew', () => {
  expect(withData(work, ['a']).data).toEqual([a, b]);
  expect(withData(work, ['a'])).toBe(work);
  expect(withData(work, ['b']).drawings).toBe(work.drawings);
  expect(withData({ data: [a, a, b] }, ['b', 'a']).data[0]).toBe(a);
});

test('a step changes what the map shows, not the work', () => {
  const store = createStore(city, DEFAULT_STATE, null);
  store.changeWork(putData, a);
  store.sieve.value = withoutWork;
  expect(store.shownWork.value.data).toEqual([]);
  expect(store.work.value.data).toEqual([a]);
  store.sieve.value = null;
  expect(store.shownWork.value).toBe(store.work.value);
});
