import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { City } from '../city/city';
import type { Ground } from '../city/ground';
import { type Level, levelOf } from '../scene/level';
import { type Box, type Inset, type Pixel, type Viewport, worldSize } from '../scene/projection';
import { sceneOf } from '../scene/scene';
import type { Camera, State } from '../state/state';
import { gridAround, groundPaths } from './ground';
import { ScenePicture } from './ScenePicture';

interface StillMapProps {
  city: City;
  ground: Ground;
  state: State;
  camera: Camera;
  /** How much is shown; that of the camera where left out. */
  level?: Level;
  /** In pixels. */
  viewport: Viewport;
  /** What names keep clear of at the edges, in pixels. */
  inset?: Inset;
  /** What lies on it and names keep clear of. */
  obstacles?: readonly Box[];
  label: string;
  /** Where it stands in a drawing around it, in pixels. */
  at?: Pixel;
  /** Whether nothing is named. */
  isMute?: boolean;
  /** Before the ids of this picture. */
  scope: string;
  /** What a meeting has on it, under the names. */
  work?: ComponentChildren;
  /** What lies between its ground and its marks. */
  underMarks?: ComponentChildren;
  /** What lies on the map. */
  children?: ComponentChildren;
}

const NONE: readonly Box[] = [];
export const NO_INSET: Inset = { top: 0, right: 0, bottom: 0, left: 0 };

/** Steps of the ground's lines in a pixel: paper shows more than a screen. */
const STEPS = 4;

/** A map that nobody moves, of a page that is read or printed. */
export function StillMap(props: StillMapProps) {
  const {
    city,
    ground,
    state,
    camera,
    level = levelOf(camera),
    viewport,
    inset = NO_INSET,
    obstacles = NONE,
    at,
    isMute = false,
    label,
    scope,
    work,
    underMarks,
    children,
  } = props;
  const { width, height } = viewport;
  const scene = useMemo(() => sceneOf(city, state, level), [city, state, level]);
  const paths = useMemo(
    () => groundPaths(ground, gridAround(worldSize(camera.zoom) * STEPS, camera.center)),
    [ground, camera],
  );
  const frame = useMemo(() => ({ viewport, inset, obstacles }), [viewport, inset, obstacles]);
  return (
    <svg
      class="still-map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      {...(at ? { x: at.x, y: at.y, width, height } : {})}
    >
      <rect width={width} height={height} class="fill-land-out" />
      <ScenePicture
        scene={scene}
        ground={ground}
        paths={paths}
        camera={camera}
        frame={frame}
        unit={STEPS}
        isMute={isMute}
        scope={scope}
        underMarks={underMarks}
      >
        {work}
      </ScenePicture>
      {children}
    </svg>
  );
}
