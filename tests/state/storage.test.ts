import { expect, test } from 'vitest';
import { keepShortlist } from '../../src/state/keepShortlist';
import { shortlist } from '../../src/state/moreTransitions';
import { DEFAULT_STATE } from '../../src/state/state';
import { readDevice, writeDevice } from '../../src/state/storage';
import { createStore } from '../../src/state/store';
import { switchLayer } from '../../src/state/transitions';
import { city } from '../city';

function memory(initial?: string): Storage {
  const values = new Map(initial === undefined ? [] : [['innovation-map', initial]]);
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    key: () => null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

const forbidden = (): Storage => {
  throw new DOMException('denied', 'SecurityError');
};

test('keeps what the visitor set, one beside the other, and nothing of the link alone', () => {
  const storage = memory();
  writeDevice(() => storage, { language: 'en' });
  writeDevice(() => storage, { theme: 'dark', elder: true, simple: true });
  const industry = { industries: [3] } as object;
  writeDevice(() => storage, industry);
  expect(readDevice(() => storage)).toEqual({
    language: 'en',
    theme: 'dark',
    elder: true,
    simple: true,
  });
  expect(storage.getItem('innovation-map')).not.toContain('industries');
});

test('a visitor takes back what they set', () => {
  const storage = memory();
  writeDevice(() => storage, { simple: true });
  writeDevice(() => storage, { simple: false });
  expect(readDevice(() => storage)).toEqual({ simple: false });
});

test.each(['', 'null', '[]', '{"theme":"neon","language":7,"elder":"yes","simple":1}', '{', '"x"'])(
  'reads nothing from %j',
  (kept) => {
    expect(readDevice(() => memory(kept))).toEqual({});
  },
);

test('a forbidden storage changes nothing', () => {
  expect(readDevice(forbidden)).toEqual({});
  expect(() => writeDevice(forbidden, { theme: 'dark' })).not.toThrow();
});

test.each([[[]], [[2]]])('the own list is kept, also where it becomes %j again', (start) => {
  const storage = memory();
  const store = createStore(city, { ...DEFAULT_STATE, shortlist: start }, null);
  keepShortlist(() => storage, store.state);
  store.change(switchLayer, 'node', false);
  expect(readDevice(() => storage)).toEqual({});
  store.change(shortlist, 5);
  expect(readDevice(() => storage)).toEqual({ shortlist: [...start, 5] });
  store.change(shortlist, 5);
  expect(readDevice(() => storage)).toEqual({ shortlist: start });
});
