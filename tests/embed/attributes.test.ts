import { describe, expect, test } from 'vitest';
import { ATTRIBUTES, REFLECTIONS, settingOf } from '../../src/embed/attributes';
import { SETTABLE } from '../../src/embed/protocol';

/** An element with attributes, as far as they are read here. */
function element(attributes: Record<string, string>, pageLanguage = ''): HTMLElement {
  const getAttribute = (name: string) => attributes[name] ?? null;
  const lang = attributes.lang ?? pageLanguage;
  return { getAttribute, closest: () => (lang ? { lang } : null) } as unknown as HTMLElement;
}

test('every attribute sets a parameter of a link, and every parameter has one', () => {
  const set = ATTRIBUTES.map((name) => settingOf(element({}), name)[0]);
  expect(set.sort()).toEqual([...SETTABLE].sort());
});

describe('an attribute', () => {
  test.each([
    ['place', '25', 25],
    ['place', 'x', null],
    ['task', '7', 7],
    ['place', '25.26', null],
    ['industry', '3.12', [3, 12]],
    ['hide', 'node.platform', ['node', 'platform']],
    ['controls', 'search.zoom', ['search', 'zoom']],
    ['theme', 'dark', 'dark'],
    ['at', '9.8/22.6/113.05', { zoom: 9.8, latitude: 22.6, longitude: 113.05 }],
    ['at', 'here', null],
  ] as const)('%s="%s" is read as the property that reflects it', (name, text, value) => {
    const { read, write } = REFLECTIONS[name];
    expect(read(text)).toEqual(value);
    if (value !== null) expect(write(value as never)).toBe(text);
  });

  test.each([
    ['3, 12', [3, 12]],
    ['3.12!', [3, 12]],
    ['3 12 !', [3, 12]],
    ['~IQ', []],
    ['x', []],
    [null, []],
  ])('industry="%s" is read as numbers, whatever else stands there', (text, value) => {
    expect(REFLECTIONS.industry.read(text)).toEqual(value);
  });

  test.each(['3, 12', '3 12', '3.12', ' 3 , 12 '])(
    'industry="%s" reaches the map as a link has it',
    (industry) => {
      expect(settingOf(element({ industry }), 'industry')).toEqual(['industry', '3.12']);
      expect(settingOf(element({ industry: `${industry}!` }), 'industry')[1]).toMatch(/^3\.12!$/);
    },
  );

  test.each([
    ['controls', { controls: ' search, zoom ' }, ['embed', 'search.zoom']],
    ['controls', {}, ['embed', 'map']],
    ['hide', { hide: 'node platform' }, ['hide', 'node.platform']],
    ['industry', { industry: '~IQ!' }, ['industry', '~IQ!']],
    ['industry', { industry: ' ' }, ['industry', null]],
    ['theme', { theme: 'neon' }, ['theme', null]],
    ['place', { place: ' 25 ' }, ['place', '25']],
    ['place', {}, ['place', null]],
  ] as const)('%s of %j is a parameter', (name, attributes, setting) => {
    expect(settingOf(element(attributes), name)).toEqual(setting);
  });

  test.each([
    ['zh-CN', 'zh-Hans'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['en-US', 'en'],
    ['fr', null],
    ['', null],
  ])('lang follows the page where it is left out: %s is %s', (tag, language) => {
    expect(settingOf(element({}, tag), 'lang')).toEqual(['lang', language]);
    expect(settingOf(element({ lang: tag }, 'en'), 'lang')).toEqual(['lang', language]);
  });
});
