import type { LonLat } from '../../city/city';
import type { Language } from '../../city/language';
import { beltToken } from '../belts';
import type { Box, Pixel, Project } from '../projection';
import type { Ribbon } from '../scene';
import { RIBBON_GAP } from '../sizes';
import { type Label, type Lettering, set } from './label';
import { measure, type TextStyle } from './measure';
import { mapName } from './name';
import { along, boxAround, partsWithin, type Space } from './space';

const STEP = 4;

/** A font may run a little wider than our table; what stands on a path would lose its ends. */
const SLACK = 1.1;

/** Lines of a belt's axis in degrees. */
export const axisOf = ({ place }: Ribbon): readonly (readonly LonLat[])[] => place.axis ?? [];

/** A way to write the name: along the line, upright beside it, or level beside it. */
interface Candidate {
  form: 'along' | 'upright' | 'level';
  points: Pixel[];
  boxes: Box[];
  cost: number;
  /** How level words stand. */
  words?: Pick<Label, 'lines' | 'align' | 'x' | 'y'>;
}

/** Half of the window over which the writing line is evened out, in steps. */
const EVEN = 11;

/** A line without the small bends of the axis: words follow the run of the belt, not every corner. */
function evened(samples: readonly Pixel[]): Pixel[] {
  return samples.map((_, index) => {
    const reach = Math.min(EVEN, index, samples.length - 1 - index);
    const window = samples.slice(index - reach, index + reach + 1);
    return {
      x: window.reduce((sum, { x }) => sum + x, 0) / window.length,
      y: window.reduce((sum, { y }) => sum + y, 0) / window.length,
    };
  });
}

/** Moves a line sideways by `offset` pixels, to the right of its direction. */
function shifted(line: readonly Pixel[], offset: number): Pixel[] {
  return line.map(({ x, y }, index) => {
    const from = line[Math.max(0, index - 3)] ?? { x, y };
    const to = line[Math.min(line.length - 1, index + 3)] ?? { x, y };
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return {
      x: x - ((to.y - from.y) / length) * offset,
      y: y + ((to.x - from.x) / length) * offset,
    };
  });
}

/** Whether a line comes nearer to another than `clear` pixels, seen at every third of their points. */
function touches(line: readonly Pixel[], other: readonly Pixel[], clear: number): boolean {
  for (let i = 0; i < line.length; i += 3) {
    for (let j = 0; j < other.length; j += 3) {
      const [p, q] = [line[i], other[j]];
      if (p && q && (p.x - q.x) ** 2 + (p.y - q.y) ** 2 < clear * clear) return true;
    }
  }
  return false;
}

/** The stretches of one side on which words of this length can be written, gentle ones cheaper. */
function stretches(
  axis: readonly Pixel[],
  length: number,
  offset: number,
  size: number,
  clear: number,
): Candidate[] {
  // Inside a bend the line beside the axis is shorter than the axis: it is measured anew.
  const side = along(shifted(evened(axis), offset), STEP);
  const count = Math.ceil((length * SLACK) / STEP) + 1;
  const ratio = axis.length / side.length;
  const found: Candidate[] = [];
  for (let start = 0; start + count <= side.length; start += 3) {
    const piece = side.slice(start, start + count);
    const [first, last] = [piece[0], piece[piece.length - 1]];
    if (!first || !last) continue;
    // Words read from left to right; on a steep line from bottom to top.
    const points = last.x < first.x ? piece.reverse() : piece;
    const [head, tail] = [points[0] ?? first, points[points.length - 1] ?? last];
    const heading = Math.atan2(tail.y - head.y, tail.x - head.x);
    let bend = 0;
    for (const [index, to] of points.entries()) {
      const from = points[index - 2];
      if (from) {
        const angle = Math.atan2(to.y - from.y, to.x - from.x) - heading;
        bend = Math.max(bend, Math.abs(Math.sin(angle)));
      }
    }
    if (bend > 0.6) continue;
    const at = Math.round(start * ratio);
    const near = axis.slice(Math.max(0, at - count), at + 2 * count);
    if (touches(points, near, clear)) continue;
    const middle = Math.abs(start + count / 2 - side.length / 2) / side.length;
    found.push({
      form: 'along',
      points,
      boxes: points.map((point) => boxAround(point, size * 0.56)),
      cost: bend * 40 + Math.abs(Math.sin(heading)) * 30 + middle * 16,
    });
  }
  return found;
}

/** Where the line is steep, Chinese stands upright, character under character, beside the ribbon. */
function columns(
  samples: readonly Pixel[],
  name: string,
  offset: number,
  size: number,
): Candidate[] {
  const height = [...name].length * size * 1.12;
  // The column may reach a little beyond the line it names.
  const count = Math.ceil((height * 0.7) / STEP);
  const found: Candidate[] = [];
  for (let start = 0; start + count <= samples.length; start += 2) {
    const piece = samples.slice(start, start + count);
    const first = piece[0];
    const last = piece[piece.length - 1];
    if (!first || !last || Math.abs(last.y - first.y) < height * 0.55) continue;
    const xs = piece.map(({ x }) => x);
    const x = offset > 0 ? Math.max(...xs) + offset : Math.min(...xs) + offset;
    if (Math.max(...xs) - Math.min(...xs) > 46) continue;
    const top = (first.y + last.y - height) / 2;
    const points = [...name].map((_, index) => ({ x, y: top + size * 1.12 * (index + 0.5) }));
    found.push({
      form: 'upright',
      points,
      boxes: points.map((point) => boxAround(point, size * 0.56)),
      cost: 26 + (Math.abs(start + count / 2 - samples.length / 2) / samples.length) * 16,
    });
  }
  return found;
}

/** Level words beside the line, for where they fit neither along it nor upright: in one line, or in two. */
function levels(
  samples: readonly Pixel[],
  texts: readonly Lettering[],
  offset: number,
): Candidate[] {
  return samples.flatMap(({ x, y }, index) => {
    if (index % 4) return [];
    const middle = Math.abs(index - samples.length / 2) / samples.length;
    return texts.flatMap((text, order) =>
      (['start', 'end'] as const).map((align): Candidate => {
        const placed = set(text, align, x + (align === 'start' ? offset : -offset), y);
        const end = align === 'start' ? placed.box.left : placed.box.right;
        return {
          form: 'level',
          points: [{ x: end, y }],
          boxes: [placed.box],
          cost: 64 + order * 4 + middle * 16,
          words: { lines: text.lines, align, x: placed.x, y: placed.y },
        };
      }),
    );
  });
}

/** To stand on another belt is worse for a belt's name than for any other. */
const RIBBON_WEIGHT = 8;

/** Writes the name of each belt beside its ribbon, never across it. */
export function beltLabels(
  ribbons: readonly Ribbon[],
  language: Language,
  project: Project,
  unproject: (pixel: Pixel) => LonLat,
  space: Space,
  style: TextStyle,
  ribbonWidth: number,
): Label[] {
  return ribbons.flatMap((ribbon) => {
    const { line: name, lines } = mapName(ribbon.place, language);
    const offset = ribbonWidth / 2 + RIBBON_GAP + style.size * 0.5;
    const length = measure(name, style);
    const texts = [{ lines: [name], style }, ...(lines.length > 1 ? [{ lines, style }] : [])];
    const candidates = axisOf(ribbon)
      .flatMap((line) => partsWithin(along(line.map(project), STEP), space.bounds))
      .flatMap((line) => [
        ...[offset, -offset].flatMap((side) =>
          stretches(line, length, side, style.size, Math.abs(offset) - 4),
        ),
        ...(language === 'en'
          ? []
          : [offset, -offset].flatMap((side) => columns(line, name, side, style.size))),
        ...levels(line, texts, ribbonWidth / 2 + RIBBON_GAP),
      ])
      .sort((a, b) => a.cost - b.cost);
    // Most candidates fail on the first boxes: cheaper than pricing all of them.
    let best: ((typeof candidates)[number] & { total: number }) | null = null;
    for (const candidate of candidates) {
      if (best && candidate.cost >= best.total) break;
      if (!candidate.boxes.every((box) => space.isFree(box))) continue;
      const covered = Math.max(...candidate.boxes.map((box) => space.costOf(box)));
      const total = candidate.cost + covered * RIBBON_WEIGHT;
      if (!best || total < best.total) best = { ...candidate, total };
    }
    const middle = best?.points[Math.floor(best.points.length / 2)];
    if (!best || !middle) return [];
    space.take(...best.boxes);
    const { form, points, boxes, words } = best;
    const first = points[0] ?? middle;
    return [
      {
        key: `belt-${ribbon.id}`,
        kind: 'belt' as const,
        lines: form === 'upright' ? [...name] : [name],
        style,
        align: 'middle' as const,
        x: first.x,
        y: first.y + style.size * 0.36,
        ...words,
        boxes,
        at: unproject(middle),
        number: ribbon.place.number,
        strength: ribbon.strength,
        tone: beltToken(ribbon.index),
        ...(form === 'along' ? { path: points } : form === 'upright' ? { upright: true } : {}),
      },
    ];
  });
}
