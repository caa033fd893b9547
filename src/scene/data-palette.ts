import { scaleLinear } from 'd3-scale';

/**
 * Colours of categories, told apart by eyes of every kind in pairs (a test simulates them), in light
 * and dark: after Okabe and Ito, “Color Universal Design” (2008).
 */
export const CATEGORY_COLOURS = [
  '#0072B2',
  '#E69F00',
  '#009E73',
  '#CC79A7',
  '#56B4E9',
  '#D55E00',
  '#6A51A3',
] as const;

/** Of what belongs to none, or has no value. */
export const OTHER_COLOUR = '#8A949C';

/** From little to much: ever darker, so that the order can be seen without colours. */
const RAMP = ['#F0D34E', '#8DBF5C', '#3FA37C', '#2A788E', '#3B3F82'];

/** As many colours as classes, from little to much. */
export function classColours(classes: number): string[] {
  const ramp = scaleLinear<string>()
    .domain(RAMP.map((_, index) => index / (RAMP.length - 1)))
    .range(RAMP);
  return Array.from({ length: classes }, (_, index) =>
    hexOf(ramp(classes > 1 ? index / (classes - 1) : 0)),
  );
}

/** `rgb(r, g, b)` as `#RRGGBB`. */
const hexOf = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? [])
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
