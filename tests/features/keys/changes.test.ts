import { describe, expect, test } from 'vitest';
import { matchesOf, POINT_KINDS } from '../../../src/city/queries';
import { changeWords } from '../../../src/features/keys/changes';
import later from '../../../src/i18n/later/zh-Hans.json';
import meeting from '../../../src/i18n/meeting/zh-Hans.json';
import { translator } from '../../../src/i18n/messages';
import opening from '../../../src/i18n/opening/zh-Hans.json';
import { DEFAULT_STATE, layersOf, type State } from '../../../src/state/state';
import { choosePlace } from '../../../src/state/transitions';
import { city, placeNamed } from '../../city';

const t = translator('zh-Hans', { ...opening, ...later, ...meeting });
const said = (before: Partial<State>, now: Partial<State>) =>
  changeWords({ ...DEFAULT_STATE, ...before }, { ...DEFAULT_STATE, ...now }, city, {
    t,
    words: ({ zh }) => zh,
  });

describe('what is said of a change', () => {
  test('is how many places an industry finds', () => {
    for (const { number, name } of city.plan.industries) {
      const count = matchesOf(city, [number]).filter(({ place }) =>
        POINT_KINDS.includes(place.kind),
      ).length;
      expect(said({}, { industries: [number] })).toBe(`${count} 处符合“${name.zh}”`);
    }
    expect(said({ industries: [1] }, {})).toBe('筛选已清除');
  });

  test('is which layer is shown or not, each by its own name', () => {
    const words = layersOf(city).map((layer) => said({}, { hidden: [layer] }));
    expect(new Set(words).size).toBe(words.length);
    for (const each of words) expect(each).toMatch(/^已关闭：./);
    expect(said({ hidden: ['lab'] }, {})).toBe('已显示：实验室');
    expect(said({}, { hidden: ['lab', 'node'] })).toBe('显示 7 个图层，共 9 个');
  });

  test('is what is chosen in the text, which stays; elsewhere a panel opens and says it', () => {
    const { number, name } = placeNamed('江门人才岛');
    const text = { chosen: { kind: 'text' as const, within: null } };
    const chosen = choosePlace({ ...DEFAULT_STATE, ...text }, number);
    expect(said(text, chosen)).toBe(`已选：${name.zh}`);
    expect(said({}, choosePlace(DEFAULT_STATE, number))).toBe('');
  });

  test('is nothing where nothing changed that can be heard', () => {
    expect(said({}, { theme: 'dark' })).toBe('');
    expect(said({ industries: [1, 2] }, { industries: [1, 2] })).toBe('');
  });
});
