import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { beforeEach, expect, test } from 'vitest';
import { createFollower } from '../../src/map/follow';
import type { Zone } from '../../src/scene/scene';

const style = (x: number, color: string): StyleSpecification => ({
  version: 8,
  sources: {
    marks: { type: 'geojson', data: { type: 'Point', coordinates: [x, 0] } },
  },
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': color } }],
});

const zone = (tone: Zone['tone']) => ({ id: 'a', tone }) as Zone;

/** What the map is told, in order; its data arrive when the test has them do so. */
let told: string[] = [];
let arrivals: (() => void)[] = [];

const map = {
  getSource: () => ({
    setData({ coordinates: [x] }: GeoJSON.Point) {
      told.push(`data ${x}`);
      return new Promise<void>((resolve) => arrivals.push(resolve));
    },
  }),
  setPaintProperty: (_layer: string, _name: string, value: string) => told.push(value),
  setFeatureState: (
    { source, id }: { source: string; id: string | number },
    { tone, hover }: Record<string, unknown>,
  ) => told.push(source === 'districts' ? `${id} ${tone}` : `${source} ${id} ${hover}`),
} as unknown as MapLibre;

/** All that waits for nothing else has happened. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

const arrive = async () => {
  for (const each of arrivals.splice(0)) each();
  await settle();
};

beforeEach(() => {
  told = [];
  arrivals = [];
});

function loaded() {
  const follower = createFollower(map, { style: style(0, 'red'), zones: [] });
  follower.load();
  return follower;
}

test('changes what features look like once all data are there', async () => {
  const follower = loaded();
  follower.follow({ style: style(1, 'blue'), zones: [zone('core')] });
  expect(told).toEqual(['data 1']);
  expect(follower.isDone()).toBe(false);
  await arrive();
  expect(told).toEqual(['data 1', 'blue', 'a core']);
  expect(follower.isDone()).toBe(true);
});

test('where another is wanted meanwhile, only that is drawn', async () => {
  const follower = loaded();
  follower.follow({ style: style(1, 'blue'), zones: [zone('core')] });
  follower.follow({ style: style(2, 'green'), zones: [zone('stated')] });
  const last = arrivals.pop();
  await arrive();
  expect(told).toEqual(['data 1', 'data 2']);
  last?.();
  await arrive();
  expect(told).toEqual(['data 1', 'data 2', 'green', 'a stated']);
});

test('a change of looks alone does not overtake the data of one before it', async () => {
  const follower = loaded();
  follower.follow({ style: style(1, 'red'), zones: [] });
  follower.follow({ style: style(1, 'blue'), zones: [zone('core')] });
  await settle();
  expect(told).toEqual(['data 1']);
  expect(follower.isDone()).toBe(false);
  await arrive();
  expect(told).toEqual(['data 1', 'blue', 'a core']);
});

test('tells a district only what changed', async () => {
  const follower = loaded();
  await follower.follow({ style: style(0, 'blue'), zones: [zone('core')] });
  await follower.follow({ style: style(0, 'blue'), zones: [zone('core')] });
  await follower.follow({ style: style(0, 'blue'), zones: [zone('stated')] });
  expect(told).toEqual(['blue', 'a core', 'a stated']);
});

test('a highlight comes at once, but with a scene that is on its way', async () => {
  const follower = loaded();
  follower.highlight(7);
  expect(told.splice(0)).toEqual(['marks 7 true', 'belts 7 true']);
  follower.highlight(7);
  expect(told).toEqual([]);
  follower.follow({ style: style(1, 'red'), zones: [] });
  follower.highlight(null);
  expect(told).toEqual(['data 1']);
  await arrive();
  expect(told).toEqual(['data 1', 'marks 7 false', 'belts 7 false']);
});

test('before its style has loaded the newest waits', async () => {
  const follower = createFollower(map, { style: style(0, 'red'), zones: [zone('core')] });
  follower.highlight(7);
  follower.follow({ style: style(1, 'blue'), zones: [zone('core')] });
  follower.follow({ style: style(2, 'green'), zones: [zone('plain')] });
  expect(told).toEqual([]);
  follower.load();
  await arrive();
  expect(told).toEqual(['data 2', 'green', 'a plain', 'marks 7 true', 'belts 7 true']);
});

test('a style that was lost comes back with all it was told, and with what is wanted since', async () => {
  const follower = loaded();
  follower.highlight(7);
  await follower.follow({ style: style(0, 'red'), zones: [zone('core')] });
  expect(told.splice(0)).toEqual(['marks 7 true', 'belts 7 true', 'a core']);
  follower.lose();
  follower.follow({ style: style(2, 'green'), zones: [zone('core')] });
  expect(told).toEqual([]);
  follower.load();
  await arrive();
  expect(told).toEqual(['data 2', 'green', 'a core', 'marks 7 true', 'belts 7 true']);
});

for (const x of [0, 1]) {
  test(`what was on its way when the style was lost is given whole, ${x ? 'still' : 'no longer'} wanted`, async () => {
    const follower = loaded();
    follower.follow({ style: style(1, 'blue'), zones: [] });
    follower.lose();
    // It never arrives.
    arrivals = [];
    follower.follow({ style: style(x, 'red'), zones: [] });
    told = [];
    follower.load();
    expect(told).toEqual([`data ${x}`]);
    await arrive();
    expect(follower.isDone()).toBe(true);
  });
}
