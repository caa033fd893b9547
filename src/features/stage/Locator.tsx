import type { Ground } from '../../city/ground';
import { projector, worldSize } from '../../scene/projection';
import { words } from '../../scene/scene';
import { groundTransform } from '../../svg/GroundPicture';
import { areaPath, gridAround } from '../../svg/ground';
import { useMap } from '../context';
import type { StageModel } from './model';
import { useObstacle } from './obstacle';

const SIZE = { width: 168, height: 124 };
/** The Greater Bay Area, whole. */
const CAMERA = { center: [113.35, 22.72] as [number, number], zoom: 4.82 };
/** Half a pixel. */
const GRID = gridAround(worldSize(CAMERA.zoom) * 2, CAMERA.center);

function BayArea({ ground }: { ground: Ground }) {
  const { store } = useMap();
  const project = projector(CAMERA, SIZE);
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
      <g transform={groundTransform(GRID, CAMERA, SIZE)}>
        {ground.bayArea.features.map(({ properties, geometry }) => (
          <path
            key={properties.id}
            class={properties.own ? 'locator-city' : 'locator-area'}
            d={areaPath(geometry, GRID)}
          />
        ))}
      </g>
      {ground.bayArea.features.map(({ properties }) => {
        if (!properties.label) return null;
        const { x, y } = project(properties.label);
        return (
          <text
            key={properties.id}
            class={properties.own ? 'locator-own' : 'locator-name'}
            x={x}
            y={y}
            text-anchor="middle"
          >
            {words(properties.name, store.state.value.language).replace(
              /特[别別]行政[区區]|市$/,
              '',
            )}
          </text>
        );
      })}
    </svg>
  );
}

/** Where the city lies in the Greater Bay Area. */
export function Locator({ model }: { model: StageModel }) {
  const { t, ground } = useMap();
  const element = useObstacle<HTMLElement>(model, 'locator');
  return (
    <figure class="stage-locator" ref={element}>
      <BayArea ground={ground.value} />
      <figcaption>{t('locator.caption')}</figcaption>
    </figure>
  );
}
