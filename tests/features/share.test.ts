import { afterEach, expect, test, vi } from 'vitest';
import type { Site } from '../../src/city/site';
import { addressHere } from '../../src/features/ShareButton';
import { fullLink } from '../../src/state/fullLink';
import { DEFAULT_STATE, type State } from '../../src/state/state';
import { createStore } from '../../src/state/store';
import { choose } from '../../src/state/transitions';
import { city } from '../city';

afterEach(() => vi.unstubAllGlobals());

/** What is shared while the page stands at the address of this state. */
function sharedFrom(set: Partial<State>): string {
  const state = { ...DEFAULT_STATE, ...set };
  const store = createStore(city, state, null);
  vi.stubGlobal('location', new URL(`https://a.example/map/${fullLink.print(state, null, city)}`));
  return addressHere({
    store,
    root: '/map/',
    site: {} as Site,
    hrefOf: (chosen) =>
      `/map/${fullLink.print({ ...choose(state, chosen), embed: null }, null, city)}`,
  });
}

test('what is shared from a page of others is the map itself, as it stands', () => {
  const shown: Partial<State> = { chosen: { kind: 'place', number: 25 }, industries: [3] };
  const full = sharedFrom(shown);
  expect(full).toMatch(/^https:\/\/a\.example\/map\/\?v=1.*&place=25&industry=3$/);
  expect(sharedFrom({ ...shown, embed: ['panel'], theme: 'dark' })).toBe(full);
});
