import { useEffect, useState } from 'preact/hooks';
import { DATA_PEN } from '../scene/data-style';
import { PALETTE } from '../scene/palette';
import { type Project, projector, type Viewport } from '../scene/projection';
import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';
import { countSeen, type Drawn, drawnBy, paintData, pointsOf } from './data-drawing';
import { dataPath } from './data-path';

/** More features than these are a picture in the drawing: as shapes they would make it too heavy to open. */
const MOST_SHAPES = 3_000;
/** Dots of such a picture in a pixel of the sheet: 288 in an inch. */
const PICTURE_RATIO = 3;

interface DataPictureProps {
  layers: readonly DataLayer[];
  camera: Camera;
  /** In pixels. */
  viewport: Viewport;
}

/** Whether what a camera sees of some data is so much that paper has it as a picture. */
export const isPicture = ({ layers, camera, viewport }: DataPictureProps): boolean =>
  countSeen(layers, camera, viewport) > MOST_SHAPES;

function Shape({ drawn, project }: { drawn: Drawn; project: Project }) {
  const { geometry, form, colour, radius, isRing, opacity } = drawn;
  if (form === 'point') {
    const { token } = DATA_PEN.outline;
    const width = isRing ? DATA_PEN.border : DATA_PEN.outline.width;
    return (
      <>
        {pointsOf(geometry).map((position, index) => {
          const { x, y } = project(position);
          return (
            <circle
              key={index}
              cx={x.toFixed(1)}
              cy={y.toFixed(1)}
              r={(radius + width / 2).toFixed(2)}
              fill={isRing ? 'none' : colour}
              stroke={isRing ? colour : undefined}
              class={isRing ? undefined : `stroke-${token}`}
              stroke-width={width}
              opacity={opacity}
            />
          );
        })}
      </>
    );
  }
  const isArea = form === 'area';
  return (
    <path
      d={dataPath(geometry, form, project)}
      fill={isArea ? colour : 'none'}
      fill-opacity={opacity * DATA_PEN.area}
      fill-rule="evenodd"
      stroke={colour}
      stroke-opacity={opacity}
      stroke-width={isArea ? DATA_PEN.border : DATA_PEN.line}
      stroke-linejoin="round"
    />
  );
}

/** The data as a picture of dots; it follows the camera as fast as it is painted. */
function Picture({ layers, camera, viewport }: DataPictureProps) {
  const [picture, setPicture] = useState('');
  const { width, height } = viewport;
  useEffect(() => {
    const timer = setTimeout(() => {
      const canvas = document.createElement('canvas');
      const outline = PALETTE.light[DATA_PEN.outline.token];
      const options = { pixelRatio: PICTURE_RATIO, outline };
      for (const _ of paintData(canvas, layers, camera, { width, height }, options));
      setPicture(canvas.toDataURL());
    });
    return () => clearTimeout(timer);
  }, [layers, camera, width, height]);
  return picture ? <image href={picture} width={width} height={height} /> : null;
}

/** The visitor's data on paper. */
export function DataPicture(props: DataPictureProps) {
  const { layers, camera, viewport } = props;
  if (layers.length === 0) return null;
  if (isPicture(props)) return <Picture {...props} />;
  const project = projector(camera, viewport);
  return (
    <>
      {[...drawnBy(layers, camera, viewport)].map((drawn, index) => (
        <Shape key={index} drawn={drawn} project={project} />
      ))}
    </>
  );
}
