import { expect, test } from 'vitest';
import { DEFAULT_STATE, type OnMap, subjectOf } from '../../src/state/state';
import { choose } from '../../src/state/transitions';
import { city } from '../city';

const [first, second] = city.places;
const place: OnMap = { kind: 'place', number: first?.number ?? 0 };
const several: OnMap = { kind: 'places', numbers: [first?.number ?? 0, second?.number ?? 0] };
const spot: OnMap = { kind: 'spot', at: [113, 22.5] };
const text = choose(DEFAULT_STATE, { kind: 'text', within: null });

test.each([place, several, spot])(
  'the map as text marks what is chosen, then opens it: %j',
  (each) => {
    const marked = choose(text, each);
    expect(marked.chosen).toEqual({ kind: 'text', within: each });
    expect(subjectOf(marked)).toEqual(subjectOf(choose(DEFAULT_STATE, each)));
    expect(choose(marked, each).chosen).toEqual(each);
  },
);

test('what is not on the map takes the place of its text', () => {
  expect(choose(text, { kind: 'goals' }).chosen).toEqual({ kind: 'goals' });
  expect(choose(choose(text, place), null).chosen).toBeNull();
});
