import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Ground } from '../city/ground';
import { type Frame, placeLabels } from '../scene/labels';
import { projector } from '../scene/projection';
import type { Scene } from '../scene/scene';
import type { Camera } from '../state/state';
import { GroundPicture, groundTransform } from './GroundPicture';
import type { GroundPaths } from './ground';
import { MarksPicture } from './MarksPicture';
import { Names } from './Names';
import { Unit } from './Stroke';

interface ScenePictureProps {
  scene: Scene;
  ground: Ground;
  /** The lines of the ground, on the grid that this picture needs. */
  paths: GroundPaths;
  camera: Camera;
  /** Size in pixels, and what names keep clear of. */
  frame: Frame;
  /** Units of the paths in a pixel, where lines grow with the picture. */
  unit?: number;
  /** Whether nothing is named: a small picture of where something lies. */
  isMute?: boolean;
  /** Before the ids of this picture, where a page has several. */
  scope?: string;
  /** What lies between the ground and the marks. */
  underMarks?: ComponentChildren;
  /** What lies on the map, under the names. */
  children?: ComponentChildren;
}

/** A scene as it stands, from ground to names: for every picture that nobody moves. */
export function ScenePicture(props: ScenePictureProps) {
  const {
    scene,
    ground,
    paths,
    camera,
    frame,
    isMute = false,
    unit = 1,
    scope = '',
    underMarks,
    children,
  } = props;
  const labels = useMemo(
    () => (isMute ? [] : placeLabels(scene, ground, camera, frame)),
    [scene, ground, camera, frame, isMute],
  );
  return (
    <>
      <g transform={groundTransform(paths, camera, frame.viewport)}>
        <Unit.Provider value={unit}>
          <GroundPicture scene={scene} paths={paths} hovered={null} />
        </Unit.Provider>
      </g>
      {underMarks}
      <MarksPicture
        scene={scene}
        ground={ground}
        camera={camera}
        project={projector(camera, frame.viewport)}
        hovered={null}
      />
      {children}
      <g class="stage-names">
        <Names labels={labels} language={scene.language} hovered={null} scope={scope} isStill />
      </g>
    </>
  );
}
