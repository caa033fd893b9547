import { expect, test } from 'vitest';
import { builtFiles } from './files';

/**
 * What Chrome 87, Firefox 78 or Safari 14 cannot do and would show by a broken page. What they only do
 * without (a tint, a finer wrap) is not here.
 */
const NEWER: readonly [what: string, pattern: RegExp][] = [
  ['a layer, whose rules would all be lost', /@layer\b/],
  ['a container query', /@container\b|container-type\s*:/],
  ['a scope', /@scope\b/],
  [':has()', /:has\(/],
  [':where()', /:where\(/],
  [':is(), or its old names, which weigh otherwise', /:(?:is|-webkit-any|-moz-any|matches)\(/],
  ['nested rules', /[{;]\s*&|\{[^{}@]*\{/],
  ['a range in a media query', /@media[^{]*[<>]=?/],
  ['units of the shown screen, where nothing stands before them', /[\d.](?:[dsl]v[hw]|cq[whib])\b/],
  ['a colour space', /(?:color-mix|oklch|oklab|lab|lch|light-dark|color)\(/],
  ['inset', /[{;]inset\s*:/],
  ['the shape of a box', /[{;]aspect-ratio\s*:/],
  ['a transform of its own', /[{;](?:translate|rotate|scale)\s*:/],
  ['clipped overflow', /overflow(?:-[xy])?\s*:\s*clip\b/],
];

/** At-rules that hold rules: what is in them is looked at as if it stood alone. */
const flat = (css: string) =>
  css.replace(/@(?:media|supports)[^{]*\{((?:[^{}]*\{[^{}]*\})*)\}/g, '$1');

/** What in a built style sheet the oldest browsers would break on. */
function newerIn(css: string): string[] {
  const found = NEWER.filter(([what, pattern]) =>
    pattern.test(
      what === 'nested rules'
        ? flat(
            css.replace(/@(?:keyframes|page|font-face)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, ''),
          )
        : css,
    ),
  ).map(([what]) => what);
  for (const [, selector = ''] of flat(css).matchAll(/([^{}]+)\{[^{}]*\}/g)) {
    const list = selector.split(/,(?![^(]*\))/);
    // One selector that is not known makes the whole rule unknown, for the others in its list too.
    const focus = list.filter((each) => each.includes(':focus-visible'));
    if (focus.length > 0 && focus.length < list.length) found.push(`${selector}: not all focus`);
  }
  return found;
}

test('every built style sheet keeps to what Chrome 87, Firefox 78 and Safari 14 lay out', () => {
  const sheets = builtFiles('.css');
  expect(sheets.length).toBeGreaterThan(5);
  expect(sheets.flatMap(([name, css]) => newerIn(css).map((each) => `${name}: ${each}`))).toEqual(
    [],
  );
});

test.each([
  'a{inset:0}',
  'a{height:100dvh}',
  'a:has(b){top:0}',
  'a{& b{top:0}}',
  '@layer a{b{top:0}}',
  '@media (width>=600px){a{top:0}}',
  'a:focus-visible,a:hover{top:0}',
  'a:is(b,c){top:0}',
  'a:-webkit-any(b,c){top:0}',
])('notices %s', (css) => expect(newerIn(css)).not.toEqual([]));

test.each([
  '@media (max-width:600px){a{top:0}b{left:0}}@keyframes a{0%{top:0}}',
  'a:focus-visible,b:focus-visible{top:0}',
])('takes %s', (css) => expect(newerIn(css)).toEqual([]));
