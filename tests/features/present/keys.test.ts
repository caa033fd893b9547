import { expect, test } from 'vitest';
import { commandOf } from '../../../src/features/present/keys';

const press = (
  key: string,
  more: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

test.each([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageUp', 'previous'],
  ['ArrowUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['B', 'blank'],
  ['.', 'blank'],
  ['Escape', 'leave'],
  ['f', 'fullscreen'],
])('%s asks for %s', (key, command) => {
  expect(commandOf(press(key), false, false)).toBe(command);
});

test('a key with a modifier is the browser’s', () => {
  for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) {
    expect(commandOf(press('ArrowLeft', { [modifier]: true }), false, false)).toBeNull();
  }
});

test('Space on a button is the button’s, a page key is not', () => {
  expect(commandOf(press(' '), true, false)).toBeNull();
  expect(commandOf(press('PageDown'), true, false)).toBe('next');
});

test('a kiosk answers only what leads through the script', () => {
  for (const key of ['Escape', 'b', '.', 'i', 'p', 'c', 'f']) {
    expect(commandOf(press(key), false, true), key).toBeNull();
  }
  expect(commandOf(press('ArrowRight'), false, true)).toBe('next');
});
