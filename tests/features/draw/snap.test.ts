import { expect, test } from 'vitest';
import { drawingAt } from '../../../src/features/draw/drawingAt';
import { drawingOf } from '../../../src/features/draw/shapes';
import { SNAP, snapTo, targetsOf } from '../../../src/features/draw/snap';
import type { Drawing } from '../../../src/state/work';

/** A degree is a thousand pixels. */
const project = ([x = 0, y = 0]: readonly number[]) => ({ x: x * 1000, y: y * 1000 });
const look = { colour: '#E0392F', label: '' };
const area = drawingOf(
  'area',
  [
    [0, 0],
    [0.1, 0],
    [0.1, 0.1],
  ],
  look,
) as Drawing;
const line = drawingOf(
  'line',
  [
    [0.02, 0.01],
    [0.09, 0.02],
  ],
  look,
) as Drawing;

test('a press is drawn to the nearest vertex within reach', () => {
  const targets = targetsOf(null, [area, line]);
  expect(snapTo({ x: 88, y: 22 }, targets, project)).toEqual([0.09, 0.02]);
  expect(snapTo({ x: 100, y: SNAP }, targets, project)).toEqual([0.1, 0]);
  expect(snapTo({ x: 100, y: SNAP + 1 }, [[0.1, 0]], project)).toBeNull();
});

test('a press chooses a line over the area that it lies on, and an area anywhere inside', () => {
  expect(drawingAt({ x: 55, y: 17 }, [line, area], project, 11)).toBe(line);
  expect(drawingAt({ x: 80, y: 50 }, [line, area], project, 11)).toBe(area);
  expect(drawingAt({ x: 50, y: 90 }, [line, area], project, 11)).toBeNull();
});
