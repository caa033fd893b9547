import { expect, test } from 'vitest';
import { DEFAULT_STATE } from '../../src/state/state';
import { readDevice, writeDevice } from '../../src/state/storage';

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

const defaults = { language: 'zh-Hans', theme: 'auto' } as const;

test('keeps what differs from the default, and nothing of the link alone', () => {
  const storage = memory();
  const state = { ...DEFAULT_STATE, language: 'en', theme: 'dark', industry: 3 } as const;
  writeDevice(() => storage, state, defaults);
  expect(readDevice(() => storage)).toEqual({ language: 'en', theme: 'dark' });
  expect(storage.getItem('innovation-map')).not.toContain('industry');
});

test('keeps nothing for a visitor who chose nothing', () => {
  const storage = memory();
  writeDevice(() => storage, DEFAULT_STATE, defaults);
  expect(storage.length).toBe(0);
});

test.each(['', 'null', '[]', '{"theme":"neon","language":7}', '{', '"x"'])(
  'reads nothing from %j',
  (kept) => {
    expect(readDevice(() => memory(kept))).toEqual({});
  },
);

test('a forbidden storage changes nothing', () => {
  expect(readDevice(forbidden)).toEqual({});
  expect(() => writeDevice(forbidden, { ...DEFAULT_STATE, theme: 'dark' }, defaults)).not.toThrow();
});
