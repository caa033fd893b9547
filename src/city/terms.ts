import type { City } from './city';
import { once } from './once';

/** The terms of the plan that it ties to any place. */
export const tiedTerms = once(
  (city: City): ReadonlySet<string> =>
    new Set(city.places.flatMap(({ industries }) => industries.map(({ term }) => term))),
);
