import { measure } from '../../scene/labels/measure';

/** Distance between two baselines, in em. */
export const LINE_SPACING = 1.35;

/** Lines end at words: a line of Latin text is never quite full. */
const RAGGED = 1.12;

/** How many lines a text takes in a width; both sizes in the same unit. */
export const linesOf = (text: string, width: number, size: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil((measure(line, { size }) * RAGGED) / width)),
      0,
    );

/** The first of some sizes at which a text fits into a box; the last where none does. */
export function fitText(
  text: string,
  box: { width: number; height: number },
  sizes: readonly [number, ...number[]],
): number {
  const fits = (size: number) => linesOf(text, box.width, size) * size * LINE_SPACING <= box.height;
  return sizes.find(fits) ?? sizes[sizes.length - 1] ?? sizes[0];
}
