import { scaleLinear } from 'd3-scale';

/**
 * Colours of categories, told apart in pairs by eyes of every kind, from each other and from the rest
 * (a test simulates them); in both themes their outline lifts them from the ground.
 */
export const CATEGORY_COLOURS = [
  '#4A68F0',
  '#F59B0B',
  '#07825A',
  '#A767A1',
  '#43C5FF',
  '#B54806',
  '#5A2A82',
] as const;

/** Of what belongs to none, or has no value. */
export const OTHER_COLOUR = '#AEB6BC';

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
