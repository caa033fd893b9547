import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';
import { featuresWithin, middleOf } from './data-index';
import { passer, sizer, textOf } from './data-style';
import { measure } from './labels/measure';
import { Space } from './labels/space';
import { type Box, type Pixel, projector, unprojector, type Viewport } from './projection';

/** More features in view than these are not labelled: nothing could be read. */
export const MOST_LABELLED = 300;

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

/** What stands beside the features of a layer: to the right of each, where there is room. */
function labelsOf(layer: DataLayer, camera: Camera, viewport: Viewport, space: Space): LayerLabels {
  const { style, data, filter, id, shown } = layer;
  const column = style.label;
  if (column === null || !shown) return { labels: [], tooMany: 0 };
  const project = projector(camera, viewport);
  const unproject = unprojector(camera, viewport);
  const [west, south] = unproject({ x: 0, y: viewport.height });
  const [east, north] = unproject({ x: viewport.width, y: 0 });
  const [passes, radiusOf] = [passer(filter), sizer(style.size)];
  const inView = featuresWithin(data, [west, south, east, north]).filter((index) =>
    passes(data.features[index]?.properties ?? null),
  );
  if (inView.length > MOST_LABELLED) return { labels: [], tooMany: inView.length };
  const labels = inView.flatMap((index): DataLabel[] => {
    const { geometry = null, properties = null } = data.features[index] ?? {};
    const at = middleOf(geometry);
    const text = short(textOf(properties?.[column]));
    if (!at || text === '') return [];
    const pixel = project(at);
    const x = pixel.x + radiusOf(properties) + 4;
    const y = pixel.y + LABEL_SIZE * 0.36;
    const box = {
      left: x,
      top: pixel.y - LABEL_SIZE * 0.6,
      right: x + measure(text, { size: LABEL_SIZE }),
      bottom: pixel.y + LABEL_SIZE * 0.6,
    };
    if (!space.isFree(box)) return [];
    space.take(box);
    return [{ key: `${id} ${index}`, x, y, text, box }];
  });
  return { labels, tooMany: 0 };
}

/** Values beside the features of all layers, around what lies there already; and which layers have too many. */
export interface DataLabels {
  labels: readonly DataLabel[];
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
  space.take(...obstacles);
  // The topmost layer is labelled first.
  const placed = [...layers]
    .reverse()
    .map((layer) => ({ layer, ...labelsOf(layer, camera, viewport, space) }));
  return {
    labels: placed.flatMap(({ labels }) => labels),
    crowded: placed.flatMap(({ layer, tooMany }) => (tooMany ? [{ layer, count: tooMany }] : [])),
  };
}
