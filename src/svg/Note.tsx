import { LINE_HEIGHT, measure } from '../scene/labels/measure';
import type { Pixel, Viewport } from '../scene/projection';

/** A line of words on the map is at most so wide, in em; and a note keeps so far from the edge, in pixels. */
const WIDEST = 16;
const EDGE = 6;
/** The plate reaches so far beyond the words, in pixels. */
const PLATE = 4;
/** From the top of a line to its baseline, in lines. */
const BASELINE = 0.78;

/** Breaks words into lines: at spaces, and between Chinese characters. */
export function linesOf(text: string, size: number): string[] {
  const pieces = text.match(/\s*[^\s\u2e80-\uffef]+|\s*[\s\S]/gu) ?? [];
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    const longer = `${last ?? ''}${piece}`;
    if (last !== undefined && measure(longer, { size }) <= WIDEST * size)
      lines[lines.length - 1] = longer;
    else lines.push(...broken(piece.trim(), size));
  }
  return lines.filter((line) => line !== '');
}

/** A word that is longer than a line is broken where the line ends. */
function broken(word: string, size: number): string[] {
  const lines = [''];
  for (const char of word) {
    const longer = `${lines[lines.length - 1]}${char}`;
    if (measure(longer, { size }) <= WIDEST * size) lines[lines.length - 1] = longer;
    else lines.push(char);
  }
  return lines;
}

interface NoteProps {
  lines: readonly string[];
  /** Font size in pixels. */
  size: number;
  /** What it belongs to, and on which side of that it stands, so many pixels away. */
  at: Pixel;
  side: 'middle' | 'right' | 'above';
  gap: number;
  viewport: Viewport;
  /** That of ink where left out. */
  colour?: string;
}

/** Words on the map, on a plate in the colour of halos; near the edge they move in as far as they must. */
export function Note({ lines, size, at, side, gap, viewport, colour }: NoteProps) {
  const isInside = at.x >= 0 && at.y >= 0 && at.x <= viewport.width && at.y <= viewport.height;
  const width = Math.max(0, ...lines.map((line) => measure(line, { size, bold: true })));
  const pitch = size * LINE_HEIGHT;
  const height = lines.length * pitch;
  const bounded = (value: number, most: number) =>
    isInside ? Math.max(EDGE, Math.min(most - EDGE, value)) : value;
  // Where there is no room to the right of something, there is to its left.
  const isLeft = side === 'right' && at.x + gap + width > viewport.width - EDGE;
  const wanted = side === 'right' ? (isLeft ? at.x - gap - width : at.x + gap) : at.x - width / 2;
  const left = bounded(wanted, viewport.width - width);
  const top = bounded(
    side === 'above' ? at.y - gap - height : at.y - height / 2,
    viewport.height - height,
  );
  const anchor = side === 'right' ? (isLeft ? 'end' : 'start') : 'middle';
  const x = anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2;
  return (
    <g class="drawings-note">
      <rect
        {...{ x: left - PLATE, y: top, width: width + 2 * PLATE, height }}
        rx="3"
        class="fill-halo"
        fill-opacity="0.86"
      />
      <text
        class={colour ? undefined : 'fill-ink'}
        fill={colour}
        font-size={size}
        font-weight="700"
        text-anchor={anchor}
      >
        {lines.map((line, index) => (
          <tspan key={index} x={x} y={top + (index + BASELINE) * pitch}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
