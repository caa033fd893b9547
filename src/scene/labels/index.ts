import type { Ground } from '../../city/ground';
import type { Camera } from '../../state/state';
import { opacityOf } from '../order';
import {
  type Box,
  type Inset,
  type Project,
  projector,
  unprojector,
  type Viewport,
} from '../projection';
import type { Scene } from '../scene';
import { markReach, ribbonWidth } from '../sizes';
import { districtLabels, groundLabels } from './areas';
import { axisOf, beltLabels } from './belts';
import { blockLabels, denseSpots } from './blocks';
import type { Label } from './label';
import { landCover } from './land';
import { pointLabels } from './points';
import { along, boxAround, grow, overlaps, partsWithin, Space } from './space';
import { textStyle } from './styles';

/** The part of the surface that names may use. */
export interface Frame {
  viewport: Viewport;
  /** What panels and bars cover at its edges, in pixels. */
  inset: Inset;
  /** What lies on it: controls, scale, credits. */
  obstacles: readonly Box[];
}

/** A cross over a spot that was asked for: whatever else stands there stays. */
function spotLabels(scene: Scene, project: Project): Label[] {
  const { spot } = scene;
  if (!spot) return [];
  const { x, y } = project(spot);
  const style = textStyle('spot', scene);
  return [
    {
      key: 'spot',
      kind: 'spot',
      lines: ['+'],
      style,
      align: 'middle',
      x,
      y: y + 0.34 * style.size,
      boxes: [],
      at: spot,
      number: null,
      strength: 'selected',
    },
  ];
}

/** The layer whose name it is. */
const layerOf = ({ kind, key, symbol }: Label): string =>
  kind === 'belt' ? key.slice('belt-'.length) : kind === 'station' ? 'railway' : (symbol ?? kind);
/** The dot of a town or station, in pixels, and what it costs to cover one. */
const DOT_REACH = 4;
const DOT_COST = 9;

/** Narrower than this there is no room for columns of names beside the city; large names have none. */
const COLUMN_WIDTH = 600;

/**
 * Places the names of everything in the scene: one pure function for every surface. No two boxes of
 * its result overlap; what finds no room is left out.
 */
export function placeLabels(scene: Scene, ground: Ground, camera: Camera, frame: Frame): Label[] {
  const { viewport, inset, obstacles } = frame;
  const { language, level } = scene;
  const project = projector(camera, viewport);
  const unproject = unprojector(camera, viewport);
  const bounds: Box = {
    left: inset.left + 4,
    top: inset.top + 4,
    right: viewport.width - inset.right - 4,
    bottom: viewport.height - inset.bottom - 4,
  };
  const space = new Space(bounds);
  space.take(...obstacles);

  const spots = scene.marks
    .map((mark) => ({ mark, pixel: project(mark.at) }))
    .filter(({ pixel }) => overlaps(boxAround(pixel, 1), grow(bounds, 20)));
  for (const { mark, pixel } of spots) {
    space.take(boxAround(pixel, markReach(mark, scene) - 0.5));
  }
  // A dot behind a name looks like a letter of it: rather beside it.
  const near = level === 'county' || level === 'site';
  const dotted = [
    ...(near && scene.shows.towns ? ground.towns.features : []),
    ...(near && scene.shows.railway ? ground.stations.features : []),
  ];
  for (const { geometry } of dotted) {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const pixel = project([longitude, latitude]);
    if (overlaps(boxAround(pixel, 1), bounds)) space.charge([pixel], DOT_REACH, DOT_COST);
  }
  const width = ribbonWidth(scene);
  for (const ribbon of scene.ribbons) {
    if (!ribbon.shown) continue;
    for (const line of axisOf(ribbon)) {
      for (const axis of partsWithin(along(line.map(project), 7), grow(bounds, width))) {
        space.charge(axis, width / 2 - 3, 6);
        space.charge(axis, 1, 8);
      }
    }
  }

  const wide = bounds.right - bounds.left >= COLUMN_WIDTH && level === 'city' && !scene.elder;
  const named = spots.filter(({ mark }) => mark.strength !== 'faded');
  const dense = wide ? denseSpots(named) : new Set<(typeof spots)[number]>();
  const columns = wide
    ? blockLabels(
        scene,
        language,
        dense,
        project,
        space,
        landCover(ground, project, viewport.height),
      )
    : { labels: [], districts: new Set<string>() };
  const told = new Set(columns.labels.map(({ number }) => number));
  const beside = named.filter(({ mark }) => !mark.places.some((place) => told.has(place.number)));
  // At the overview names wait for a nearer look, but for the strongest.
  const strong = beside.filter(
    ({ mark }) =>
      level !== 'overview' ||
      mark.kind === 'core' ||
      mark.kind === 'lab' ||
      mark.strength === 'selected',
  );
  const first = strong.filter(({ mark }) => mark.kind === 'core' || mark.strength === 'selected');
  const labels = [
    ...columns.labels,
    ...pointLabels(first, scene, language, space),
    ...beltLabels(
      // Where they stand does not change with what lies over what.
      scene.ribbons.filter(({ shown }) => shown).sort((a, b) => a.index - b.index),
      language,
      project,
      unproject,
      space,
      textStyle('belt', scene),
      width,
    ),
    ...districtLabels(scene, ground, language, columns.districts, project, unproject, space),
    ...pointLabels(
      strong.filter((spot) => !first.includes(spot)),
      scene,
      language,
      space,
    ),
    ...groundLabels(scene, ground, language, project, unproject, space),
    ...spotLabels(scene, project),
  ];
  return labels.map((label) => {
    const opacity = opacityOf(scene, layerOf(label));
    return opacity < 1 ? { ...label, opacity } : label;
  });
}
