import { expect, test } from 'vitest';
import { distanceBetween } from '../../src/city/geodesic';
import { type Mark, sceneOf } from '../../src/scene/scene';
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
      expect(found?.at).not.toEqual(from.at);
      if (!found) expect(ahead).toEqual([]);
      else expect(distanceBetween(from.at, found.at)).toBeLessThanOrEqual(least * 1.006);
    }
  }
});

/** The names of those to which no steps lead from the first. */
function missed(among: readonly Mark[]): (string | undefined)[] {
  const reached = new Set(among.slice(0, 1));
  for (const mark of reached) {
    for (const direction of DIRECTIONS) {
      const next = markTowards(among, mark.at, direction);
      if (next) reached.add(next);
    }
  }
  return among.filter((mark) => !reached.has(mark)).map(({ places }) => places[0]?.name.zh);
}

test('steps lead from the core to every mark', () => {
  const core = marks.filter(({ kind }) => kind === 'core');
  expect(core).toHaveLength(1);
  expect(missed([...core, ...marks.filter(({ kind }) => kind !== 'core')])).toEqual([]);
});

test('and to every mark that an industry leaves', () => {
  const found = Object.fromEntries(
    [...city.industries.keys()].map((industry) => {
      const scene = sceneOf(city, { ...DEFAULT_STATE, industries: [industry] }, 'site');
      return [industry, missed(scene.marks.filter(({ strength }) => strength === 'matched'))];
    }),
  );
  expect(Object.values(found).flat()).toEqual([]);
});
