import type { City, Place } from '../../city/city';
import type { Ground } from '../../city/ground';
import type { Language } from '../../city/language';
import type { TextStyle } from '../../scene/labels/measure';
import { levelOf } from '../../scene/level';
import { fitBounds, worldSize } from '../../scene/projection';
import { sceneOf } from '../../scene/scene';
import { cameraFor } from '../../scene/view';
import { type Chosen, DEFAULT_STATE } from '../../state/state';
import { gridAround, groundPaths } from '../../svg/ground';

import { PlaceIcon } from '../../svg/PlaceIcon';
import { ScenePicture } from '../../svg/ScenePicture';
import { FAMILY } from './font';
import { SIZE } from './place';
import { beginningOf, linesOf } from './wrap';

/** Some chats cut the square in the middle: what is to be read stands within it. */
const COLUMN = { left: 300, width: 600 };

/** The words lie over the foot of the map. */
const FOOT = 262;

/** Steps of the ground's lines in a pixel. */
const STEPS = 4;

/** What a card says, in one language. */
export interface CardWords {
  /** What kind of thing it is and where it belongs. */
  eyebrow: string;
  title: string;
  description: string;
  /** By whose leave, and whose ground. */
  credits: string;
}

export interface CardProps {
  city: City;
  ground: Ground;
  language: Language;
  chosen: Chosen | null;
  words: CardWords;
}

/** Sizes of a title in pixels: rather somewhat smaller in one line than larger in two. */
const TITLE_SIZES: readonly { size: number; lines: number }[] = [
  { size: 58, lines: 1 },
  { size: 52, lines: 1 },
  { size: 46, lines: 1 },
  { size: 50, lines: 2 },
  { size: 42, lines: 2 },
  { size: 36, lines: 2 },
];
const DESCRIPTION: TextStyle = { size: 25 };

function titleOf(title: string): { size: number; lines: string[] } {
  for (const { size, lines: most } of TITLE_SIZES) {
    const lines = linesOf(title, COLUMN.width, { size, bold: true });
    if (lines.length <= most) return { size, lines };
  }
  return { size: 36, lines: beginningOf(title, COLUMN.width, 2, { size: 36, bold: true }) };
}

const placeOf = (city: City, chosen: Chosen | null): Place | undefined =>
  chosen?.kind === 'place' ? city.byNumber.get(chosen.number) : undefined;

function CardMap({ city, ground, language, chosen }: Omit<CardProps, 'words'>) {
  const covered = { top: 0, right: 0, bottom: FOOT, left: 0 };
  const whole = fitBounds(city.bounds, SIZE, { top: 14, right: 60, bottom: FOOT + 14, left: 60 });
  const place = placeOf(city, chosen);
  const camera = (place && cameraFor(place, ground, whole, SIZE, covered)) ?? whole;
  const scene = sceneOf(city, { ...DEFAULT_STATE, language, chosen }, levelOf(camera));
  const paths = groundPaths(ground, gridAround(worldSize(camera.zoom) * STEPS, camera.center));
  return (
    <>
      <rect width={SIZE.width} height={SIZE.height} class="fill-land-out" />
      <ScenePicture
        scene={scene}
        ground={ground}
        paths={paths}
        unit={STEPS}
        camera={camera}
        frame={{
          viewport: SIZE,
          inset: covered,
          obstacles: [{ left: 0, top: SIZE.height - FOOT - 30, right: 460, bottom: SIZE.height }],
        }}
      />
    </>
  );
}

/** The picture of a page for chats: the map with what the page is about, and what that is. */
export function Card({ words, ...map }: CardProps) {
  const { city, language, chosen } = map;
  const { eyebrow, title, description, credits } = words;
  const place = placeOf(city, chosen);
  const { size, lines } = titleOf(title);
  const top = SIZE.height - FOOT;
  const belts = city.byKind.get('belt') ?? [];
  const titleTop = top + 70;
  const bottom = titleTop + lines.length * size * 1.2;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={SIZE.width}
      height={SIZE.height}
      font-family={FAMILY[language]}
      font-weight="500"
      aria-hidden="true"
    >
      <CardMap {...map} />
      <rect y={top} width={SIZE.width} height={FOOT} class="fill-panel" />
      <rect y={top} width={SIZE.width} height="2" class="fill-line" />
      <text x={COLUMN.left} y={SIZE.height - 16} font-size="14" class="fill-ink-3">
        {credits}
      </text>
      <g transform={`translate(${COLUMN.left} ${top + 20})`}>
        <PlaceIcon
          kind={place?.kind ?? 'core'}
          belt={Math.max(0, place ? belts.indexOf(place) : 0)}
          size={32}
        />
      </g>
      <text
        x={COLUMN.left + (place?.kind === 'belt' ? 76 : 44)}
        y={top + 45}
        font-size="24"
        class="fill-ink-2"
      >
        {eyebrow}
      </text>
      {lines.map((line, index) => (
        <text
          key={line}
          x={COLUMN.left}
          y={titleTop + (index + 0.86) * size * 1.2}
          font-size={size}
          font-weight="700"
          class="fill-ink"
        >
          {line}
        </text>
      ))}
      {beginningOf(description, COLUMN.width, lines.length > 1 ? 1 : 2, DESCRIPTION).map(
        (line, index) => (
          <text
            key={line}
            x={COLUMN.left}
            y={bottom + 34 + index * 36}
            font-size={DESCRIPTION.size}
            class="fill-ink-2"
          >
            {line}
          </text>
        ),
      )}
    </svg>
  );
}
