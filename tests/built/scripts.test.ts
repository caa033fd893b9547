import { describe, expect, test } from 'vitest';
import { newerIn } from './baseline';
import { builtFiles } from './files';

/** Loaded only where `src/map/needs.ts` finds what it calls. */
const isLibrary = (name: string) => /^(growMap|maplibre-gl-worker)-/.test(name);

/** What is called only where it is there: by file, with what asks for it or what comes of it. */
const ASKED: readonly [file: RegExp, names: readonly string[], why: string][] = [
  [/^index-/, ['requestIdleCallback'], 'src/ui/rest.ts asks'],
  [/^index-/, ['moveBefore'], 'Preact asks'],
  [/^index-/, ['ListFormat'], 'src/i18n/messages.ts asks'],
  [
    /^embed\.js$/,
    ['CSSStyleSheet', 'adoptedStyleSheets', 'replaceSync'],
    'src/embed/element.ts tries',
  ],
  [/^styledPresentation-/, ['getCoalescedEvents'], 'src/features/present/Ink.tsx asks'],
  [/^ShareButton-/, ['showModal'], 'src/ui/Dialog.tsx asks'],
  [/^shapefile-/, ['toReversed'], 'src/data/toReversed.ts brings it'],
  [/^(esm|shapefile)-/, ['DecompressionStream'], 'pmtiles and shpjs ask'],
  [/^esm-/, ['throwIfAborted'], 'an archive that fails is told like one that does not come'],
];

/** What the library may call, as soon as `Object.hasOwn` and WebGL 2 are there, or where it asks. */
const LIBRARY = [
  ...['at', 'hasOwn', 'BigInt64Array', 'BigUint64Array'],
  ...['OffscreenCanvas', 'Segmenter', 'createImageBitmap'],
];

const scripts = builtFiles('.js');
const allowed = (name: string) =>
  isLibrary(name) ? LIBRARY : ASKED.flatMap(([file, names]) => (file.test(name) ? names : []));

describe('every built script', () => {
  test('is one that Chrome 87, Firefox 78 and Safari 14 understand, and calls what they have', () => {
    expect(scripts.length).toBeGreaterThan(50);
    const problems = scripts.flatMap(([name, code]) => {
      const newer = newerIn(code).filter((each) => !allowed(name).includes(each));
      return newer.length > 0 ? [`${name}: ${newer.join(', ')}`] : [];
    });
    expect(problems).toEqual([]);
  });

  test('has no leave that it does not need', () => {
    const needless = ASKED.flatMap(([file, names]) => {
      const found = scripts
        .filter(([name]) => file.test(name))
        .flatMap(([, code]) => newerIn(code));
      return names.filter((name) => !found.includes(name)).map((name) => `${file}: ${name}`);
    });
    expect(needless).toEqual([]);
  });
});

test('what stands in the pages themselves is understood too', () => {
  const inline = builtFiles('index.html').flatMap(([, html]) =>
    [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code),
  );
  expect(inline.length).toBeGreaterThan(0);
  expect(inline.flatMap((code) => newerIn(code, 'script'))).toEqual([]);
});

test.each([
  ['a ??= b', 'syntax'],
  ['class A { #a = 1 }', 'syntax'],
  ['class A { static { } }', 'syntax'],
  ['await a', 'syntax'],
  ['a.at(-1)', 'at'],
  ['a?.["at"](-1)', 'at'],
  ['Object.hasOwn(a, "b")', 'hasOwn'],
  ['structuredClone(a)', 'structuredClone'],
  ['/(?<!a)b/.test(c)', 'lookbehind'],
  ['new RegExp("(?<=a)b")', 'lookbehind'],
])('notices %s', (code, problem) => {
  expect(newerIn(code).join()).toContain(problem);
});

test.each(['a?.b ?? c', '/(?<name>a)/u.exec(b)', '"at" in a', 'a.replaceAll("b", "c")'])(
  'takes %s',
  (code) => expect(newerIn(code)).toEqual([]),
);
