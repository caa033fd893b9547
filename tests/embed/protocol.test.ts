import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapView } from '../../src/embed/embed';
import {
  EVENTS,
  parseSetting,
  parseTold,
  printSetting,
  printTold,
  SETTABLE,
  type Setting,
} from '../../src/embed/protocol';

const ENVELOPE = { protocol: 'innovation-map', version: 1 };
const VIEW: MapView = {
  address: 'https://map.example.org/?v=1&place=25',
  title: '江门创新布局图',
  lang: 'zh-Hans',
  place: 25,
  places: [25],
  name: '新会南湖科创区域',
  industry: [3, 12],
  at: { zoom: 9.8, latitude: 22.6, longitude: 113.05 },
};

/** What is no message at all, whatever it is about. */
const NONSENSE: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['text', '{"protocol":"innovation-map","version":1}'],
  ['a list', [ENVELOPE]],
  ['an empty object', {}],
  ['only an envelope', ENVELOPE],
  ['a date', new Date(0)],
  ['a map', new Map(Object.entries(ENVELOPE))],
];

/** A message as it passes from page to page. */
const sent = (message: unknown): unknown => structuredClone(message);

describe('what a page sets', () => {
  test('arrives as it was sent', () => {
    const settings = fc
      .dictionary(
        fc.constantFrom(...SETTABLE),
        fc.option(fc.string({ unit: 'binary', maxLength: 500 })),
        { minKeys: 1, noNullPrototype: true },
      )
      .map((set) => set as Setting);
    fc.assert(
      fc.property(settings, (set) => {
        expect(parseSetting(sent(printSetting(set)))).toEqual(set);
      }),
    );
  });

  test.each<[string, unknown]>([
    ...NONSENSE,
    ['another protocol', { ...ENVELOPE, protocol: 'other', set: { place: '25' } }],
    ['another version', { ...ENVELOPE, version: 2, set: { place: '25' } }],
    ['a version in words', { ...ENVELOPE, version: '1', set: { place: '25' } }],
    ['no version', { protocol: 'innovation-map', set: { place: '25' } }],
    ['more than is known', { ...ENVELOPE, set: { place: '25' }, also: 'reload' }],
    ['a setting of nothing', { ...ENVELOPE, set: {} }],
    ['a setting that is a list', { ...ENVELOPE, set: ['place'] }],
    ['a setting that is text', { ...ENVELOPE, set: 'place=25' }],
    ['an unknown parameter', { ...ENVELOPE, set: { place: '25', shortlist: '1' } }],
    ['a tool of the map', { ...ENVELOPE, set: { show: 'data' } }],
    ['a page in the place of the map', { ...ENVELOPE, set: { brief: '25' } }],
    ['the prototype', { ...ENVELOPE, set: JSON.parse('{"__proto__": "25"}') }],
    ['what objects have', { ...ENVELOPE, set: { constructor: '25' } }],
    ['a number for text', { ...ENVELOPE, set: { place: 25 } }],
    ['a list for text', { ...ENVELOPE, set: { place: ['25'] } }],
    ['undefined for null', { ...ENVELOPE, set: { place: undefined } }],
    ['a text without end', { ...ENVELOPE, set: { place: '2'.repeat(2001) } }],
  ])('%s is refused', (_, message) => expect(parseSetting(message)).toBeNull());
});

describe('what a map tells', () => {
  test.each(EVENTS)('%s arrives as it was told', (event) => {
    expect(parseTold(sent(printTold({ event, view: VIEW })))).toEqual({ event, view: VIEW });
    const bare = { ...VIEW, place: null, places: [], name: '', industry: [], at: null };
    expect(parseTold(sent(printTold({ event, view: bare })))?.view).toEqual(bare);
  });

  const told = (changed: object) => ({
    ...ENVELOPE,
    event: 'change',
    view: { ...VIEW, ...changed },
  });
  const { name: _, ...nameless } = VIEW;

  test.each<[string, unknown]>([
    ...NONSENSE,
    ['an unknown event', { ...ENVELOPE, event: 'click', view: VIEW }],
    ['another version', { ...ENVELOPE, version: 2, event: 'change', view: VIEW }],
    ['no view', { ...ENVELOPE, event: 'ready', view: null }],
    ['a view with less', { ...ENVELOPE, event: 'ready', view: nameless }],
    ['a view with more', told({ script: 'alert(1)' })],
    ['an address that is a script', told({ address: 'javascript:alert(1)' })],
    ['a language it does not speak', told({ lang: 'fr' })],
    ['a place in words', told({ place: '25' })],
    ['half a place', told({ place: 2.5 })],
    ['places in words', told({ places: ['25'] })],
    ['more places than there can be', told({ places: Array(501).fill(1) })],
    ['a name that is none', told({ name: { toString: 1 } })],
    ['half a camera', told({ at: { zoom: 9, latitude: 22 } })],
    ['a camera nowhere', told({ at: { zoom: 9, latitude: Number.NaN, longitude: 113 } })],
  ])('%s is refused', (_name, message) => expect(parseTold(message)).toBeNull());
});
