import type { Ground } from '../city/ground';
import type { Kind } from '../city/types';
import { inDrawOrder, opacityOf } from '../scene/order';
import { DOT, type Dot, FADED_MARK, groundPen } from '../scene/pen';
import { metresPerPixel, type Project } from '../scene/projection';
import type { Mark, Scene } from '../scene/scene';
import { ringRadius, STRENGTH_SCALE, sceneScale } from '../scene/sizes';
import type { Camera } from '../state/state';
import { seenThrough } from './Stroke';
import { SymbolShapes } from './Symbol';

interface MarksPictureProps {
  scene: Scene;
  ground: Ground;
  camera: Camera;
  project: Project;
  /** Number of the place under the pointer or focus. */
  hovered: number | null;
}

/** Where the place may lie: a soft area, for all at the nearest level, before that for the chosen one. */
function ErrorCircle({
  mark,
  scene,
  camera,
  project,
}: Pick<MarksPictureProps, 'scene' | 'camera' | 'project'> & { mark: Mark }) {
  const { level } = scene;
  const { strength, kind, error_m, at } = mark;
  const isShown =
    strength === 'selected' || (level === 'site' && kind !== 'core' && strength !== 'faded');
  if (!isShown || !error_m) return null;
  const { x, y } = project(at);
  const { error } = groundPen(level);
  return (
    <circle
      cx={x}
      cy={y}
      r={error_m / metresPerPixel({ ...camera, center: at })}
      class={`error-area fill-accent stroke-${error.token}`}
      stroke-width={error.width}
      stroke-dasharray={error.dash.join(' ')}
    />
  );
}

function MarkSymbol({
  mark,
  scene,
  project,
  hovered,
}: Omit<MarksPictureProps, 'camera' | 'ground'> & { mark: Mark }) {
  const { strength, kind, evidence, at, id, places } = mark;
  const { x, y } = project(at);
  const isCore = kind === 'core';
  const scale = STRENGTH_SCALE[strength] * sceneScale(scene, isCore);
  const isSelected = strength === 'selected';
  return (
    <g
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      // A mark of several places opens their list, which only the app can.
      data-mark={places.length === 1 ? id : 0}
    >
      {(isSelected || hovered === id) && (
        <circle
          r={ringRadius(scene, isCore, strength)}
          class={`stroke-accent ${isSelected ? 'fill-accent-disc' : 'fill-halo'}`}
          stroke-width={isSelected ? 2.4 : 1.5}
        />
      )}
      <g
        transform={scale === 1 ? undefined : `scale(${scale.toFixed(3)})`}
        opacity={seenThrough(opacityOf(scene, kind) * (strength === 'faded' ? FADED_MARK : 1))}
      >
        <SymbolShapes kind={kind as Exclude<Kind, 'belt'>} variant={evidence ?? 'plain'} />
      </g>
    </g>
  );
}

/** Towns or stations, as the pen has them. */
function Dots({
  features,
  dot,
  opacity,
  project,
}: {
  features: Ground['towns']['features'];
  dot: Dot;
  opacity: number;
  project: Project;
}) {
  return (
    <g opacity={seenThrough(opacity)}>
      {features.map(({ properties, geometry }) => {
        const { x, y } = project(geometry.coordinates);
        return (
          <circle
            key={properties.id}
            cx={x.toFixed(1)}
            cy={y.toFixed(1)}
            r={dot.radius + dot.width / 2}
            class={`fill-${dot.fill} stroke-${dot.stroke}`}
            stroke-width={dot.width}
          />
        );
      })}
    </g>
  );
}

/** Dots, the symbols of the places, and how far they may be off. */
export function MarksPicture(props: MarksPictureProps) {
  const { scene, ground, project } = props;
  const { level, shows } = scene;
  const near = level === 'county' || level === 'site';
  return (
    <>
      {near && shows.towns && (
        <Dots
          features={ground.towns.features}
          dot={DOT.town}
          opacity={opacityOf(scene, 'town')}
          project={project}
        />
      )}
      {near && shows.railway && (
        <Dots
          features={ground.stations.features}
          dot={DOT.station}
          opacity={opacityOf(scene, 'railway')}
          project={project}
        />
      )}
      {scene.marks.map((mark) => (
        <ErrorCircle key={mark.id} {...props} mark={mark} />
      ))}
      {inDrawOrder(scene).map((mark) => (
        <MarkSymbol key={mark.id} {...props} mark={mark} />
      ))}
    </>
  );
}
