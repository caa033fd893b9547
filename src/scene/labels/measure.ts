/**
 * Widths in em from a fixed table, so that every surface breaks and places names alike, whatever
 * fonts it has. Chinese characters and full-width punctuation are one em; Latin widths are those of
 * the Helvetica metrics (Adobe AFM), the widest of the sans faces in use.
 */
const LATIN: readonly [string, number][] = [
  ["ijl'|", 0.222],
  [' .,:;/I!tf', 0.278],
  ['-()[]r·', 0.333],
  ['cksvxyzJ', 0.5],
  ['abdeghnopqu0123456789+?L_', 0.556],
  ['FTZ', 0.611],
  ['ABEKPSVXY&', 0.667],
  ['CDHNRUw', 0.722],
  ['GOQ', 0.778],
  ['mM', 0.833],
  ['W', 0.944],
];

const WIDTHS = new Map(LATIN.flatMap(([chars, width]) => [...chars].map((char) => [char, width])));

const FULL_WIDTH = /[\u2018-\u201f\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** Bold faces run wider: Helvetica's by 7 %, the Latin letters of Noto Sans CJK by 13 %. */
const BOLD = 1.13;

/** So do the serif faces of the waters, Georgia and Noto Serif. */
const SERIF = 1.1;

export interface TextStyle {
  /** Font size in pixels. */
  size: number;
  bold?: boolean;
  serif?: boolean;
  /** Space added after every character, in em. */
  tracking?: number;
}

export const isFullWidth = (char: string): boolean => FULL_WIDTH.test(char);

/** Width of one line in pixels. */
export function measure(line: string, style: TextStyle): number {
  const { size, bold = false, serif = false, tracking = 0 } = style;
  const face = bold ? BOLD : serif ? SERIF : 1;
  let width = 0;
  for (const char of line) {
    const own = isFullWidth(char) ? 1 : (WIDTHS.get(char) ?? 0.6) * face;
    width += own + tracking;
  }
  return Math.max(0, width - tracking) * size;
}

/** Distance between two baselines, and from the top of a line to its baseline, in em. */
export const LINE_HEIGHT = 1.22;
export const ASCENT = 0.9;

/** Breaks words at spaces into lines of at most `max` characters, as evenly as they allow. */
export function wrap(line: string, max: number): string[] {
  const count = Math.ceil(line.length / max);
  for (let width = Math.ceil(line.length / count); width <= max; width++) {
    const lines = fill(line, width);
    if (lines.length <= count) return lines;
  }
  return fill(line, max);
}

function fill(line: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
