import { polygonCentroid } from 'd3-polygon';
import type { LonLat } from '../city/city';
import type { Camera } from '../state/state';
import type { Drawing } from '../state/work';
import { measuredOf, partsOf } from './drawings';
import { LINE_HEIGHT, measure } from './labels/measure';
import { type Box, type Pixel, type Project, projector, type Viewport } from './projection';

/* What is written at drawings and measures, and where it stands. */

/** How measures are written. */
export interface MeasureWords {
  lengthOf(metres: number): string;
  areaOf(squareMetres: number): string;
  /** The radius of a circle, in metres. */
  radiusOf(metres: number): string;
}

/** Drawings as a camera sees them. */
export interface DrawingsView {
  drawings: readonly Drawing[];
  camera: Camera;
  /** In pixels: words stay inside. */
  viewport: Viewport;
}

/** Words of the map on a plate of their own. */
export interface Note {
  key: string;
  lines: readonly string[];
  /** Font size in pixels. */
  size: number;
  /** That of ink where left out. */
  colour?: string;
  align: 'start' | 'middle' | 'end';
  /** Where each line begins, is centred or ends. */
  x: number;
  /** Baseline of each line. */
  baselines: readonly number[];
  /** The plate. */
  box: Box;
}

/** In pixels. */
const SIZE = { label: 13, text: 19 };
/** Words stand so far from what they name, and reach so far from it. */
const GAP = 9;
const MARGIN = 200;
/** A line of words on the map is at most so wide, in em; and a note keeps so far from the edge, in pixels. */
const WIDEST = 16;
const EDGE = 6;
/** The plate reaches so far beyond the words, in pixels. */
const PLATE = 4;
/** From the top of a line to its baseline, in lines. */
const BASELINE = 0.78;

/** Breaks words into lines: at spaces, and between Chinese characters. */
function linesOf(text: string, size: number): string[] {
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

/** What is to be written: at what, and on which side of that, so many pixels away. */
interface Wanted {
  text: string;
  at: Pixel;
  side: 'middle' | 'right' | 'above';
  size?: number;
  gap?: number;
  colour?: string;
}

/** Near the edge a note moves in as far as it must. */
function placed(key: string, wanted: Wanted, viewport: Viewport): Note {
  const { text, at, side, size = SIZE.label, gap = GAP, colour } = wanted;
  const lines = linesOf(text, size);
  const isInside = at.x >= 0 && at.y >= 0 && at.x <= viewport.width && at.y <= viewport.height;
  const width = Math.max(0, ...lines.map((line) => measure(line, { size, bold: true })));
  const pitch = size * LINE_HEIGHT;
  const height = lines.length * pitch;
  const bounded = (value: number, most: number) =>
    isInside ? Math.max(EDGE, Math.min(most - EDGE, value)) : value;
  // Where there is no room to the right of something, there is to its left.
  const isLeft = side === 'right' && at.x + gap + width > viewport.width - EDGE;
  const beside = isLeft ? at.x - gap - width : at.x + gap;
  const left = bounded(side === 'right' ? beside : at.x - width / 2, viewport.width - width);
  const top = bounded(
    side === 'above' ? at.y - gap - height : at.y - height / 2,
    viewport.height - height,
  );
  const align = side === 'right' ? (isLeft ? 'end' : 'start') : 'middle';
  return {
    key,
    lines,
    size,
    colour,
    align,
    x: left + { start: 0, middle: width / 2, end: width }[align],
    baselines: lines.map((_, index) => top + (index + BASELINE) * pitch),
    box: { left: left - PLATE, top, right: left + width + PLATE, bottom: top + height },
  };
}

const middleOf = (a: Pixel, b: Pixel): Pixel => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The centre of gravity of an area in pixels. */
function centreOf(pixels: readonly Pixel[]): Pixel {
  const [x, y] = polygonCentroid(pixels.map((pixel) => [pixel.x, pixel.y]));
  // One without an inside has none.
  return Number.isFinite(x + y) ? { x, y } : (pixels[0] ?? { x: 0, y: 0 });
}

/** What is written at a drawing: its measures and its own words. */
function wantedOf(drawing: Drawing, project: Project, words: MeasureWords): Wanted[] {
  const { kind, label, colour, radius_m = 0 } = drawing.properties;
  const [first = []] = partsOf(drawing).map((part) => part.map(project));
  const [start = { x: 0, y: 0 }] = first;
  const [end = start] = first.slice(-1);
  const named = (measured: string) => (label ? `${label} ${measured}` : measured);
  switch (kind) {
    case 'text':
      return [{ text: label, at: start, side: 'middle', size: SIZE.text, gap: 0, colour }];
    case 'distance': {
      const { segments, length_m } = measuredOf(drawing);
      const parts = segments.flatMap((segment, index): Wanted[] => {
        const [from = start, to = start] = [first[index], first[index + 1]];
        const text = words.lengthOf(segment);
        const room = Math.hypot(to.x - from.x, to.y - from.y);
        const isRoom = room > measure(text, { size: SIZE.label });
        return isRoom ? [{ text, at: middleOf(from, to), side: 'middle' }] : [];
      });
      const whole: Wanted = { text: named(words.lengthOf(length_m)), at: end, side: 'right' };
      return segments.length > 1 ? [...parts, whole] : [whole];
    }
    case 'surface': {
      const text = named(words.areaOf(measuredOf(drawing).area_m2));
      return [{ text, at: centreOf(first), side: 'middle' }];
    }
    case 'circle':
      return [{ text: named(words.radiusOf(radius_m)), at: start, side: 'above' }];
  }
  if (!label) return [];
  if (kind === 'point') return [{ text: label, at: start, side: 'right' }];
  if (kind === 'area') return [{ text: label, at: centreOf(first), side: 'middle' }];
  const half = Math.floor((first.length - 1) / 2);
  const at = middleOf(first[half] ?? start, first[half + 1] ?? end);
  return [{ text: label, at, side: 'above' }];
}

/** Whether anything of a drawing can lie in the viewport: a file may have thousands elsewhere. */
function isNear(drawing: Drawing, project: Project, { width, height }: Viewport): boolean {
  const around: readonly LonLat[] =
    drawing.properties.kind === 'circle' ? measuredOf(drawing).ring : partsOf(drawing).flat();
  const pixels = around.map(project);
  const isPast = (test: (pixel: Pixel) => boolean) => pixels.every(test);
  return !(
    isPast(({ x }) => x < -MARGIN) ||
    isPast(({ x }) => x > width + MARGIN) ||
    isPast(({ y }) => y < -MARGIN) ||
    isPast(({ y }) => y > height + MARGIN)
  );
}

/** The drawings that a camera may see. */
export function drawingsNear({ drawings, camera, viewport }: DrawingsView): Drawing[] {
  const project = projector(camera, viewport);
  return drawings.filter((drawing) => isNear(drawing, project, viewport));
}

/** All that is written at drawings, where it stands. */
export function notesOf(view: DrawingsView, words: MeasureWords): Note[] {
  const project = projector(view.camera, view.viewport);
  return drawingsNear(view).flatMap((drawing) =>
    wantedOf(drawing, project, words).map((wanted, index) =>
      placed(`${drawing.id} ${index}`, wanted, view.viewport),
    ),
  );
}

/** Of an arrow, in pixels. */
const HEAD = { length: 15, half: 7 };

/** The head at the end of an arrow. */
export interface Head {
  key: string;
  colour: string;
  /** The tip first. */
  corners: readonly Pixel[];
  /** What it takes up: no name stands there. */
  box: Box;
}

/** The heads of all arrows: no labels, they are drawn wherever they lie. */
export function arrowHeads(view: DrawingsView): Head[] {
  const project = projector(view.camera, view.viewport);
  return drawingsNear(view).flatMap((drawing): Head[] => {
    const { kind, colour } = drawing.properties;
    const [first = []] = partsOf(drawing);
    const [tip, from] = first.slice(-2).reverse().map(project);
    if (kind !== 'arrow' || !tip || !from) return [];
    const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
    const [x, y] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
    const foot = { x: tip.x - x * HEAD.length, y: tip.y - y * HEAD.length };
    const corners = [
      tip,
      { x: foot.x - y * HEAD.half, y: foot.y + x * HEAD.half },
      { x: foot.x + y * HEAD.half, y: foot.y - x * HEAD.half },
    ];
    const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
    const box = {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
    return [{ key: drawing.id, colour, corners, box }];
  });
}
