import type { Feature } from 'geojson';
import { DATA_PEN, formsOf, sizer } from '../../scene/data-style';
import { projector } from '../../scene/projection';
import type { DataLayer } from '../../state/work';
import { pointsOf } from '../../svg/data-drawing';
import { dataPath } from '../../svg/data-path';
import type { Stage } from '../context';

/** From the rim of a point to the ring around it, in pixels. */
const GAP = 3;

interface SelectionMarkProps {
  stage: Stage;
  layer: DataLayer;
  feature: Feature;
}

/** The feature that is looked at, ringed or traced. */
export function SelectionMark({ stage, layer, feature }: SelectionMarkProps) {
  const { live, viewport } = stage;
  if (!live.value || !viewport.value) return null;
  const project = projector(live.value, viewport.value);
  const { geometry, properties } = feature;
  const radius = sizer(layer.style.size)(properties) + DATA_PEN.outline.width + GAP;
  return (
    <svg class="data-selection" aria-hidden="true">
      {formsOf(geometry).map((form) =>
        form === 'point' ? (
          pointsOf(geometry).map((position, index) => {
            const { x, y } = project(position);
            return <circle key={index} cx={x} cy={y} r={radius} class="stroke-accent" />;
          })
        ) : (
          <path key={form} d={dataPath(geometry, form, project)} class="stroke-accent" />
        ),
      )}
    </svg>
  );
}
