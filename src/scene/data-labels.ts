import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';
import { featuresWithin, middleOf } from './data-index';
import { passer, sizer, textOf } from './data-style';
import { measure } from './labels/measure';
import { boxAround, Space } from './labels/space';
import { type Box, type Pixel, projector, unprojector, type Viewport } from './projection';

/** More features in view than these are not labelled: nothing could be read. */
export const MOST_LABELLED = 300;

/** So many points leave room for the names of the plan beside them. */
const FEW = 60;

/** In pixels; a line longer than so many characters is cut. */
export const LABEL_SIZE = 12;
const LONGEST = 24;

export interface DataLabel extends Pixel {
  key: string;
  text: string;
  /** What it takes up: no other name stands there. */
  box: Box;
}

interface LayerLabels {
  labels: readonly DataLabel[];
  /** Features in view, where they were too many; else 0. */
  tooMany: number;
}

const short = (text: string) => {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
};

/** Between a mark and its label, in pixels. */
const GAP = 4;

/** Where a label may stand, the best first: to the right of its mark, to its left, over it, under it. */
function sidesOf({ x, y }: Pixel, text: string, reach: number): Box[] {
  const width = measure(text, { size: LABEL_SIZE });
  const height = LABEL_SIZE * 1.2;
  const at = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  });
  return [
    at(x + reach, y - height / 2),
    at(x - reach - width, y - height / 2),
    at(x - width / 2, y - reach - height),
    at(x - width / 2, y + reach),
  ];
}

/** The features of a layer that can be seen. */
function inView({ data, filter, shown }: DataLayer, camera: Camera, viewport: Viewport): number[] {
  if (!shown) return [];
  const unproject = unprojector(camera, viewport);
  const [west, south] = unproject({ x: 0, y: viewport.height });
  const [east, north] = unproject({ x: viewport.width, y: 0 });
  const passes = passer(filter);
  return featuresWithin(data, [west, south, east, north]).filter((index) =>
    passes(data.features[index]?.properties ?? null),
  );
}

/** What the points of a layer take up; of very many nothing, for no label would be left. */
function marksOf(layer: DataLayer, camera: Camera, viewport: Viewport): Box[] {
  const seen = inView(layer, camera, viewport);
  if (seen.length > MOST_LABELLED) return [];
  const [project, radiusOf] = [projector(camera, viewport), sizer(layer.style.size)];
  return seen.flatMap((index) => {
    const { geometry = null, properties = null } = layer.data.features[index] ?? {};
    return geometry?.type === 'Point'
      ? [boxAround(project(geometry.coordinates), radiusOf(properties))]
      : [];
  });
}

/** What stands beside the features of a layer, where there is room. */
function labelsOf(layer: DataLayer, camera: Camera, viewport: Viewport, space: Space): LayerLabels {
  const { style, data, id } = layer;
  const column = style.label;
  if (column === null) return { labels: [], tooMany: 0 };
  const [project, radiusOf] = [projector(camera, viewport), sizer(style.size)];
  const seen = inView(layer, camera, viewport);
  if (seen.length > MOST_LABELLED) return { labels: [], tooMany: seen.length };
  const labels = seen.flatMap((index): DataLabel[] => {
    const { geometry = null, properties = null } = data.features[index] ?? {};
    const at = middleOf(geometry);
    const text = short(textOf(properties?.[column]));
    if (!at || text === '') return [];
    const box = sidesOf(project(at), text, radiusOf(properties) + GAP).find((side) =>
      space.isFree(side),
    );
    if (!box) return [];
    space.take(box);
    const y = (box.top + box.bottom) / 2 + LABEL_SIZE * 0.36;
    return [{ key: `${id} ${index}`, x: box.left, y, text, box }];
  });
  return { labels, tooMany: 0 };
}

/** Values beside the features of all layers, around what lies there already; and which layers have too many. */
export interface DataLabels {
  labels: readonly DataLabel[];
  /** What the names of the plan keep clear of: labels, and points while they are few. */
  boxes: readonly Box[];
  crowded: readonly { layer: DataLayer; count: number }[];
}

/** Labels the data that a camera sees, for every surface and for paper. */
export function labelData(
  layers: readonly DataLayer[],
  camera: Camera,
  viewport: Viewport,
  obstacles: readonly Box[],
): DataLabels {
  const space = new Space({ left: 0, top: 0, right: viewport.width, bottom: viewport.height });
  const marks = layers.flatMap((layer) => marksOf(layer, camera, viewport));
  space.take(...obstacles, ...marks);
  // The topmost layer is labelled first.
  const placed = [...layers]
    .reverse()
    .map((layer) => ({ layer, ...labelsOf(layer, camera, viewport, space) }));
  const labels = placed.flatMap((each) => each.labels);
  return {
    labels,
    boxes: [...(marks.length <= FEW ? marks : []), ...labels.map(({ box }) => box)],
    crowded: placed.flatMap(({ layer, tooMany }) => (tooMany ? [{ layer, count: tooMany }] : [])),
  };
}
