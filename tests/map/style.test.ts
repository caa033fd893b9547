import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { styleOf } from '../../src/map/style';
import type { Level } from '../../src/scene/level';
import { PALETTE } from '../../src/scene/palette';
import { sceneOf } from '../../src/scene/scene';
import { DEFAULT_STATE, layersOf, type State } from '../../src/state/state';
import { city, ground } from '../city';

const LEVELS: readonly Level[] = ['overview', 'city', 'county', 'site'];
const STATES: Record<string, State> = {
  opening: DEFAULT_STATE,
  'a lens': { ...DEFAULT_STATE, industries: [1] },
  'nothing shown': { ...DEFAULT_STATE, hidden: layersOf(city) },
  'a belt chosen': { ...DEFAULT_STATE, chosen: { kind: 'place', number: 2 } },
  'a district chosen': { ...DEFAULT_STATE, chosen: { kind: 'place', number: 6 } },
};

describe('the style', () => {
  const first = styleOf(sceneOf(city, DEFAULT_STATE, 'city'), ground, PALETTE.light);
  for (const [name, state] of Object.entries(STATES)) {
    for (const level of LEVELS) {
      for (const shade of ['light', 'dark'] as const) {
        test(`is valid for ${name}, ${level}, ${shade}, its layers in the one order`, () => {
          const style = styleOf(sceneOf(city, state, level), ground, PALETTE[shade]);
          expect(validateStyleMin(style)).toEqual([]);
          expect(style.layers.map(({ id }) => id)).toEqual(first.layers.map(({ id }) => id));
        });
      }
    }
  }

  test('asks nothing of any server', () => {
    expect(JSON.stringify({ ...first, sources: Object.keys(first.sources) })).not.toMatch(
      /https?:|\/\//,
    );
    expect(first.glyphs).toBeUndefined();
    expect(first.sprite).toBeUndefined();
  });
});
