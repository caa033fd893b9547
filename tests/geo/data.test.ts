import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../geo/check';
import { inWords } from '../../geo/check/problem';
import { readSources } from '../../geo/read';
import { city } from '../city';

const { plan, places } = city;

/** Each line is a name of the plan, with its aliases behind `=`. */
const NAMES = readFileSync(resolve(import.meta.dirname, 'names.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('=').map((name) => name.trim()));

const ids = (records: readonly { id: number }[]) => records.map(({ id }) => id);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('the data have no problems', () => {
  const problems = check(readSources(resolve(import.meta.dirname, '../../geo')));
  expect(problems.map((problem) => inWords(problem, 'en'))).toEqual([]);
});

test.each(NAMES)(
  '%s is the name of exactly one place, which has its aliases',
  (name, ...aliases) => {
    const named = places.filter((place) => [place.name.zh, ...place.aliases].includes(name));
    expect(named.map((place) => place.id)).toHaveLength(1);
    expect([named[0]?.name.zh, ...(named[0]?.aliases ?? [])]).toEqual(
      expect.arrayContaining([name, ...aliases]),
    );
  },
);

test('every place has a name of the plan, each its own', () => {
  const lines = places.map((place) =>
    NAMES.findIndex((names) => [place.name.zh, ...place.aliases].some((n) => names.includes(n))),
  );
  expect(NAMES).toHaveLength(99);
  expect(lines.sort((a, b) => a - b)).toEqual(NAMES.map((_, index) => index));
});

test('one core, two belts, seven districts, many nodes', () => {
  const counts = [...city.byKind].map(([kind, list]) => [kind, list.length]);
  expect(Object.fromEntries(counts)).toEqual({
    core: 1,
    belt: 2,
    district: 7,
    node: 45,
    lab: 3,
    platform: 41,
  });
  expect(city.byKind.get('district')?.map(({ name }) => name.zh)).toEqual([
    '蓬江区',
    '江海区',
    '新会区',
    '台山市',
    '开平市',
    '鹤山市',
    '恩平市',
  ]);
});

test('the plan is whole', () => {
  expect(ids(plan.actions)).toEqual(upTo(8));
  expect(plan.actions.flatMap(({ sections }) => sections)).toHaveLength(27);
  expect(ids(plan.tasks)).toEqual(upTo(32));
  expect(new Set(plan.tasks.map(({ action }) => action))).toEqual(new Set(upTo(8)));
  expect(ids(plan.indicators)).toEqual(upTo(8));
  expect(plan.targets.length).toBeGreaterThan(0);
  expect(plan.glossary.length).toBeGreaterThan(0);
});

test('the industries are 12 to 16 clusters', () => {
  expect(plan.industries.length).toBeGreaterThanOrEqual(12);
  expect(plan.industries.length).toBeLessThanOrEqual(16);
});
