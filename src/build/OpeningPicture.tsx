import { renderToString } from 'preact-render-to-string';
import type { City } from '../city/city';
import type { Ground } from '../city/ground';
import type { Language } from '../city/language';
import { levelOf } from '../scene/level';
import { type Box, type Inset, projector, type Viewport } from '../scene/projection';
import { sceneOf } from '../scene/scene';
import { openingCamera } from '../scene/view';
import { DEFAULT_STATE } from '../state/state';
import { gridAround, groundPaths } from '../svg/ground';
import { ScenePicture } from '../svg/ScenePicture';

/**
 * A size of the stage for which the opening view is drawn. At any other the nearest of them is
 * scaled: the city then stands where it will stand, its names are a little larger or smaller.
 */
interface OpeningView {
  name: string;
  stage: Viewport;
  covered: Inset;
  obstacles(language: Language): Box[];
}

const box = (left: number, top: number, width: number, height: number): Box => ({
  left: left - 4,
  top: top - 4,
  right: left + width + 4,
  bottom: top + height + 4,
});

/** What lies on the stage beside panels, as the style sheets have it, in pixels. */
const besidePanels =
  ({ width, height }: Viewport) =>
  (language: Language): Box[] => {
    const isEnglish = language === 'en';
    const locator = isEnglish ? 163.5 : 145.5;
    return [
      box(width - 54, height - 194, 42, 122),
      box(12, height - 74 - locator, 168, locator),
      box(12, height - 26, isEnglish ? 548 : 465, 20),
      box(18, height - 62, 185, 28),
    ];
  };

const beside = (name: string, width: number, height: number): OpeningView => ({
  name,
  stage: { width, height },
  covered: { top: 0, right: 0, bottom: 0, left: 0 },
  obstacles: besidePanels({ width, height }),
});

/** On a phone of 390 × 844, between the bar and the sheet. */
const PHONE: OpeningView = {
  name: 'phone',
  stage: { width: 390, height: 844 },
  covered: { top: 122, right: 0, bottom: 124, left: 0 },
  obstacles: () => [box(324, 598, 56, 110), box(6, 687, 310, 30), box(14, 654, 143, 28)],
};

/** The phone, and the stages of windows of 1366 × 768, 1440 × 900 and 1920 × 1080. */
const VIEWS: readonly OpeningView[] = [
  PHONE,
  beside('laptop', 742, 712),
  beside('desktop', 816, 844),
  beside('projector', 1188, 1024),
];

/** Units of the whole world: the city is some 850 of them high, at most 1.2 pixels each. */
const WORLD = 200_000;

/** Degrees around the city that any window shows of its surroundings. */
const AROUND = 1;

interface PictureProps {
  city: City;
  ground: Ground;
  language: Language;
}

function ViewPicture({ city, ground, language, view }: PictureProps & { view: OpeningView }) {
  const { stage, covered, name } = view;
  const words = language === 'en' ? 'en' : 'zh';
  const camera = openingCamera(city, stage, covered, words);
  const scene = sceneOf(city, { ...DEFAULT_STATE, language }, levelOf(camera));
  const [west, south, east, north] = city.bounds;
  const grid = gridAround(
    WORLD,
    [(west + east) / 2, (south + north) / 2],
    [west - AROUND, south - AROUND, east + AROUND, north + AROUND],
  );
  const paths = groundPaths(ground, grid);
  const frame = { viewport: stage, inset: covered, obstacles: view.obstacles(language) };
  // The city itself: into whatever room it is put, it fits as the map will fit it.
  const project = projector(camera, stage);
  const [from, to] = [project([west, north]), project([east, south])];
  const viewBox = [from.x, from.y, to.x - from.x, to.y - from.y];
  return (
    <svg
      class={`opening-view opening-${name}`}
      viewBox={viewBox.map((each) => each.toFixed(2)).join(' ')}
      aria-hidden="true"
    >
      <ScenePicture
        scene={scene}
        ground={ground}
        paths={paths}
        camera={camera}
        frame={frame}
        scope={`${name}-`}
      />
    </svg>
  );
}

/** A path this long is worth being written once. */
const LONG = 60;
const PATH = /<path d="([^"]*)"( class="(line )?[^>]*)><\/path>/g;

/** Writes every path that comes again once, and refers to it. */
function writeOnce(svg: string): string {
  const counts = new Map<string, number>();
  for (const [, d = ''] of svg.matchAll(PATH)) counts.set(d, (counts.get(d) ?? 0) + 1);
  const ids = new Map<string, string>();
  const shapes: string[] = [];
  const drawing = svg.replace(PATH, (whole, d: string, rest: string, isLine?: string) => {
    if (d.length < LONG || (counts.get(d) ?? 0) < 2) return whole;
    let id = ids.get(d);
    if (!id) {
      id = `shape-${ids.size}`;
      ids.set(d, id);
      // The width of a line does not grow with its shape; what else it looks like is told in place.
      shapes.push(`<path id="${id}"${isLine ? ' class="line-shape"' : ''} d="${d}"></path>`);
    }
    return `<use href="#${id}"${rest}></use>`;
  });
  return `<svg class="opening-shapes" width="0" height="0"><defs>${shapes.join('')}</defs></svg>${drawing}`;
}

/** The picture of the opening view as the page carries it, for every layout. */
export function openingPicture(props: PictureProps): string {
  return writeOnce(
    VIEWS.map((view) => renderToString(<ViewPicture {...props} view={view} />)).join(''),
  );
}
