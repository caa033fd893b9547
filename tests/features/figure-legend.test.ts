import { describe, expect, test } from 'vitest';
import { figureLegend } from '../../src/features/figureLegend';
import type { Translate } from '../../src/i18n/messages';
import type { Level } from '../../src/scene/level';
import { sceneOf } from '../../src/scene/scene';
import { DEFAULT_STATE, type State } from '../../src/state/state';
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
