import { expect, test } from 'vitest';
import { writeDegrees, writeSeconds } from '../../src/scene/degrees';
import { graticuleOf } from '../../src/scene/graticule';
import { projector, ZOOM } from '../../src/scene/projection';
import type { Camera } from '../../src/state/state';

test.each([
  [113.084211, 'longitude', '113.08421°E', '113°05′03.2″E'],
  [22.5, 'latitude', '22.50000°N', '22°30′00.0″N'],
  // Sixty seconds are a minute, sixty minutes a degree.
  [112.999999, 'longitude', '113.00000°E', '113°00′00.0″E'],
  [21.9999, 'latitude', '21.99990°N', '21°59′59.6″N'],
  [-0.5, 'latitude', '0.50000°S', '0°30′00.0″S'],
  [-70.25, 'longitude', '70.25000°W', '70°15′00.0″W'],
] as const)('%f is written %3$s', (value, axis, decimal, sexagesimal) => {
  expect(writeDegrees(value, axis, 'decimal')).toBe(decimal);
  expect(writeDegrees(value, axis, 'sexagesimal')).toBe(sexagesimal);
});

test.each([
  [113 * 3600, '113°E'],
  [113 * 3600 + 600, '113°10′E'],
  [113 * 3600 + 630, '113°10′30″E'],
  [113 * 3600 + 20, '113°00′20″E'],
])('the meridian of %d seconds is written %s', (seconds, words) => {
  expect(writeSeconds(seconds, 'longitude')).toBe(words);
});

const SIZES = [
  { width: 390, height: 844 },
  { width: 734, height: 712 },
  { width: 1288, height: 1024 },
];

test('at every zoom and size there are lines enough, and none too near to another', () => {
  for (let zoom = ZOOM.min; zoom <= ZOOM.max; zoom += 0.25) {
    for (const viewport of SIZES) {
      const camera: Camera = { center: [112.9, 22.4], zoom };
      const project = projector(camera, viewport);
      const { meridians, parallels } = graticuleOf(camera, viewport);
      for (const [lines, length] of [
        [meridians, viewport.width],
        [parallels, viewport.height],
      ] as const) {
        expect(lines.length).toBeGreaterThanOrEqual(1);
        for (const [index, { at }] of lines.entries()) {
          expect(at).toBeGreaterThanOrEqual(-0.001);
          expect(at).toBeLessThanOrEqual(length + 0.001);
          const next = lines[index + 1];
          if (!next) continue;
          expect(Math.abs(next.at - at)).toBeGreaterThanOrEqual(96);
          expect(Math.abs(next.at - at)).toBeLessThan(330);
        }
      }
      for (const { seconds, at } of meridians) {
        expect(project([seconds / 3600, 22]).x).toBeCloseTo(at);
      }
    }
  }
});
