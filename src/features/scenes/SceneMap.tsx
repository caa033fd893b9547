import { useMemo } from 'preact/hooks';
import { fitBounds, projector, unprojector, type Viewport } from '../../scene/projection';
import { parseLink } from '../../state/fullLink';
import type { OwnScene } from '../../state/work';
import { StillMap } from '../../svg/StillMap';
import { useMap } from '../context';
import { screenSize } from '../figureSheet';

/** In pixels: as small as the map reaches out; it is shown smaller still. */
const SIZE: Viewport = { width: 220, height: 165 };
const EDGE = { top: 8, right: 8, bottom: 8, left: 8 };
/** What is too small to be seen at this size. */
const SMALL = ['platform', 'town', 'railway', 'district'];

/** Where in the city a view looks: the whole of it, mute, with a frame around what the view shows. */
export function SceneMap({ scene }: { scene: OwnScene }) {
  const { store, ground, t } = useMap();
  const city = store.city.value;
  const camera = useMemo(() => fitBounds(city.bounds, SIZE, EDGE), [city]);
  const linked = useMemo(() => parseLink(scene.link, city), [scene.link, city]);
  const state = useMemo(
    () => ({ ...linked.state, hidden: [...linked.state.hidden, ...SMALL] }),
    [linked],
  );
  const screen = scene.size ?? screenSize();
  const corner = linked.camera && unprojector(linked.camera, screen);
  const project = projector(camera, SIZE);
  const from = corner && project(corner({ x: 0, y: 0 }));
  const to = corner && project(corner({ x: screen.width, y: screen.height }));
  return (
    <StillMap
      city={city}
      ground={ground.value}
      state={state}
      camera={camera}
      viewport={SIZE}
      isMute
      label={t('paper.locator')}
      scope={`scene-${scene.id}`}
    >
      {from && to && (
        <rect
          class="paper-frame"
          x={from.x}
          y={from.y}
          width={to.x - from.x}
          height={to.y - from.y}
        />
      )}
    </StillMap>
  );
}
