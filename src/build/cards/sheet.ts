import { readFileSync } from 'node:fs';
import { PALETTE, type Token } from '../../scene/palette';

/** What of a style sheet a drawing needs. */
const PROPERTIES = /^(?:fill|stroke|opacity|paint-order|font-weight)/;

/** `a :is(b, c) d` as `a b d` and `a c d`: what draws the cards knows the plain selectors only. */
function spread(selector: string): string[] {
  const found = /:is\(([^)]*)\)/.exec(selector);
  if (!found) return [selector];
  return (found[1] ?? '')
    .split(',')
    .flatMap((each) => spread(selector.replace(found[0], each.trim())));
}

/** The colours and lines of the map's style sheet in the light theme, without custom properties. */
export function cardSheet(): string {
  const colour = (token: string) => PALETTE.light[token as Token] ?? '';
  const source = readFileSync('src/styles/stage.css', 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const rules = [...source.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body = '']) => {
      const declarations = body
        .split(';')
        .map((each) => each.trim())
        .filter((each) => PROPERTIES.test(each))
        .map((each) => each.replace(/var\(--([\w-]+)\)/g, (_, token: string) => colour(token)));
      const plain = selectors
        // Not the commas within `:is(…)`.
        .split(/,(?![^(]*\))/)
        .flatMap((each) => spread(each.trim()))
        .filter((each) => !each.includes(':'));
      return declarations.length && plain.length
        ? [`${plain.join(',')}{${declarations.join(';')}}`]
        : [];
    },
  );
  const tokens = Object.entries(PALETTE.light).map(
    ([token, value]) => `.fill-${token}{fill:${value}}.stroke-${token}{stroke:${value}}`,
  );
  return [...tokens, '.line{fill:none}', ...rules].join('');
}
