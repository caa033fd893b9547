import { contains } from '../city/area';
import type { Ground } from '../city/ground';
import type { Camera, OnMap } from '../state/state';
import { axisOf } from './labels/belts';
import type { Label } from './labels/label';
import { grow } from './labels/space';
import { type Box, type Pixel, projector, unprojector, type Viewport } from './projection';
import type { Mark, Scene } from './scene';
import { ELDER_RADIUS, HIT_RADIUS, markRadius, ribbonWidth } from './sizes';

/** What lies under a finger or a pointer. */
export type Picked =
  /** One mark, or several too near to each other to tell which was meant. */
  | { kind: 'marks'; marks: readonly Mark[] }
  | { kind: 'belt' | 'district' | 'name'; number: number };

const within = ({ x, y }: Pixel, { left, top, right, bottom }: Box) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** From a point to the nearest spot of a line, in pixels. */
export function distanceToLine(point: Pixel, line: readonly Pixel[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = dx * dx + dy * dy;
    const t = length ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / length : 0;
    const along = Math.max(0, Math.min(1, t));
    nearest = Math.min(
      nearest,
      Math.hypot(point.x - from.x - dx * along, point.y - from.y - dy * along),
    );
  }
  return nearest;
}

/**
 * Finds what was meant: the symbol or the name under the point, else a mark within `reach` pixels
 * (several where they are closer to each other than that), else the belt, else the district. One
 * rule for every surface.
 */
export function pick(
  scene: Scene,
  ground: Ground,
  labels: readonly Label[],
  camera: Camera,
  viewport: Viewport,
  point: Pixel,
  reach: number = HIT_RADIUS,
): Picked | null {
  const project = projector(camera, viewport);
  const hit = scene.elder ? ELDER_RADIUS : reach;
  const away = (mark: Mark) => {
    const pixel = project(mark.at);
    return Math.hypot(pixel.x - point.x, pixel.y - point.y);
  };
  // Most are far away, which is told without projecting them.
  const unproject = unprojector(camera, viewport);
  const far = Math.max(reach, HIT_RADIUS);
  const [west, north] = unproject({ x: point.x - far, y: point.y - far });
  const [east, south] = unproject({ x: point.x + far, y: point.y + far });
  const near = scene.marks
    .filter(({ at: [x, y] }) => x >= west && x <= east && y >= south && y <= north)
    .map((mark) => ({ mark, distance: away(mark) }))
    .filter(({ mark, distance }) => distance <= Math.max(hit, markRadius(mark, scene)))
    .sort((a, b) => a.distance - b.distance);
  const inside = near.filter(({ mark, distance }) => distance <= markRadius(mark, scene) + 1);
  const name = labels.find(
    ({ number, boxes }) => number !== null && boxes.some((box) => within(point, grow(box, 2))),
  );
  if (inside.length === 0 && name?.number) {
    const mark = scene.marks.find(({ places }) => places[0]?.number === name.number);
    return mark ? { kind: 'marks', marks: [mark] } : { kind: 'name', number: name.number };
  }
  // A press inside one symbol means that one, however near the others are.
  const meant = inside.length === 1 ? inside : near;
  if (meant.length) return { kind: 'marks', marks: meant.map(({ mark }) => mark) };
  const ribbon = scene.ribbons
    .filter(({ shown }) => shown)
    .map((each) => ({
      each,
      distance: Math.min(...axisOf(each).map((line) => distanceToLine(point, line.map(project)))),
    }))
    .filter(({ distance }) => distance <= ribbonWidth(scene) / 2 + 2)
    .sort((a, b) => a.distance - b.distance)[0];
  if (ribbon) return { kind: 'belt', number: ribbon.each.place.number };
  if (!scene.shows.districts) return null;
  const position = unproject(point);
  const area = ground.districts.features.find((feature) => contains(feature.geometry, position));
  const zone = scene.zones.find(({ id }) => id === area?.properties.id);
  return zone ? { kind: 'district', number: zone.place.number } : null;
}

/** What a press chooses: one place, or a list where several stand at one spot. */
export function chosenBy(picked: Picked): OnMap {
  if (picked.kind !== 'marks') return { kind: 'place', number: picked.number };
  const places = picked.marks.flatMap((mark) => mark.places);
  const [first, ...others] = places;
  if (first && others.every(({ partOf }) => partOf === first.id)) {
    // The panel of a place lists its parts.
    return { kind: 'place', number: first.number };
  }
  return { kind: 'places', numbers: places.map(({ number }) => number) };
}
