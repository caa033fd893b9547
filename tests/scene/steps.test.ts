import { expect, test } from 'vitest';
import { distanceBetween } from '../../src/city/geodesic';
import { sceneOf } from '../../src/scene/scene';
import { markTowards } from '../../src/scene/steps';
import { DEFAULT_STATE } from '../../src/state/state';
import { city } from '../city';

const { marks } = sceneOf(city, DEFAULT_STATE, 'site');
const DIRECTIONS = [0, 90, 180, 270];

test('a step goes to the nearest mark in its direction', () => {
  for (const from of marks) {
    for (const direction of DIRECTIONS) {
      const [dx, dy] = [
        Math.sin((direction * Math.PI) / 180),
        Math.cos((direction * Math.PI) / 180),
      ];
      const ahead = marks.filter(({ at: [longitude, latitude] }) => {
        const x = (longitude - from.at[0]) * Math.cos((latitude * Math.PI) / 180);
        const y = latitude - from.at[1];
        // Within the quadrant but for its edges, where a plane and a sphere may differ.
        return x * dx + y * dy > Math.abs(x * dy - y * dx) * 1.01;
      });
      const found = markTowards(marks, from.at, direction);
      const least = Math.min(...ahead.map(({ at }) => distanceBetween(from.at, at)));
      if (!found) expect(ahead).toEqual([]);
      else expect(distanceBetween(from.at, found.at)).toBeLessThanOrEqual(least * 1.006);
    }
  }
});

test('steps lead from the core to every mark', () => {
  const core = marks.find(({ kind }) => kind === 'core');
  const reached = new Set([core]);
  for (const mark of reached) {
    for (const direction of DIRECTIONS) {
      const next = mark && markTowards(marks, mark.at, direction);
      if (next) reached.add(next);
    }
  }
  const missed = marks.filter((mark) => !reached.has(mark));
  expect(missed.map(({ places }) => places[0]?.name.zh)).toEqual([]);
});
