import {
  createExpression,
  type Feature,
  featureFilter,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { BELT_LAYER } from '../../src/map/layers';
import { styleOf } from '../../src/map/style';
import type { Level } from '../../src/scene/level';
import { PALETTE } from '../../src/scene/palette';
import { FADED_MARK } from '../../src/scene/pen';
import { sceneOf } from '../../src/scene/scene';
import { DEFAULT_STATE, layersOf, type State, sortableOf } from '../../src/state/state';
import { city, ground } from '../city';

const LEVELS: readonly Level[] = ['overview', 'city', 'county', 'site'];
const STATES: Record<string, State> = {
  opening: DEFAULT_STATE,
  'a lens': { ...DEFAULT_STATE, industries: [1] },
  'nothing shown': { ...DEFAULT_STATE, hidden: layersOf(city) },
  'a belt chosen': { ...DEFAULT_STATE, chosen: { kind: 'place', number: 2 } },
  'faded layers': {
    ...DEFAULT_STATE,
    opacity: Object.fromEntries(layersOf(city).map((layer, index) => [layer, index * 10])),
  },
  'another order': { ...DEFAULT_STATE, order: [...sortableOf(city)].reverse() },
  'a district chosen': { ...DEFAULT_STATE, chosen: { kind: 'place', number: 6 } },
};

const idsOf = ({ layers }: StyleSpecification) => layers.map(({ id }) => id);

const styleFor = (state: Partial<State>) =>
  styleOf(sceneOf(city, { ...DEFAULT_STATE, ...state }, 'county'), ground, PALETTE.light);

describe('the style', () => {
  const first = styleOf(sceneOf(city, DEFAULT_STATE, 'city'), ground, PALETTE.light);
  for (const [name, state] of Object.entries(STATES)) {
    for (const level of LEVELS) {
      for (const shade of ['light', 'dark'] as const) {
        test(`is valid for ${name}, ${level}, ${shade}, of the same layers`, () => {
          const style = styleOf(sceneOf(city, state, level), ground, PALETTE[shade]);
          expect(validateStyleMin(style)).toEqual([]);
          expect(idsOf(style).sort()).toEqual(idsOf(first).sort());
        });
      }
    }
  }

  test('keeps its layers in the one order, whatever else changes', () => {
    const { 'another order': _, ...others } = STATES;
    for (const state of Object.values(others)) {
      expect(idsOf(styleFor(state))).toEqual(idsOf(first));
    }
  });

  test('lays one belt over the other as the visitor has it', () => {
    const [one = '', other = ''] = (city.byKind.get('belt') ?? []).map(({ id }) => id);
    const rest = sortableOf(city).filter((layer) => layer !== one && layer !== other);
    for (const [front, back] of [
      [one, other],
      [other, one],
    ]) {
      const ids = idsOf(styleFor({ order: [...rest, front ?? '', back ?? ''] }));
      for (const prefix of Object.values(BELT_LAYER)) {
        const [over, under] = [ids.indexOf(prefix + front), ids.indexOf(prefix + back)];
        if (over >= 0 && under >= 0) expect(over, prefix).toBeGreaterThan(under);
      }
    }
  });

  test('draws what was chosen over what always has a line', () => {
    const ids = idsOf(first);
    expect(ids.indexOf('selected-line')).toBeGreaterThan(ids.indexOf('core-line'));
  });

  test('has a line around the core and the district that was chosen, and around no other', () => {
    const edged = (state: Partial<State>) => {
      const { marks } = styleFor(state).sources;
      if (marks?.type !== 'geojson') throw new Error('marks are no GeoJSON');
      return (marks.data as GeoJSON.FeatureCollection).features.flatMap(({ properties }) =>
        properties?.edge ? `${properties.edge} ${properties.id}` : [],
      );
    };
    expect(edged({})).toEqual(['core core-jianghai']);
    expect(edged({ hidden: ['core'] })).toEqual([]);
    expect(edged({ industries: [1] })).toEqual([]);
    const number = city.byId.get('xinhui')?.number ?? 0;
    expect(edged({ chosen: { kind: 'place', number } })).toEqual([
      'core core-jianghai',
      'selected selected-xinhui',
    ]);
    const errors = first.layers.find(({ id }) => id === 'errors');
    const filter = featureFilter(
      errors && 'filter' in errors ? errors.filter : undefined,
      'layers.errors.filter',
    );
    const isError = (properties: object) =>
      filter.filter({ zoom: 10 }, { type: 3, properties, geometry: [] } as unknown as Feature);
    expect(isError({ id: -3 })).toBe(true);
    expect(isError({ id: 'core-jianghai', edge: 'core' })).toBe(false);
  });

  test('draws a layer as opaque as the visitor has it', () => {
    const belt = city.byKind.get('belt')?.[0]?.id ?? '';
    const style = styleFor({ opacity: { [belt]: 30, node: 40, town: 50 } });
    const paintOf = (id: string) =>
      style.layers.find((layer) => layer.id === id)?.paint as Record<string, unknown>;
    expect(paintOf(BELT_LAYER.fill + belt)['line-layer-opacity']).toBe(0.3);
    expect(paintOf('towns')['circle-opacity']).toBe(0.5);
    const opacity = createExpression(paintOf('mark-symbol-plain')['icon-opacity'], 'icon-opacity');
    if (opacity.result === 'error') throw new Error('the opacity of marks is no expression');
    const of = (kind: string, strength: string) =>
      opacity.value.evaluate(
        { zoom: 10 },
        { type: 'Point', properties: { kind, strength }, geometry: [] },
      );
    expect(of('node', 'plain')).toBeCloseTo(0.4);
    expect(of('node', 'faded')).toBeCloseTo(0.4 * FADED_MARK);
    expect(of('lab', 'plain')).toBe(1);
  });

  test('asks nothing of any server', () => {
    expect(JSON.stringify({ ...first, sources: Object.keys(first.sources) })).not.toMatch(
      /https?:|\/\//,
    );
    expect(first.glyphs).toBeUndefined();
    expect(first.sprite).toBeUndefined();
  });
});
