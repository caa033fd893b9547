import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { whyBlank } from './blank';

/** A picture 100 × 100, coloured by row. */
function picture(colourOf: (row: number) => number): Buffer {
  const png = new PNG({ width: 100, height: 100 });
  for (let at = 0; at < png.data.length; at += 4) {
    png.data.writeUInt32BE(colourOf(Math.floor(at / 400)), at);
  }
  return PNG.sync.write(png);
}

const COLOURS = [0xd3e3eaff, 0xe9e9e4ff, 0xfcfbf8ff, 0xa8122fff, 0x20395cff];

test('an empty picture is blank', () => {
  expect(whyBlank(picture(() => 0xffffffff))).toBe('one colour covers 100.0 % of it');
});

test('a few specks make no map', () => {
  const specks = picture((row) => (row < 2 ? (COLOURS[row] ?? 0) : 0xffffffff));
  expect(whyBlank(specks)).toBe('one colour covers 98.0 % of it');
});

test('sea, land and nothing on it make no map', () => {
  const ground = picture((row) => COLOURS[row % 3] ?? 0);
  expect(whyBlank(ground)).toBe('it has 3 colours of note, not 5');
});

test('a map is not blank', () => {
  expect(whyBlank(picture((row) => COLOURS[row % 5] ?? 0))).toBe(null);
});
