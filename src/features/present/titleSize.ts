import { measure } from '../../scene/labels/measure';

/** Width of what is told, and the sizes of its title, in em. */
const WIDTH = 22;
const SIZES = { least: 2, two: 3, most: 4.4, short: 6.4 };
/** A title as wide as two characters stands as large as a poster's. */
const SHORT = 2.6;

const widthOf = (words: string) =>
  measure(words, { size: 1, bold: true, serif: false, tracking: 0 });

/** Size of a title in em: as large as it fits into a line, or into two. */
export function titleSize(title: string): number {
  const width = widthOf(title);
  const most = width <= SHORT ? SIZES.short : SIZES.most;
  const longest = Math.max(...title.split(/\s/).map(widthOf));
  const inOne = Math.min(most, WIDTH / width);
  const inTwo = Math.min(
    SIZES.two,
    (1.7 * WIDTH) / width,
    title.includes(' ') ? WIDTH / longest : SIZES.two,
  );
  return Math.max(SIZES.least, inOne, inTwo);
}
