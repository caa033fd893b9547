import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceBetween, positionFrom } from '../../src/city/geodesic';
import { POINT_KINDS } from '../../src/city/queries';
import { placesWithin } from '../../src/city/within';
import { city, placeNamed } from '../city';

const names = (places: readonly { name: { zh: string } }[]) => places.map(({ name }) => name.zh);

test('a place is certainly inside where its error does not reach the circle, possibly where it does', () => {
  const place = placeNamed('珠西新材料集聚区');
  const { anchor } = place;
  const error = place.position.error_m ?? 0;
  if (!anchor) throw new Error('it has a point');
  expect(error).toBeGreaterThan(0);
  const centre = positionFrom(anchor, 20_000, 45);
  const found = (radius: number) => {
    const { certain, possible } = placesWithin(city, centre, radius);
    return [names(certain), names(possible)].map((each) => each.includes(place.name.zh));
  };
  expect(found(20_000 + error + 1)).toEqual([true, false]);
  expect(found(20_000 + error - 1)).toEqual([false, true]);
  expect(found(20_000 - error + 1)).toEqual([false, true]);
  expect(found(20_000 - error - 1)).toEqual([false, false]);
});

test('what has no point is not counted, and said', () => {
  const { certain, possible, uncountable } = placesWithin(city, [113.08, 22.58], 500_000);
  const all = city.places.filter(({ kind }) => POINT_KINDS.includes(kind));
  expect(certain.length + possible.length + uncountable.length).toBe(all.length);
  expect(possible).toEqual([]);
  expect(uncountable.length).toBeGreaterThan(20);
  expect(uncountable.every(({ anchor }) => anchor === null)).toBe(true);
});

test('a larger circle never has less in it, and the nearest come first', () => {
  fc.assert(
    fc.property(fc.nat(80_000), fc.nat(80_000), (radius, more) => {
      const small = placesWithin(city, [112.9, 22.5], radius);
      const large = placesWithin(city, [112.9, 22.5], radius + more);
      expect(names(large.certain)).toEqual(expect.arrayContaining(names(small.certain)));
      const away = large.certain.map(({ anchor }) =>
        distanceBetween([112.9, 22.5], anchor ?? [0, 0]),
      );
      expect(away).toEqual([...away].sort((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});
