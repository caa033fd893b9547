import { describe, expect, test } from 'vitest';
import { NO_NEED } from '../../../src/city/need';
import { POINT_KINDS } from '../../../src/city/queries';
import type { Text } from '../../../src/city/types';
import { factsOf, nameOf, notesOf, type Wording } from '../../../src/features/list/facts';
import laterEn from '../../../src/i18n/later/en.json';
import laterZh from '../../../src/i18n/later/zh-Hans.json';
import meetingEn from '../../../src/i18n/meeting/en.json';
import meetingZh from '../../../src/i18n/meeting/zh-Hans.json';
import { translator } from '../../../src/i18n/messages';
import openingEn from '../../../src/i18n/opening/en.json';
import openingZh from '../../../src/i18n/opening/zh-Hans.json';
import { textOf } from '../../../src/scene/text';
import type { TextEntry } from '../../../src/scene/text/entries';
import { DEFAULT_STATE, layersOf, type State } from '../../../src/state/state';
import { NO_WORK } from '../../../src/state/work';
import { city, ground, placeNamed } from '../../city';
import { dataLayer, drawing } from '../../state/works';

const WORDINGS: readonly Wording[] = [
  {
    t: translator('zh-Hans', { ...openingZh, ...laterZh, ...meetingZh }),
    words: ({ zh }) => zh,
  },
  {
    t: translator('en', { ...openingEn, ...laterEn, ...meetingEn }),
    words: ({ zh, en }) => en ?? zh,
  },
];
const [wording] = WORDINGS as [Wording];

const work = { ...NO_WORK, drawings: [drawing('a')], data: [dataLayer('a', '数据')] };
const entriesAt = (state: Partial<State> = {}): TextEntry[] =>
  textOf(city, ground, { ...DEFAULT_STATE, ...state }, work).flatMap(({ entries }) => entries);
/** All that is written of an entry. */
const written = (entry: TextEntry, by = wording) =>
  [
    nameOf(entry, by),
    ...notesOf(entry, by),
    ...factsOf(entry, by).map(({ label, text, isDerived }) => `${label}: ${text} ${isDerived}`),
  ].join('\n');
const allWritten = (state: Partial<State>) => entriesAt(state).map((entry) => written(entry));
const ofPlace = (name: string, state: Partial<State> = {}) => {
  const place = placeNamed(name);
  const entry = entriesAt(state).find((each) => each.is === 'place' && each.place === place);
  return entry ? written(entry) : '';
};

describe('the map as text, in words', () => {
  test('names all that relates each entry to others', () => {
    for (const by of WORDINGS) {
      const { t, words } = by;
      for (const entry of entriesAt()) {
        const text = written(entry, by);
        const names = (places: readonly { name: Text }[]) => places.map(({ name }) => words(name));
        expect(text).not.toMatch(/undefined|null|NaN|\{/);
        if (entry.is === 'place') {
          const { kind, place, districts, host, parts, belts, near } = entry;
          expect(text).toContain(t(`kind.${kind}`));
          const related = [
            ...districts,
            ...(host ? [host] : []),
            ...(kind === 'district' ? [] : parts),
            ...belts,
            ...near.map((each) => each.place),
          ];
          for (const name of names(related)) expect(text, place.id).toContain(name);
          if (kind === 'district') {
            for (const each of POINT_KINDS) {
              const count = parts.filter((part) => part.kind === each).length;
              if (!count) continue;
              expect(text).toContain(t('list.kindCount', { kind: t(`kind.${each}`), count }));
            }
          }
        } else if (entry.is === 'ground') {
          const { kind, districts, belts, near } = entry;
          expect(text).toContain(t(`list.kind.${kind}`));
          const related = [...districts, ...belts, ...near.map((each) => each.place)];
          for (const name of names(related)) expect(text).toContain(name);
        } else if (entry.is === 'railway') {
          for (const station of entry.stations) expect(text).toContain(words(station));
        }
      }
    }
  });

  test('says how far and in which direction, how surely, and what is only derived', () => {
    const lab = ofPlace('江门双碳实验室');
    expect(lab).toMatch(/群华科创区域在北方向约 [\d.]+ 公里（误差 [\d.]+ 公里）/);
    expect(lab).toMatch(/创新带: 智能制造创新带（江门大道）、绿色低碳创新带（潭江） true/);
    expect(ofPlace('台山市')).toMatch(/位置: 在全市.{1,2}部 true/);
    expect(ofPlace('智能制造创新带（江门大道）')).toMatch(/走向: 由西?北向南 true/);
    expect(entriesAt().map((entry) => written(entry))).toEqual(
      expect.arrayContaining([expect.stringMatching(/阳江市\n.*\n位置: 在全市中部的西南?面 true/)]),
    );
  });

  test('changes with every layer, industry and need', () => {
    const all = allWritten({});
    const changed: readonly Partial<State>[] = [
      ...layersOf(city).map((layer) => ({ hidden: [layer] })),
      ...[...city.industries.keys()].map((industry) => ({ industries: [industry] })),
      { need: { ...NO_NEED, near: ['station'] } },
      { shortlist: [placeNamed('江门人才岛').number] },
      { chosen: { kind: 'place', number: placeNamed('江门人才岛').number } },
    ];
    for (const state of changed) {
      expect(allWritten(state), JSON.stringify(state)).not.toEqual(all);
    }
  });

  test('says how the filters have each place', () => {
    const { number } = placeNamed('江门人才岛');
    expect(ofPlace('江门人才岛', { shortlist: [number] })).toContain('在我的清单');
    expect(ofPlace('江门人才岛', { chosen: { kind: 'place', number } })).toContain('已选');
    for (const industry of city.industries.keys()) {
      for (const entry of entriesAt({ industries: [industry] })) {
        if (entry.is !== 'place') continue;
        const { strength, level } = entry;
        const text = written(entry);
        expect(text.includes('符合筛选')).toBe(strength === 'matched');
        expect(text.includes('已淡化')).toBe(strength === 'faded');
        if (level) expect(text).toContain(wording.t(`match.${level}`));
      }
    }
  });
});
