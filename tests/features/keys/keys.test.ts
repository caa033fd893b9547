import { describe, expect, test } from 'vitest';
import { type Command, commandOf } from '../../../src/features/keys/keys';

const NONE = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

describe('a key on the map', () => {
  test.each<[string, boolean, Command | null]>([
    ['n', false, 'next'],
    ['N', true, 'previous'],
    // With caps lock.
    ['N', false, 'next'],
    ['ArrowUp', true, 0],
    ['ArrowRight', true, 90],
    ['ArrowDown', true, 180],
    ['ArrowLeft', true, 270],
    ['Enter', false, 'open'],
    ['Escape', false, 'leave'],
    ['?', true, 'help'],
    ['？', true, 'help'],
    // These are the surface's and the browser's.
    ['ArrowUp', false, null],
    ['+', true, null],
    ['-', false, null],
    ['Tab', false, null],
    ['Tab', true, null],
  ])('%s (shift: %s) asks for %s', (key, shiftKey, command) => {
    expect(commandOf({ ...NONE, key, shiftKey })).toBe(command);
  });

  test.each(['altKey', 'ctrlKey', 'metaKey'])('with %s is the browser’s', (modifier) => {
    for (const key of ['n', 'ArrowLeft', 'Enter']) {
      expect(commandOf({ ...NONE, key, shiftKey: true, [modifier]: true })).toBeNull();
    }
  });
});
