import type { LonLat, Place } from '../../city/city';
import type { Language } from '../../city/language';
import type { Box, Pixel } from '../projection';
import { type Entry, type Mark, type Scene, words } from '../scene';
import { markReach } from '../sizes';
import { heightOf, type Label, type Lettering, widthOf } from './label';
import type { LandCover } from './land';
import { ASCENT, LINE_HEIGHT } from './measure';
import { mapName } from './name';
import { along, grow, type Space } from './space';
import { textStyle } from './styles';

/** A mark with its place on the surface. */
export interface Spot {
  mark: Mark;
  pixel: Pixel;
}

/** Marks this near to so many others are too dense for names beside them. */
const DENSE = { reach: 60, others: 4 };

/** Between rows, before the bend of a leader, and between the words and the edge, in pixels. */
const ROW_GAP = 5;
const HEADER_GAP = 9;
const BLOCK_GAP = 12;
const GUTTER = 18;
const MARGIN = 12;
const STEP = 5;
/** A leader across half the city would tie a name to nothing. */
const LONGEST_LEADER = 340;

interface Row extends Lettering {
  place: Place;
  /** What it is tied to by its leader; null of a place without a point. */
  spot: Spot | null;
  entry: Entry | null;
  height: number;
}

interface Block {
  district: Place;
  header: Lettering;
  rows: Row[];
  width: number;
  height: number;
}

/** More names than this no columns beside the city can hold. */
const MOST_ROWS = 150;

/** The marks of the dense parts of the map, the core with them; none where all of it is dense. */
export function denseSpots(spots: readonly Spot[]): Set<Spot> {
  const dense = new Set<Spot>();
  for (const spot of spots) {
    const { mark, pixel } = spot;
    if (mark.kind === 'platform') continue;
    const others = spots.filter(
      (other) => Math.hypot(other.pixel.x - pixel.x, other.pixel.y - pixel.y) <= DENSE.reach,
    ).length;
    if (others > DENSE.others || (mark.kind === 'core' && others > 2)) dense.add(spot);
    if (dense.size > MOST_ROWS) return new Set();
  }
  return dense;
}

function lettering(place: Place, scene: Scene, isSelected: boolean): Lettering {
  const name = mapName(place, scene.language);
  const kind = place.kind;
  const style = textStyle(kind, scene);
  return {
    lines: scene.language === 'en' ? name.lines : [name.line],
    style: isSelected ? { ...style, bold: true } : style,
  };
}

function blockOf(
  district: Place,
  spots: readonly Spot[],
  slotted: readonly Entry[],
  scene: Scene,
): Block {
  const rowOf = (place: Place, spot: Spot | null, entry: Entry | null = null): Row => {
    const text = lettering(place, scene, (spot?.mark ?? entry)?.strength === 'selected');
    return { ...text, place, spot, entry, height: heightOf(text) + ROW_GAP };
  };
  const located = [...spots]
    .sort((a, b) => a.pixel.y - b.pixel.y)
    .flatMap((spot) => (spot.mark.places[0] ? [rowOf(spot.mark.places[0], spot)] : []));
  const rows = [...located, ...slotted.map((entry) => rowOf(entry.place, null, entry))];
  const header: Lettering = {
    lines: [words(district.name, scene.language)],
    style: textStyle('group', scene),
  };
  return sized({ district, header, rows });
}

function sized({ district, header, rows }: Pick<Block, 'district' | 'header' | 'rows'>): Block {
  return {
    district,
    header,
    rows,
    width: Math.max(widthOf(header), ...rows.map(widthOf)),
    height: heightOf(header) + HEADER_GAP + rows.reduce((sum, row) => sum + row.height, 0),
  };
}

const withRows = (block: Block, isWanted: (row: Row) => boolean) =>
  sized({ ...block, rows: block.rows.filter(isWanted) });
const slotOnly = (block: Block) => withRows(block, ({ spot }) => !spot);
const spotOnly = (block: Block) => withRows(block, ({ spot }) => spot !== null);
const hasSpot = ({ rows }: Block) => rows.some(({ spot }) => spot);

/** Blocks that stand under each other. */
interface Stack {
  blocks: readonly Block[];
  /** Of each block, from the top of the stack, in pixels. */
  tops: readonly number[];
  width: number;
  height: number;
}

function stackOf(blocks: readonly Block[]): Stack {
  const tops: number[] = [];
  let height = 0;
  for (const block of blocks) {
    if (tops.length) height += BLOCK_GAP;
    tops.push(height);
    height += block.height;
  }
  return { blocks, tops, width: Math.max(...blocks.map(({ width }) => width)), height };
}

interface Stand {
  side: 'left' | 'right';
  /** Left end of the words. */
  x: number;
  top: number;
  cost: number;
}

const boxOf = ({ width, height }: Stack, { x, top }: Stand): Box => ({
  left: x - GUTTER,
  top,
  right: x + width,
  bottom: top + height,
});

/** The cheapest free stand at either edge: near what it names, beside the city rather than on it. */
function findStand(
  stack: Stack,
  at: Pixel,
  columnWidth: number,
  space: Space,
  land: LandCover,
): Stand | null {
  const { left, right, top, bottom } = space.bounds;
  let best: Stand | null = null;
  for (const side of ['right', 'left'] as const) {
    const x = side === 'right' ? right - MARGIN - columnWidth : left + MARGIN + GUTTER;
    const middleX = x + stack.width / 2;
    for (let y = top + 6; y + stack.height <= bottom - 6; y += STEP) {
      const away = leaderCost(stack, middleX, y);
      const offset = away || Math.hypot(middleX - at.x, y + stack.height / 2 - at.y);
      if (offset === Number.POSITIVE_INFINITY) break;
      // How much land it covers takes longest to tell, and only adds to the cost.
      if (best && offset >= best.cost) continue;
      const stand: Stand = { side, x, top: y, cost: 0 };
      const box = boxOf(stack, stand);
      if (!space.isFree(box, 4)) continue;
      const cost = offset + land(grow(box, 6)) * 900;
      if (!best || cost < best.cost) best = { ...stand, cost };
    }
  }
  return best;
}

/** How far leaders would reach from words at x with the stack's top at y; infinite where one is too long. */
function leaderCost({ blocks, tops }: Stack, x: number, y: number): number {
  let cost = 0;
  for (const [index, block] of blocks.entries()) {
    let rowY = y + (tops[index] ?? 0) + heightOf(block.header) + HEADER_GAP;
    for (const { spot, height } of block.rows) {
      if (spot) {
        const away = Math.abs(x - spot.pixel.x);
        if (away > LONGEST_LEADER) return Number.POSITIVE_INFINITY;
        cost += Math.abs(rowY - spot.pixel.y) / 4 + away / 4;
      }
      rowY += height;
    }
  }
  return cost;
}

function labelsOf(block: Block, stand: Stand, scene: Scene): Label[] {
  const { header, district } = block;
  const labels: Label[] = [];
  let top = stand.top;
  const put = (
    text: Lettering,
    fields: Pick<Label, 'key' | 'kind' | 'number' | 'strength'> & Partial<Label>,
    gutter: number,
  ) => {
    const height = heightOf(text);
    labels.push({
      lines: text.lines,
      style: text.style,
      align: 'start',
      x: stand.x,
      y: top + text.style.size * (ASCENT - 0.02),
      boxes: [
        { left: stand.x - gutter, top, right: stand.x + widthOf(text), bottom: top + height },
      ],
      at: null,
      ...fields,
    });
  };
  put(
    header,
    { key: `group-${district.id}`, kind: 'group', number: district.number, strength: 'plain' },
    0,
  );
  top += heightOf(header) + HEADER_GAP;
  for (const row of block.rows) {
    const middle = top + (row.style.size * (1 + (row.lines.length - 1) * LINE_HEIGHT)) / 2;
    const fields = {
      key: `place-${row.place.number}`,
      kind: row.place.kind,
      number: row.place.number,
    };
    if (row.spot) {
      const { mark, pixel } = row.spot;
      const right = stand.side === 'right';
      const end = right ? stand.x - 4 : stand.x + widthOf(row) + 4;
      const bend = right ? end - 14 : end + 14;
      const radius = markReach(mark, scene) + 1;
      const reach = Math.hypot(bend - pixel.x, middle - pixel.y) || 1;
      const start = {
        x: pixel.x + ((bend - pixel.x) / reach) * radius,
        y: pixel.y + ((middle - pixel.y) / reach) * radius,
      };
      put(
        row,
        {
          ...fields,
          at: mark.at,
          strength: mark.strength,
          leader: [start, { x: bend, y: middle }, { x: end, y: middle }],
        },
        0,
      );
    } else if (row.entry) {
      const { strength, evidence } = row.entry;
      put(row, { ...fields, strength, symbol: row.place.kind, evidence }, GUTTER);
    }
    top += row.height;
  }
  return labels;
}

/** The mean height of a block's marks, in pixels from the top. */
function northOf({ rows }: Block): number {
  const heights = rows.flatMap(({ spot }) => (spot ? [spot.pixel.y] : []));
  return heights.reduce((sum, y) => sum + y, 0) / heights.length;
}

/**
 * The names that stand in columns beside the city, by district: those of its dense parts with a
 * leader to each mark, and those of places that have no point, dashed.
 */
export function blockLabels(
  scene: Scene,
  language: Language,
  dense: ReadonlySet<Spot>,
  project: (position: LonLat) => Pixel,
  space: Space,
  land: LandCover,
): { labels: Label[]; districts: Set<string> } {
  const inSlot = ({ place, strength }: Entry) =>
    scene.lens || place.kind !== 'platform' || strength === 'selected';
  const blocks = scene.zones
    .map(({ place: district }) => {
      const spots = [...dense].filter(({ mark }) => mark.places[0]?.districts[0] === district.id);
      const slot = scene.slots.find((candidate) => candidate.district === district);
      return blockOf(district, spots, slot?.entries.filter(inSlot) ?? [], scene);
    })
    .filter((block) => block.rows.length > 0);
  const columnWidth = Math.max(
    language === 'en' ? 150 : 110,
    ...blocks.filter(({ rows }) => rows.some(({ spot }) => spot)).map(({ width }) => width),
  );
  const labels: Label[] = [];
  const districts = new Set<string>();
  const isTold = ({ district, rows }: Block) =>
    rows.some(({ spot }) => !spot) || !scene.slots.some((slot) => slot.district === district);
  /** Sets the stack down where it is cheapest; false where there is no room. */
  const place = (stack: Stack): boolean => {
    const [first] = stack.blocks;
    if (!first?.district.anchor) return false;
    const stand = findStand(stack, project(first.district.anchor), columnWidth, space, land);
    if (!stand) return false;
    for (const [index, block] of stack.blocks.entries()) {
      const placed = labelsOf(
        block,
        { ...stand, top: stand.top + (stack.tops[index] ?? 0) },
        scene,
      );
      for (const { leader } of placed) {
        if (leader) space.charge(along(leader, 5), 1, 40);
      }
      labels.push(...placed);
      if (isTold(block)) districts.add(block.district.id);
    }
    space.take(boxOf(stack, stand));
    return true;
  };
  // Those with leaders in one stack from north to south, so that leaders do not cross; where that
  // is too high, without the places that have no point.
  const leading = blocks.filter(hasSpot).sort((a, b) => northOf(a) - northOf(b));
  const others = blocks.filter((block) => !hasSpot(block));
  const isWhole = leading.length > 0 && place(stackOf(leading));
  const isParted = !isWhole && leading.length > 0 && place(stackOf(leading.map(spotOnly)));
  if (isParted) others.push(...leading.map(slotOnly).filter(({ rows }) => rows.length > 0));
  if (!isWhole && !isParted) {
    // Where there is no room for all, places with a mark are named beside it, those without stay.
    for (const block of leading) {
      if (!place(stackOf([block])) && slotOnly(block).rows.length) others.push(slotOnly(block));
    }
  }
  others.sort((a, b) => (b.district.anchor?.[1] ?? 0) - (a.district.anchor?.[1] ?? 0));
  for (const block of others) place(stackOf([block]));
  return { labels, districts };
}
