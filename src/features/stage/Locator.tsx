import type { Ground } from '../../city/city';
import { projector } from '../../scene/projection';
import { words } from '../../scene/scene';
import { areaPath } from '../../svg/paths';
import { useMap } from '../context';
import type { StageModel } from './model';
import { useObstacle } from './obstacle';

const SIZE = { width: 168, height: 124 };
/** The Greater Bay Area, whole. */
const CAMERA = { center: [113.35, 22.72] as [number, number], zoom: 4.82 };
/** The city itself, by its division code. */
const CITY_CODE = 440700;
/** Whose names there is room for, and where they stand from the middle of their area, in pixels. */
const NAMED: Record<number, [number, number]> = {
  440100: [113.45, 23.3],
  440700: [112.62, 22.2],
  440300: [114.1, 22.68],
  810000: [114.25, 22.2],
  820000: [113.5, 22.05],
};

function BayArea({ ground }: { ground: Ground }) {
  const { store } = useMap();
  const project = projector(CAMERA, SIZE);
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
      {ground.bayArea.features.map(({ properties, geometry }) => (
        <path
          key={properties.id}
          class={properties.adcode === CITY_CODE ? 'locator-city' : 'locator-area'}
          d={areaPath(geometry, project)}
        />
      ))}
      {ground.bayArea.features.map(({ properties }) => {
        const at = NAMED[properties.adcode];
        if (!at) return null;
        const { x, y } = project(at);
        return (
          <text
            key={properties.id}
            class={properties.adcode === CITY_CODE ? 'locator-own' : 'locator-name'}
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
