import { measure, type TextStyle } from '../../scene/labels/measure';

/** What may not begin a line. */
const CLOSING = /^[\s，。、；：！？,.;:!?%”’》）·-]/;

/** The pieces between which a line may break: Latin words, single Chinese characters, short brackets. */
const piecesOf = (text: string): string[] =>
  (text.match(/（[^）]{1,8}）|[\w’'&+/.()–-]+ ?|“?[\s\S]/g) ?? []).reduce<string[]>(
    (pieces, piece) => {
      if (pieces.length > 0 && CLOSING.test(piece)) pieces[pieces.length - 1] += piece;
      else pieces.push(piece);
      return pieces;
    },
    [],
  );

/** Breaks a text into lines of at most `width` pixels. */
export function linesOf(text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const piece of piecesOf(text)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && measure((last + piece).trim(), style) <= width) {
      lines[lines.length - 1] = last + piece;
    } else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** The beginning of a text in at most `count` lines, with `…` where more would follow. */
export function beginningOf(text: string, width: number, count: number, style: TextStyle) {
  const lines = linesOf(text, width, style);
  if (lines.length <= count) return lines;
  const kept = lines.slice(0, count);
  const last = [...(kept.pop() ?? '')];
  while (last.length > 0 && measure(`${last.join('')}…`, style) > width) last.pop();
  return [...kept, `${last.join('').replace(/[，。、；：,.;:\s]$/, '')}…`];
}
