import { expect, test } from 'vitest';
import { DRAWING_COLOURS, measuredOf, partsOf } from '../../src/scene/drawings';
import { arrowHeads } from '../../src/scene/notes';
import { PALETTE } from '../../src/scene/palette';
import type { Drawing } from '../../src/state/work';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each(Object.entries(DRAWING_COLOURS))(
  '%s is seen on the ground of both themes',
  (_, colour) => {
    for (const palette of Object.values(PALETTE)) {
      for (const ground of ['land', 'land-out', 'sea', 'halo'] as const) {
        expect(contrast(colour, palette[ground]), ground).toBeGreaterThanOrEqual(3);
      }
    }
  },
);

const area: Drawing = {
  type: 'Feature',
  id: 'a',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [113, 22],
        [113.1, 22],
        [113.1, 22.1],
        [113, 22],
      ],
    ],
  },
  properties: { kind: 'surface', colour: '#000000', label: '' },
};

test('the last corner of a ring is its first and no vertex of its own', () => {
  expect(partsOf(area)).toEqual([
    [
      [113, 22],
      [113.1, 22],
      [113.1, 22.1],
    ],
  ]);
});

test('an area has no length, a line no area, a mark neither', () => {
  expect(measuredOf(area)).toMatchObject({ length_m: 0, segments: [] });
  expect(measuredOf(area).area_m2).toBeGreaterThan(5e7);
  const line: Drawing = {
    ...area,
    geometry: {
      type: 'LineString',
      coordinates: [
        [113, 22],
        [113.1, 22],
      ],
    },
    properties: { ...area.properties, kind: 'distance' },
  };
  expect(measuredOf(line)).toMatchObject({ area_m2: 0, perimeter_m: 0 });
  expect(measuredOf(line).length_m).toBeCloseTo(10_326, 0);
});

test('an arrow has a head at its last point, of which names keep clear; a line has none', () => {
  const drawing = (kind: 'arrow' | 'line'): Drawing => ({
    type: 'Feature',
    id: kind,
    geometry: {
      type: 'LineString',
      coordinates: [
        [112.9, 22.5],
        [113, 22.5],
      ],
    },
    properties: { kind, colour: '#000000', label: '' },
  });
  const view = {
    drawings: [drawing('line'), drawing('arrow')],
    camera: { center: [113, 22.5] as [number, number], zoom: 10 },
    viewport: { width: 400, height: 300 },
  };
  const [head, ...others] = arrowHeads(view);
  expect(others).toEqual([]);
  expect(head?.key).toBe('arrow');
  expect(head?.box.right).toBeCloseTo(200);
  expect(head?.box.left).toBeCloseTo(185);
  expect(head?.box.bottom).toBeCloseTo(157);
});
