import jsQR from 'jsqr';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { QrCode } from '../../src/ui/QrCode';

const SCALE = 4;

/** The drawing as pixels: white, and black where a module is dark. */
function pixelsOf(svg: string): { data: Uint8ClampedArray; side: number } {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const side = modules * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1/g)) {
    for (let index = 0; index < SCALE * SCALE; index++) {
      const row = Number(y) * SCALE + Math.floor(index / SCALE);
      const at = (row * side + Number(x) * SCALE + (index % SCALE)) * 4;
      data.fill(0, at, at + 3);
    }
  }
  return { data, side };
}

test.each([
  'https://example.org/map/?v=1&lang=zh-Hans&place=25',
  `https://example.org/map/?v=1&lang=en&place=25&at=11.25/22.5790/113.0810&${'x'.repeat(180)}`,
])('a code is read as what it says: %s', (link) => {
  const { data, side } = pixelsOf(renderToString(<QrCode text={link} size={100} label="code" />));
  expect(jsQR(data, side, side)?.data).toBe(link);
});
