import type { LonLat } from '../../city/city';
import type { Area, Ground } from '../../city/ground';
import type { Language } from '../../city/language';
import type { Pixel, Project } from '../projection';
import { type Scene, type Slot, words } from '../scene';
import { cutAreas } from './cut';
import { heightOf, type Label, type LabelKind, type Lettering, set } from './label';
import { mapName } from './name';
import { type Found, findStand } from './points';
import { grow, type Space } from './space';
import { textStyle } from './styles';

const GRID = 26;

interface AreaName {
  key: string;
  kind: LabelKind;
  text: Lettering;
  area: Area;
  anchor: LonLat;
  number: number | null;
}

type Unproject = (pixel: Pixel) => LonLat;

/** The free spot inside the area that is nearest to its anchor; on a grid, so that any part of it will do. */
function areaLabel(
  { key, kind, text, area, anchor, number }: AreaName,
  project: Project,
  unproject: Unproject,
  space: Space,
): Label | null {
  const { left, top, right, bottom } = space.bounds;
  const home = project(anchor);
  const spots: (Pixel & { away: number })[] = [{ ...home, away: 0 }];
  for (let y = top + GRID; y < bottom; y += GRID) {
    for (let x = left + GRID * 2; x < right - GRID; x += GRID) {
      spots.push({ x, y, away: Math.hypot(x - home.x, y - home.y) });
    }
  }
  const inside = cutAreas([area], project, { top: top + GRID, bottom }, GRID);
  // A neighbour's name that touches another reads as one with it.
  const air = kind === 'neighbour' ? text.style.size : 3;
  let best: { x: number; y: number; cost: number } | null = null;
  const near = spots.filter((spot) => spot.away === 0 || inside(spot));
  for (const spot of near.sort((a, b) => a.away - b.away)) {
    if (best && spot.away / 10 >= best.cost) break;
    const placed = set(text, 'middle', spot.x, spot.y);
    const { box } = placed;
    if (!space.isFree({ ...grow(box, 3), left: box.left - air, right: box.right + air })) continue;
    const ends = [box.left, box.right].map((x) => ({ x, y: spot.y }));
    if (kind === 'district' && !ends.every(inside)) continue;
    const cost = spot.away / 10 + space.costOf(box);
    if (!best || cost < best.cost) best = { x: spot.x, y: spot.y, cost };
  }
  if (!best) return null;
  const placed = set(text, 'middle', best.x, best.y);
  space.take(placed.box);
  return {
    key,
    kind,
    ...text,
    align: 'middle',
    x: placed.x,
    y: placed.y,
    boxes: [placed.box],
    at: unproject(best),
    number,
    strength: 'plain',
  };
}

/** Room for the dashed symbol before the words of a slot, in pixels. */
const SLOT_SYMBOL = 20;
/** How far a long name may be moved to either side, in pixels. */
const SLOT_SHIFTS = [0, -24, 24, -48, 48, -72, 72];

/** How many places of a district have no point, below or above its name; the chosen one by its name. */
function slotLabel(
  { district, entries }: Slot,
  name: Label,
  scene: Scene,
  language: Language,
  space: Space,
): Label | null {
  const [box] = name.boxes;
  const chosen = entries.find(({ strength }) => strength === 'selected');
  const shown = chosen ?? entries[0];
  // Elders read whole names on the map, and the others in the lists.
  const isNear = scene.level !== 'overview' && !scene.elder;
  const isTold = chosen !== undefined || scene.lens || isNear;
  if (!box || !shown || !isTold) return null;
  const plain = textStyle('slot', scene);
  const count: Lettering = { lines: [`+${entries.length}`], style: plain };
  const others = entries.length > 1 ? ` +${entries.length - 1}` : '';
  const written = chosen && mapName(chosen.place, language);
  const texts: Lettering[] = [
    ...(written ? [[written.line], written.lines] : []).map((lines) => ({
      lines: lines.map((line, index) => (index === lines.length - 1 ? line + others : line)),
      style: { ...plain, bold: true },
    })),
    count,
  ];
  for (const text of texts) {
    const isNamed = text !== count;
    const align = isNamed ? ('middle' as const) : ('start' as const);
    const middle = (box.left + box.right) / 2 + (isNamed ? SLOT_SYMBOL / 2 : 2);
    const away = 4 + heightOf(text) / 2;
    const stands = (isNamed ? SLOT_SHIFTS : [0]).flatMap((shift) =>
      [box.bottom + away, box.top - away].map((y) => ({ x: middle + shift, y })),
    );
    for (const { x, y } of stands) {
      const placed = set(text, align, x, y);
      const whole = { ...placed.box, left: placed.box.left - SLOT_SYMBOL };
      if (!space.isFree(whole)) continue;
      space.take(whole);
      return {
        key: `slot-${district.id}`,
        kind: 'slot',
        ...text,
        align: 'start',
        x: placed.box.left,
        y: placed.y,
        boxes: [whole],
        at: name.at,
        number: isNamed ? shown.place.number : district.number,
        strength: chosen ? 'selected' : 'plain',
        symbol: shown.place.kind,
        evidence: entries.length === 1 || isNamed ? shown.evidence : null,
      };
    }
  }
  return null;
}

/**
 * Names of the districts; by each, where no column tells them, how many of its places have no point:
 * they stay where they are when the names are not wanted.
 */
export function districtLabels(
  scene: Scene,
  ground: Ground,
  language: Language,
  told: ReadonlySet<string>,
  project: Project,
  unproject: Unproject,
  space: Space,
): Label[] {
  const style = textStyle('district', scene);
  return scene.zones.flatMap(({ place }) => {
    const area = ground.districts.features.find(({ properties }) => properties.id === place.id);
    if (!area || !place.anchor) return [];
    const label = areaLabel(
      {
        key: `district-${place.id}`,
        kind: 'district',
        text: { lines: [words(place.name, language)], style },
        area: area.geometry,
        anchor: place.anchor,
        number: place.number,
      },
      project,
      unproject,
      space,
    );
    if (!label) return [];
    const slot = scene.slots.find(({ district }) => district === place);
    const counted = slot && !told.has(place.id) && slotLabel(slot, label, scene, language, space);
    return [...(scene.shows.districts ? [label] : []), ...(counted ? [counted] : [])];
  });
}

/** One water is named again only so far away, in pixels. */
const AGAIN = 240;

const NUDGES = [0, -14, 14, -28, 28, -44, 44];

/** Spaced as they are, names of waters need some room before the next. */
const WATER_GAP = 6;

/** On the water or beside it, a little off its point if need be, never on a belt. */
function waterStand(text: Lettering, { x, y }: Pixel, space: Space): Found | null {
  for (const dy of NUDGES) {
    for (const dx of NUDGES) {
      const placed = set(text, 'middle', x + dx, y + dy);
      if (space.isFree(placed.box, WATER_GAP) && space.costOf(placed.box) === 0) {
        return { text, align: 'middle', ...placed };
      }
    }
  }
  return null;
}

/** The quiet names of the ground: neighbours, waters, islands, towns and stations. */
export function groundLabels(
  scene: Scene,
  ground: Ground,
  language: Language,
  project: Project,
  unproject: Unproject,
  space: Space,
): Label[] {
  const near = scene.level === 'county' || scene.level === 'site';
  const neighbours = ground.neighbours.features.flatMap(({ properties, geometry }) => {
    const label = areaLabel(
      {
        key: `neighbour-${properties.id}`,
        kind: 'neighbour',
        text: {
          lines: [words(properties.name, language)],
          style: textStyle('neighbour', scene),
        },
        area: geometry,
        anchor: properties.anchor,
        number: null,
      },
      project,
      unproject,
      space,
    );
    return label ? [label] : [];
  });
  const waters: { name: string; pixel: Pixel }[] = [];
  const points = [
    ...ground.waterNames.features
      .filter(({ properties: { rank } }) => near || rank <= (scene.level === 'city' ? 2 : 1))
      .map((feature) => ({ feature, radius: 0, shown: true })),
    ...ground.stations.features.map((feature) => ({
      feature,
      radius: 4,
      shown: near && scene.shows.railway,
    })),
    // A seat bears the name of its district, which stands on the map already.
    ...ground.towns.features
      .filter(({ properties: { kind } }) => kind === 'town')
      .map((feature) => ({ feature, radius: 3, shown: near && scene.shows.towns })),
  ].flatMap(({ feature, radius, shown }) => {
    if (!shown) return [];
    const { id, name, kind } = feature.properties;
    const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
    const text = {
      lines: [words(name, language)],
      style: textStyle(kind, scene),
    };
    const pixel = project([longitude, latitude]);
    const isAgain = waters.some(
      (other) =>
        other.name === name.zh &&
        Math.hypot(other.pixel.x - pixel.x, other.pixel.y - pixel.y) < AGAIN,
    );
    if (radius === 0 && isAgain) return [];
    const found =
      radius > 0 ? findStand(pixel, [text], radius, space) : waterStand(text, pixel, space);
    if (!found) return [];
    space.take(found.box);
    if (radius === 0) waters.push({ name: name.zh, pixel });
    const label: Label = {
      key: `${kind}-${id}`,
      kind,
      ...text,
      align: found.align,
      x: found.x,
      y: found.y,
      boxes: [found.box],
      at: [longitude, latitude],
      number: null,
      strength: 'plain',
    };
    return [label];
  });
  return [...neighbours, ...points];
}
