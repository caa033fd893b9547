import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { baseLayers } from '../../src/map/base-style';
import { SOURCE } from '../../src/map/layers';
import { PALETTE } from '../../src/scene/palette';

const NOTHING = { type: 'FeatureCollection' as const, features: [] };

for (const kind of ['raster', 'vector'] as const) {
  for (const shade of ['light', 'dark'] as const) {
    test(`a base map of the kind ${kind} has a valid style, ${shade}`, () => {
      const layers = baseLayers('base-1', kind, PALETTE[shade], shade);
      const style = {
        version: 8 as const,
        sources: {
          'base-1': { type: kind, tiles: ['base://1/{z}/{x}/{y}'] },
          [SOURCE.ground]: { type: 'geojson' as const, data: NOTHING },
        },
        layers,
      };
      expect(validateStyleMin(style)).toEqual([]);
    });

    test(`a base map of the kind ${kind} changes only its colours with the theme, ${shade}`, () => {
      const form = (theme: 'light' | 'dark') =>
        baseLayers('base-1', kind, PALETTE[theme], theme).map(({ paint, ...rest }) => ({
          ...rest,
          paint: Object.keys(paint ?? {}),
        }));
      expect(form(shade)).toEqual(form('light'));
    });
  }
}

test('draws no words, for there are no letters on the map but ours', () => {
  const types = baseLayers('a', 'vector', PALETTE.light, 'light').map(({ type }) => type);
  expect(types).not.toContain('symbol');
});
