import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../src/city/city';
import { LANGUAGES } from '../../src/city/language';
import { CRITERIA, NEIGHBOURS, type Need, WEIGHTS } from '../../src/city/need';
import { PLATFORM_KINDS } from '../../src/city/platforms';
import { CONTROLS } from '../../src/state/controls';
import { PARAMETERS, parseLink, printLink } from '../../src/state/fullLink';
import { firstLink, wantsMore } from '../../src/state/link';
import { isOurs, PARAMETER_NAMES } from '../../src/state/names';
import {
  type Camera,
  type Chosen,
  DEFAULT_STATE,
  layersOf,
  MOST_COMPARED,
  type OnMap,
  type Output,
  PAPER_SIZES,
  type State,
  sortableOf,
  THEMES,
  TOOLS,
  titleOf,
} from '../../src/state/state';
import { present } from '../../src/state/transitions';
import { city } from '../city';

const ascending = (some: number[]) => [...some].sort((a, b) => a - b);
const numbers = city.places.map(({ number }) => number);
const sections = [...city.sections.keys()].filter((id) => !id.includes('#'));
const onMap: fc.Arbitrary<OnMap> = fc.oneof(
  fc.constantFrom(...numbers).map((number) => ({ kind: 'place' as const, number })),
  fc
    .uniqueArray(fc.constantFrom(...numbers), { minLength: 2, maxLength: 8 })
    .map((some) => ({ kind: 'places' as const, numbers: some })),
  fc
    .tuple(fc.integer({ min: 1110000, max: 1140000 }), fc.integer({ min: 210000, max: 240000 }))
    .map(([x, y]) => ({ kind: 'spot' as const, at: [x / 10000, y / 10000] as LonLat })),
);
const chosen: fc.Arbitrary<Chosen | null> = fc.oneof(
  fc.constant(null),
  onMap,
  fc.option(onMap).map((within) => ({ kind: 'text' as const, within })),
  fc.constantFrom(...sections).map((id) => ({ kind: 'section' as const, id })),
  fc
    .constantFrom(...city.plan.tasks.map(({ id }) => id))
    .map((id) => ({ kind: 'task' as const, id })),
  fc.constantFrom(...TOOLS).map((tool) => ({ kind: 'tool' as const, tool })),
  fc.constantFrom('goals' as const, 'match' as const, 'matrix' as const).map((kind) => ({ kind })),
  fc
    .record({
      unit: fc.option(fc.constantFrom(...city.plan.units.map(({ number }) => number))),
      role: fc.option(fc.constantFrom('lead' as const, 'support' as const)),
      action: fc.option(fc.constantFrom(...city.plan.actions.map(({ id }) => id))),
      place: fc.option(fc.constantFrom(...numbers)),
    })
    .map((filter) => ({ kind: 'tasks' as const, filter })),
  fc.subarray(numbers).map((some) => ({ kind: 'shortlist' as const, numbers: ascending(some) })),
);
const industries = fc.subarray([...city.industries.keys()]).map(ascending);
const need: fc.Arbitrary<Need> = fc.record({
  near: fc.subarray([...NEIGHBOURS]),
  districts: fc
    .subarray((city.byKind.get('district') ?? []).map(({ number }) => number))
    .map(ascending),
  platforms: fc.subarray(PLATFORM_KINDS),
  weights: fc
    .array(fc.integer({ min: 0, max: 5 }), {
      minLength: CRITERIA.length,
      maxLength: CRITERIA.length,
    })
    .map((weights) =>
      Object.fromEntries(
        CRITERIA.map((name, index) => [name, weights[index] ?? 0] as const).filter(
          ([name, weight]) => weight !== WEIGHTS[name],
        ),
      ),
    ),
});
const output: fc.Arbitrary<Output | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant('compare' as const),
    numbers: fc.uniqueArray(fc.constantFrom(...numbers), {
      minLength: 1,
      maxLength: MOST_COMPARED,
    }),
    onlyDifferences: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('brief' as const),
    numbers: fc.subarray(numbers, { minLength: 1 }).map(ascending),
    second: fc.option(fc.constantFrom(...LANGUAGES)),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    size: fc.constantFrom(...PAPER_SIZES),
    orientation: fc.constantFrom('landscape' as const, 'portrait' as const),
    title: fc.string({ unit: 'binary' }).map(titleOf),
  }),
);
const states: fc.Arbitrary<State> = fc
  .record({
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    elder: fc.boolean(),
    simple: fc.constant(false),
    chosen,
    hidden: fc.subarray(layersOf(city)),
    industries,
    every: fc.boolean(),
    need,
    shortlist: fc.constant([]),
    output,
    opacity: fc.dictionary(
      fc.constantFrom(...layersOf(city)),
      fc.integer({ min: 0, max: 9 }).map((tenths) => tenths * 10),
      { noNullPrototype: true },
    ),
    order: fc
      .shuffledSubarray(sortableOf(city), { minLength: sortableOf(city).length })
      .map((order) => (String(order) === String(sortableOf(city)) ? [] : order)),
    graticule: fc.boolean(),
    base: fc.constantFrom('', 'tianditu', 'aerial24'),
    presenting: fc.option(
      fc.record({
        script: fc.constantFrom('tour' as const, 'scenes' as const),
        step: fc.nat(40),
        kiosk: fc.boolean(),
      }),
    ),
    embed: fc.option(fc.subarray([...CONTROLS])),
  })
  // Only in a page of others its colours are of the link.
  .map((state) => ({ ...state, theme: state.embed ? state.theme : ('auto' as const) }))
  .map((state) => ({ ...state, every: state.every && state.industries.length > 1 }))
  .map((state) => (state.presenting ? present(state, state.presenting) : state));
const cameras: fc.Arbitrary<Camera | null> = fc.option(
  fc.record({
    center: fc
      .tuple(fc.integer({ min: 1110000, max: 1140000 }), fc.integer({ min: 210000, max: 240000 }))
      .map(([x, y]): [number, number] => [x / 10000, y / 10000]),
    zoom: fc.integer({ min: 650, max: 1400 }).map((zoom) => zoom / 100),
  }),
);

test('every parameter is known by its name', () => {
  expect(PARAMETERS.map(({ name }) => name)).toEqual([...PARAMETER_NAMES]);
  expect(isOurs('?from=singlemessage&isappinstalled=0')).toBe(false);
  expect(isOurs('?utm_source=x&place=25')).toBe(true);
});

describe('a link', () => {
  test('brings back every state and camera', () => {
    fc.assert(
      fc.property(states, cameras, (state, camera) => {
        const link = printLink(state, camera, city);
        const read = parseLink(link, city);
        expect(read.problems).toEqual([]);
        expect(read.state).toEqual(state);
        expect(read.camera).toEqual(camera);
        // Words that the visitor typed and large text come on top; what a page takes in is handed to nobody.
        const handed = link.replace(/&(?:title|elder|embed|theme)=[^&]*/g, '');
        expect(handed.length).toBeLessThanOrEqual(251);
      }),
      { numRuns: 3000 },
    );
  });

  test('of the first release means what it meant', () => {
    const { state, problems } = parseLink(
      '?v=1&lang=en&industry=1.2&every=1&hide=n.p&figure=a3-landscape',
      city,
    );
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ every: true, hidden: ['node', 'platform'] });
    expect(state.output).toMatchObject({ size: 'a3', orientation: 'landscape' });
    const tasks = parseLink('?show=tasks&unit=3&role=support&brief=3&second=zh-Hant', city);
    expect(tasks.problems).toEqual([]);
    expect(tasks.state.chosen).toMatchObject({ filter: { unit: 3, role: 'support' } });
    expect(tasks.state.output).toMatchObject({ second: 'zh-Hant' });
  });

  test('is read by the first parameters alone where it needs no more', () => {
    fc.assert(
      fc.property(states, cameras, (state, camera) => {
        const link = printLink(state, camera, city);
        if (wantsMore(link)) return;
        expect(firstLink.print(state, camera, city)).toBe(link);
        expect(firstLink.parse(link, city)).toEqual(parseLink(link, city));
      }),
    );
    expect(wantsMore('?v=1&lang=en&place=25&industry=3&at=9.80/22.6000/113.0500')).toBe(false);
    expect(wantsMore('?v=1&compare=1.2')).toBe(true);
  });

  test('asks for what stands beside the map in a page of others', () => {
    const { state, problems } = parseLink('?embed=zoom,panel&theme=dark', city);
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ embed: ['panel', 'zoom'], theme: 'dark' });
    expect(printLink(state, null, city)).toBe('?v=1&lang=zh-Hans&embed=panel.zoom&theme=dark');
    const bare = parseLink('?embed=map', city).state;
    expect(bare.embed).toEqual([]);
    expect(printLink(bare, null, city)).toBe('?v=1&lang=zh-Hans&embed=map');
    // A visitor's own page has their own colours.
    expect(parseLink('?theme=dark', city).state.theme).toBe('auto');
  });

  test('is empty for the default', () => {
    expect(printLink(DEFAULT_STATE, null, city)).toBe('');
  });

  test('carries numbers and its version, and leaves defaults out', () => {
    const state: State = {
      ...DEFAULT_STATE,
      chosen: { kind: 'place', number: 25 },
      hidden: ['lab'],
    };
    expect(printLink(state, null, city)).toBe('?v=1&lang=zh-Hans&place=25&hide=l');
  });

  test('never throws, whatever it holds', () => {
    const names = fc.constantFrom(
      'v',
      'lang',
      'place',
      'section',
      'task',
      'show',
      'unit',
      'list',
      'spot',
      'near',
      'weights',
      'compare',
      'brief',
      'figure',
      'title',
      'industry',
      'hide',
      'elder',
      'at',
      'embed',
      'theme',
      'x',
    );
    const link = fc
      .array(fc.tuple(names, fc.string({ unit: 'grapheme' })))
      .map(
        (pairs) =>
          `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`,
      );
    fc.assert(
      fc.property(fc.oneof(link, fc.string()), (search) => {
        const { state } = parseLink(search, city);
        expect(parseLink(printLink(state, null, city), city).state).toEqual(state);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['?place=4711', 'unknownPlace', 'place', '4711'],
    ['?place=%3Cscript%3E', 'unknownPlace', 'place', '<script>'],
    ['?industry=99', 'unknownIndustry', 'industry', '99'],
    ['?section=9-9', 'unknownSection', 'section', '9-9'],
    ['?task=33', 'unknownTask', 'task', '33'],
    ['?lang=fr', 'unreadable', 'lang', 'fr'],
    ['?at=near', 'unreadable', 'at', 'near'],
    ['?at=9/95/112', 'unreadable', 'at', '9/95/112'],
    ['?hide=moon', 'unreadable', 'hide', 'moon'],
    ['?elder=yes', 'unreadable', 'elder', 'yes'],
    ['?theme=dark', 'unreadable', 'theme', 'dark'],
  ])('%s says what it could not find', (search, code, parameter, value) => {
    const { problems, state } = parseLink(search, city);
    expect(problems).toEqual([{ code, parameter, value }]);
    expect(state).toEqual(DEFAULT_STATE);
  });

  test('keeps what it knows of a value, and says the rest', () => {
    const { state, problems } = parseLink('?place=25.4711&hide=core.moon', city);
    expect(state.chosen).toEqual({ kind: 'place', number: 25 });
    expect(state.hidden).toEqual(['core']);
    expect(problems.map(({ value }) => value)).toEqual(['4711', 'moon']);
  });

  test.each(['?place=25.25', '?hide=core.core'])(
    '%s says a thing twice, and means it',
    (search) => {
      expect(parseLink(search, city).problems).toEqual([]);
    },
  );

  test('leaves the language to the reader where it is bare, and carries it elsewhere', () => {
    expect(parseLink('?place=25', city).language).toBeNull();
    const chosen: State = { ...DEFAULT_STATE, chosen: { kind: 'goals' } };
    expect(parseLink(printLink(chosen, null, city), city).language).toBe('zh-Hans');
    expect(printLink({ ...DEFAULT_STATE, language: 'en' }, null, city)).toBe('?v=1&lang=en');
  });
});
