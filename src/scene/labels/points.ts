import type { Language } from '../../city/language';
import type { Box, Pixel } from '../projection';
import type { Mark, Scene } from '../scene';
import { markReach } from '../sizes';
import type { Spot } from './blocks';
import { heightOf, type Label, type LabelKind, type Lettering, set, widthOf } from './label';
import { mapName } from './name';
import type { Space } from './space';
import { textStyle } from './styles';

/** Selected, core, labs, the high-tech zones, matches, nodes, platforms: who is named first. */
export function rankOf(mark: Mark): number {
  const [place] = mark.places;
  if (mark.strength === 'selected') return 0;
  if (mark.kind === 'core') return 1;
  if (mark.kind === 'lab') return 2;
  if (mark.strength === 'matched') return 3;
  if (mark.kind === 'node') return place?.name.zh.endsWith('高新区') ? 4 : 5;
  return 6;
}

interface Stand {
  align: Label['align'];
  x: number;
  /** Of the block's middle. */
  y: number;
}

/** Beside, below, above, then the corners; `reach` is the distance from the point in pixels. */
export function standsAround({ x, y }: Pixel, text: Lettering, reach: number): Stand[] {
  const half = heightOf(text) / 2;
  const slant = reach * 0.75;
  return [
    { align: 'start', x: x + reach, y },
    { align: 'end', x: x - reach, y },
    { align: 'middle', x, y: y + reach - 2 + half },
    { align: 'middle', x, y: y - reach + 2 - half },
    { align: 'start', x: x + slant, y: y + slant + half * 0.6 },
    { align: 'start', x: x + slant, y: y - slant - half * 0.6 },
    { align: 'end', x: x - slant, y: y + slant + half * 0.6 },
    { align: 'end', x: x - slant, y: y - slant - half * 0.6 },
  ];
}

export interface Found {
  text: Lettering;
  align: Label['align'];
  x: number;
  y: number;
  box: Box;
  leader?: readonly Pixel[];
}

/** From this cost on a short leader may be better than a stand beside the mark. */
const DEAR = 20;

/** How long a leader may be, in pixels; that of the core, which is always named, even longer. */
const LEADERS = [22, 34, 48, 64];
const CORE_LEADERS = [...LEADERS, 90, 120];

/** The cheapest free stand for a name at a point, or null. */
export function findStand(
  pixel: Pixel,
  texts: readonly Lettering[],
  radius: number,
  space: Space,
  leaders: readonly number[] = [],
): Found | null {
  let best: (Found & { cost: number }) | null = null;
  for (const [variant, text] of texts.entries()) {
    for (const [order, stand] of standsAround(pixel, text, radius + 4).entries()) {
      const placed = set(text, stand.align, stand.x, stand.y);
      if (!space.isFree(placed.box)) continue;
      const cost = order * 2 + variant * 3 + space.costOf(placed.box);
      if (!best || cost < best.cost) best = { text, align: stand.align, ...placed, cost };
    }
  }
  if (best && best.cost < DEAR) return best;
  for (const text of texts) {
    const width = widthOf(text);
    for (const far of leaders) {
      for (let turn = 0; turn < 16; turn++) {
        const angle = (turn * Math.PI) / 8;
        const to = { x: pixel.x + Math.cos(angle) * far, y: pixel.y + Math.sin(angle) * far };
        const align = Math.cos(angle) >= -0.01 ? 'start' : 'end';
        const placed = set(text, align, to.x + (align === 'start' ? 4 : -4), to.y);
        if (!space.isFree(placed.box)) continue;
        const cost =
          DEAR + far / 2 + (turn % 4 === 0 ? 0 : 2) + space.costOf(placed.box) + width / 100;
        if (best && cost >= best.cost) continue;
        const start = {
          x: pixel.x + Math.cos(angle) * (radius + 1),
          y: pixel.y + Math.sin(angle) * (radius + 1),
        };
        best = { text, align, ...placed, leader: [start, to], cost };
      }
    }
  }
  return best;
}

/** How many names besides the first stand at one mark. */
const others = (mark: Mark) => (mark.places.length > 1 ? ` +${mark.places.length - 1}` : '');

function textsOf(mark: Mark, scene: Scene, language: Language): Lettering[] {
  const [place] = mark.places;
  if (!place) return [];
  const name = mapName(place, language);
  const style = textStyle(place.kind, scene);
  const strong = mark.strength === 'selected' || mark.strength === 'matched';
  const drawn = { ...style, bold: (style.bold ?? false) || strong };
  const last = (lines: readonly string[]) =>
    lines.map((line, index) => (index === lines.length - 1 ? line + others(mark) : line));
  const broken = { lines: last(name.lines), style: drawn };
  if (name.lines.length === 1) return [broken];
  return [broken, { lines: last([name.line]), style: drawn }];
}

/** Those of the highest ranks fill any screen: for the rest no room is looked for. */
const MOST_NAMES = 400;

/** Names beside their marks, in order of rank; a name that finds no room is dropped and stays in the lists. */
export function pointLabels(
  spots: readonly Spot[],
  scene: Scene,
  language: Language,
  space: Space,
): Label[] {
  return [...spots]
    .sort((a, b) => rankOf(a.mark) - rankOf(b.mark) || a.mark.id - b.mark.id)
    .slice(0, MOST_NAMES)
    .flatMap(({ mark, pixel }) => {
      const radius = markReach(mark, scene);
      const isLed = mark.kind !== 'platform' && scene.level !== 'overview';
      const leaders = mark.kind === 'core' ? CORE_LEADERS : isLed ? LEADERS : [];
      const found = findStand(pixel, textsOf(mark, scene, language), radius, space, leaders);
      if (!found) return [];
      space.take(found.box);
      const { text, align, x, y, box, leader } = found;
      return [
        {
          key: `place-${mark.id}`,
          kind: mark.kind as LabelKind,
          ...text,
          align,
          x,
          y,
          boxes: [box],
          at: mark.at,
          number: mark.places[0]?.number ?? null,
          strength: mark.strength,
          ...(leader ? { leader } : {}),
        },
      ];
    });
}
