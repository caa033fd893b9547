import { describe, expect, test } from 'vitest';
import overrides from '../../geo/plan/traditional.json';
import { toTraditional } from '../../geo/traditional';
import { messagesOf } from '../../src/build/data';
import { traditionalCity, traditionalGround } from '../city';

const ROOT = `${import.meta.dirname}/../..`;

/** What a reader of Hong Kong would write otherwise: a page in traditional characters has none. */
const convert = toTraditional(overrides);

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(stringsIn)
      : [];

const namesOf = (kind: 'core' | 'belt' | 'district' | 'lab') =>
  (traditionalCity.byKind.get(kind) ?? []).map(({ name }) => name.zh);

describe('in traditional characters', () => {
  test('places are written as in Hong Kong', () => {
    expect(namesOf('district')).toEqual([
      '蓬江區',
      '江海區',
      '新會區',
      '台山市',
      '開平市',
      '鶴山市',
      '恩平市',
    ]);
    expect(namesOf('core')).toEqual(['江門國家高新區']);
    expect(namesOf('belt')).toEqual(['智能製造創新帶（江門大道）', '綠色低碳創新帶（潭江）']);
    expect(namesOf('lab')).toContain('江門中微子實驗室');
    const all = traditionalCity.places.map(({ name }) => name.zh).join();
    for (const name of ['群華科創區域', '台山工業新城', '廣海灣', '銀湖灣', '濱江新區']) {
      expect(all).toContain(name);
    }
    const ground = JSON.stringify(traditionalCity.groundNames) + JSON.stringify(traditionalGround);
    for (const name of ['潭江', '西江', '黃茅海', '鎮海灣']) expect(ground).toContain(name);
    // Of the forms of Taiwan, none.
    expect(all + ground).not.toMatch(/臺|羣|裏|衆/);
  });

  test('no word of the plan and no message is left in simplified ones', () => {
    const texts = [
      ...stringsIn(traditionalCity.places.map(({ name, summary }) => [name.zh, summary.zh])),
      ...stringsIn(traditionalCity.plan).filter((text) => /\p{Script=Han}/u.test(text)),
      ...Object.entries(messagesOf(ROOT, 'zh-Hant'))
        // Each language is offered by its own word.
        .filter(([key]) => !key.startsWith('language.'))
        .map(([, message]) => message),
    ];
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => convert(text) !== text)).toEqual([]);
  });
});
