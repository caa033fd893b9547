import type { ComponentChildren } from 'preact';
import { opacityOf } from '../scene/order';
import { beltPen, groundPen, HOVER_CASING } from '../scene/pen';
import { mercator, type Viewport, worldSize } from '../scene/projection';
import type { Ribbon, Scene, Zone } from '../scene/scene';
import type { Camera } from '../state/state';
import { type GroundPaths, gridOf, linesPath } from './ground';
import { Stroke, seenThrough } from './Stroke';

const FILL: Record<Zone['tone'], string> = {
  plain: 'fill-land',
  core: 'fill-core-soft',
  stated: 'fill-node-soft',
};

/** The transform that brings the paths of the ground to where the camera sees them. */
export function groundTransform(
  { world, origin }: Pick<GroundPaths, 'world' | 'origin'>,
  camera: Camera,
  viewport: Viewport,
): string {
  const scale = worldSize(camera.zoom) / world;
  const [x, y] = mercator(camera.center);
  const left = (origin[0] - x * world) * scale + viewport.width / 2;
  const top = (origin[1] - y * world) * scale + viewport.height / 2;
  return `translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${scale.toPrecision(8)})`;
}

interface GroundPictureProps {
  scene: Scene;
  paths: GroundPaths;
  /** Number of the belt under the pointer or focus. */
  hovered: number | null;
  /** What lies over the fills and under the lines. */
  base?: ComponentChildren;
}

interface BeltProps {
  ribbon: Ribbon;
  scene: Scene;
  d: string;
  isHovered: boolean;
}

function Bed({ ribbon, scene, d, isHovered }: BeltProps) {
  const { casing, bed, pattern } = beltPen(ribbon, scene);
  const { gap } = pattern;
  const wide = { ...casing, width: casing.width + (isHovered ? HOVER_CASING : 0) };
  return (
    <g opacity={seenThrough(opacityOf(scene, ribbon.id))}>
      <Stroke d={d} line={wide} round />
      <Stroke d={d} line={bed} round />
      {/* Two streams `gap` apart: one wide dashed line, its middle taken out again. */}
      <Stroke d={d} line={{ ...pattern, width: gap ? gap + 2 * pattern.width : pattern.width }} />
      {gap > 0 && <Stroke d={d} line={{ token: bed.token, width: gap }} />}
    </g>
  );
}

function CentreLine({ ribbon, scene, d }: Omit<BeltProps, 'isHovered'>) {
  const { line, inner } = beltPen(ribbon, scene);
  return (
    <g opacity={seenThrough(opacityOf(scene, ribbon.id))}>
      <Stroke d={d} line={line} round />
      {inner && <Stroke d={d} line={inner} round />}
    </g>
  );
}

/** Sea, land, borders, rivers and belts, in the draw order of every surface. */
export function GroundPicture({ scene, paths, hovered, base }: GroundPictureProps) {
  const { level, shows, zones } = scene;
  const pen = groundPen(level);
  const grid = gridOf(paths);
  const belts = scene.ribbons
    .filter(({ shown }) => shown)
    .map((ribbon) => ({ ribbon, d: linesPath(ribbon.place.axis ?? [], grid) }));
  const near = level === 'county' || level === 'site';
  const ofLayer = (layer: string) => seenThrough(opacityOf(scene, layer));
  const outlined = (isWanted: (zone: Zone) => boolean) =>
    paths.districts
      .filter(({ id }) => zones.some((zone) => zone.id === id && isWanted(zone)))
      .map(({ path }) => path)
      .join('');
  return (
    <>
      <path d={paths.sea} class="fill-sea" />
      <Stroke d={paths.sea} line={pen.shoreWide} />
      <Stroke d={paths.sea} line={pen.shore} />
      <path d={paths.land} class="fill-land-out" fill-rule="evenodd" />
      <Stroke d={paths.neighbourBorders} line={pen.neighbour} />
      <Stroke d={paths.sea} line={pen.coast} />
      <Stroke d={paths.outline} line={pen.glow} />
      <path d={paths.city} class={FILL.plain} />
      {zones.map(({ id, tone }) => {
        const district = paths.districts.find((candidate) => candidate.id === id);
        if (tone === 'plain' || !district) return null;
        return (
          <path
            key={id}
            d={district.path}
            class={FILL[tone]}
            opacity={tone === 'core' ? ofLayer('core') : undefined}
          />
        );
      })}
      <Stroke d={paths.rivers} line={pen.river} />
      <Stroke d={paths.mainRivers} line={pen.riverMain} />
      {base}
      {shows.districts && (
        <Stroke d={paths.borders} line={{ ...pen.border, opacity: ofLayer('district') }} />
      )}
      <Stroke
        d={outlined(({ tone }) => tone === 'core')}
        line={{ ...pen.core, opacity: ofLayer('core') }}
      />
      <Stroke d={outlined(({ selected }) => selected)} line={pen.selected} />
      {belts.map(({ ribbon, d }) => (
        <Bed
          key={ribbon.id}
          ribbon={ribbon}
          scene={scene}
          d={d}
          isHovered={ribbon.place.number === hovered}
        />
      ))}
      {belts.map(({ ribbon, d }) => (
        <CentreLine key={ribbon.id} ribbon={ribbon} scene={scene} d={d} />
      ))}
      <Stroke d={paths.coast} line={pen.cityCoast} />
      <Stroke d={paths.outline} line={pen.city} />
      {near && shows.railway && (
        <Stroke d={paths.railway} line={{ ...pen.railway, opacity: ofLayer('railway') }} />
      )}
    </>
  );
}
