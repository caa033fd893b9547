import { featuresWithin, middleOf } from '../../scene/data-index';
import { passer, sizer, textOf } from '../../scene/data-style';
import { measure } from '../../scene/labels/measure';
import type { Space } from '../../scene/labels/space';
import { type Pixel, projector, unprojector, type Viewport } from '../../scene/projection';
import type { Camera } from '../../state/state';
import type { DataLayer } from '../../state/work';

/** More features in view than these are not labelled: nothing could be read. */
export const MOST_LABELLED = 300;

/** In pixels; a line longer than so many characters is cut. */
export const LABEL_SIZE = 12;
const LONGEST = 24;

export interface DataLabel extends Pixel {
  key: string;
  text: string;
}

export interface LayerLabels {
  labels: readonly DataLabel[];
  /** Features in view, where they were too many; else 0. */
  tooMany: number;
}

const short = (text: string) => {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
};

/** What stands beside the features of a layer: to the right of each, where there is room. */
export function labelsOf(
  layer: DataLayer,
  camera: Camera,
  viewport: Viewport,
  space: Space,
): LayerLabels {
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
    return [{ key: `${id} ${index}`, x, y, text }];
  });
  return { labels, tooMany: 0 };
}
