import { expect, test } from 'vitest';
import { pinyinOf } from '../../geo/pinyin';
import { search, searchIndex } from '../../src/city/search';
import { forget, recent, remember } from '../../src/features/search/recent';
import { keyOf } from '../../src/features/search/taking';
import { city, ground } from '../city';

const index = searchIndex(city, ground, pinyinOf(city));

function deviceWith(content: string | null = null) {
  let kept = content;
  const storage = {
    getItem: () => kept,
    setItem(_: string, value: string) {
      kept = value;
    },
    removeItem() {
      kept = null;
    },
  };
  return () => storage as unknown as Storage;
}

const forbidden = () => {
  throw new Error('forbidden');
};

test('what was taken last comes first, once, and not for ever', () => {
  const device = deviceWith();
  const taken = city.places
    .slice(0, 8)
    .map((place) => ({ kind: 'place', place, rank: 0 }) as const);
  for (const one of taken) remember(one, device);
  const [again] = taken.slice(4);
  if (again) remember(again, device);
  const keys = recent(index, device).map(keyOf);
  expect(keys).toEqual([4, 7, 6, 5, 3, 2].map((each) => `place-${city.places[each]?.number}`));
  forget(device);
  expect(recent(index, device)).toEqual([]);
});

test('a coordinate is not kept', () => {
  const device = deviceWith();
  for (const found of search(index, '22.5786, 113.0819')) remember(found, device);
  expect(device().getItem('innovation-map:recent')).toBeNull();
});

test.each(['nonsense', '{}', '[1, null]', '["place-9999", "mars"]'])(
  'storage with %s is as good as empty',
  (content) => {
    expect(recent(index, deviceWith(content))).toEqual([]);
  },
);

test('forbidden storage changes nothing', () => {
  const [found] = search(index, '人才岛');
  if (!found) throw new Error('nothing found');
  expect(() => remember(found, forbidden)).not.toThrow();
  expect(recent(index, forbidden)).toEqual([]);
  expect(() => forget(forbidden)).not.toThrow();
});
