import { describe, expect, test } from 'vitest';
import { figureDataLegend, figureLegend } from '../../src/features/figureLegend';
import type { Translate } from '../../src/i18n/messages';
import type { Level } from '../../src/scene/level';
import { sceneOf } from '../../src/scene/scene';
import { DEFAULT_STATE, type State } from '../../src/state/state';
import type { DataLayer } from '../../src/state/work';
import { city } from '../city';

const t = Object.assign((key: string) => key, { language: 'zh-Hans' }) as unknown as Translate;
const legend = (state: State, level: Level = 'city') => figureLegend(city, state, level, t);
const kinds = (state: State) => legend(state).map(({ kind }) => kind);

describe('the legend of a figure', () => {
  test('says what a dashed ring and a +1 mean where there are some', () => {
    expect(kinds(DEFAULT_STATE)).toEqual(expect.arrayContaining(['dashed', 'more']));
    const hidden = ['node', 'lab', 'platform'];
    expect(kinds({ ...DEFAULT_STATE, hidden })).not.toContain('dashed');
    expect(kinds({ ...DEFAULT_STATE, hidden })).not.toContain('more');
  });

  test.each(city.plan.industries.map(({ name, number }) => [name.zh, number] as const))(
    'has in the lens on %s every evidence and tint that is drawn, and no symbol twice',
    (_, number) => {
      const state = { ...DEFAULT_STATE, industries: [number] };
      const { marks, slots, zones } = sceneOf(city, state, 'city');
      const shown = [...marks, ...slots.flatMap(({ entries }) => entries)];
      const evidence = new Set(shown.flatMap((each) => each.evidence ?? []));
      const items = legend(state);
      expect(new Set(items.flatMap(({ variant }) => variant ?? []))).toEqual(evidence);
      expect(items.some(({ kind }) => kind === 'stated')).toBe(
        zones.some(({ tone }) => tone === 'stated'),
      );
      expect(items.filter(({ kind }) => kind === 'belt')).toHaveLength(2);
      expect(items.filter(({ kind }) => kind === 'node' || kind === 'district')).toEqual([]);
    },
  );
});

test('the legend of a figure has every size, the largest too, in three digits', () => {
  const layer: DataLayer = {
    id: 'a',
    name: 'a',
    data: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { n: 2340.5 },
          geometry: { type: 'Point', coordinates: [113, 22] },
        },
        {
          type: 'Feature',
          properties: { n: '' },
          geometry: { type: 'Point', coordinates: [113, 22.1] },
        },
      ],
    },
    columns: ['n'],
    datum: 'WGS84',
    style: {
      colour: { kind: 'one', colour: '#0072B2' },
      size: { kind: 'column', column: 'n', domain: [0, 2340.5], radii: [2.5, 16] },
      opacity: 1,
      label: null,
    },
    filter: null,
    shown: true,
  };
  const english = Object.assign((key: string) => key, { locale: 'en' }) as unknown as Translate;
  const items = figureDataLegend([layer], english);
  const sizes = items.filter(({ kind }) => kind === 'size');
  expect(sizes.map(({ name }) => name)).toEqual(['2,340', '585', '0']);
  // One has no number.
  expect(items.at(-1)?.name).toBe('data.legend.noSize');
});
