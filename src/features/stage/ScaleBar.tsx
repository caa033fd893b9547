import { metresPerPixel } from '../../scene/projection';
import { scaleLength } from '../../scene/scale';
import type { Camera } from '../../state/state';
import { useMap } from '../context';
import type { StageModel } from './model';
import { useObstacle } from './obstacle';

interface ScaleBarProps {
  model: StageModel;
  camera: Camera;
}

/** The scale, once there is a camera: what lies on the stage is measured where it first stands. */
export function ScaleBar({ model, camera }: ScaleBarProps) {
  const { t } = useMap();
  const element = useObstacle<HTMLDivElement>(model, 'scale');
  const { metres, pixels } = scaleLength(metresPerPixel(camera));
  const kilometres = metres >= 1000;
  const value = kilometres ? metres / 1000 : metres;
  const unit = kilometres ? t('unit.km') : t('unit.m');
  return (
    <div class="stage-scale" ref={element}>
      <svg width={pixels + 58} height="28" role="img" aria-label={`${t.number(value)} ${unit}`}>
        <path class="scale-line" d={`M1 17v6h${pixels}v-6M${pixels / 2 + 1} 19v4`} />
        <text x="0" y="12">
          0
        </text>
        <text x={pixels} y="12" text-anchor="middle">
          {t.number(value)} {unit}
        </text>
      </svg>
    </div>
  );
}
