import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Built } from '../../geo/build';
import { parseCity } from '../../src/city/city';
import { levelOf } from '../../src/scene/level';
import { PALETTE, type Token } from '../../src/scene/palette';
import { projector, worldSize } from '../../src/scene/projection';
import { sceneOf } from '../../src/scene/scene';
import { openingCamera } from '../../src/scene/view';
import { DEFAULT_STATE } from '../../src/state/state';
import { gridAround, groundPaths } from '../../src/svg/ground';
import { ScenePicture } from '../../src/svg/ScenePicture';
import type { PlaceWords } from './data';
import { NOTHING_COVERED, STAGE } from './stage';

/** A place of the drawing, in its pixels. */
export interface PicturePlace {
  x: number;
  y: number;
  words: PlaceWords;
}

export interface Picture {
  svg: string;
  /** Rules for the classes by which its shapes are coloured. */
  colours: string;
  places: PicturePlace[];
}

/** Steps of its paths in a pixel: finer nobody sees in a picture of one size. */
const STEPS = 4;

/** Rules only for the colours that are in the markup. */
function coloursOf(markup: string): string {
  const used = new Set(markup.match(/\b(?:fill|stroke)-[a-z][a-z0-9-]*/g));
  return [...used]
    .flatMap((name) => {
      const [property = '', ...token] = name.split('-');
      const colour = PALETTE.light[token.join('-') as Token];
      return colour ? [`.${name}{${property}:${colour}}`] : [];
    })
    .join('');
}

function Drawing({ children }: { children: ComponentChildren }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${STAGE.width} ${STAGE.height}`}
      role="img"
      aria-label="江门创新布局图"
    >
      {children}
    </svg>
  );
}

/** The opening picture of the app as one drawing, and where in it the places stand. */
export function pictureOf(built: Built, words: readonly PlaceWords[]): Picture {
  const city = parseCity(built.city);
  const camera = openingCamera(city, STAGE, NOTHING_COVERED, 'zh');
  const project = projector(camera, STAGE);
  const scene = sceneOf(city, DEFAULT_STATE, levelOf(camera));
  const paths = groundPaths(
    built.ground,
    gridAround(Math.round(worldSize(camera.zoom) * STEPS), camera.center),
  );
  const svg = renderToString(
    <Drawing>
      <ScenePicture
        scene={scene}
        ground={built.ground}
        paths={paths}
        camera={camera}
        frame={{ viewport: STAGE, inset: NOTHING_COVERED, obstacles: [] }}
      />
    </Drawing>,
  );
  const places = scene.marks.flatMap(({ id, at }) => {
    const own = words.find(({ number }) => number === id);
    const { x, y } = project(at);
    return own ? [{ x: Math.round(x), y: Math.round(y), words: own }] : [];
  });
  return { svg, colours: coloursOf(svg), places };
}
