import { useMemo } from 'preact/hooks';
import type { Place } from '../../city/city';
import {
  fitBounds,
  metresPerPixel,
  projector,
  unprojector,
  type Viewport,
} from '../../scene/projection';
import { scaleLength } from '../../scene/scale';
import { cameraFor } from '../../scene/view';
import { DEFAULT_STATE } from '../../state/state';
import { StillMap } from '../../svg/StillMap';
import { useMap } from '../context';

const LOCATOR: Viewport = { width: 150, height: 150 };
const EDGE = { top: 6, right: 6, bottom: 6, left: 6 };
const MARGIN = { top: 24, right: 60, bottom: 34, left: 60 };
/** All but the frame: what the locator is to show at its size. */
const QUIET = ['node', 'lab', 'platform', 'town', 'railway', 'district'];

interface BriefMapProps {
  place: Place;
  /** In pixels. */
  viewport: Viewport;
}

/** The camera around a place; of one without a point around its district, else the whole city. */
function useCamera(place: Place, viewport: Viewport) {
  const { store, ground } = useMap();
  const city = store.city.value;
  return useMemo(() => {
    const whole = fitBounds(city.bounds, viewport, MARGIN);
    const subject = place.anchor
      ? place
      : (place.districts.length === 1 && city.byId.get(place.districts[0] ?? '')) || place;
    return cameraFor(subject, ground.value, whole, viewport, MARGIN) ?? whole;
  }, [city, ground.value, place, viewport]);
}

/** The map of a brief: the place among its neighbours, with scale and north. */
export function BriefMap({ place, viewport }: BriefMapProps) {
  const { store, ground, t, words } = useMap();
  const { language } = store.state.value;
  const { number } = place;
  const camera = useCamera(place, viewport);
  const state = useMemo(
    () => ({ ...DEFAULT_STATE, language, chosen: { kind: 'place' as const, number } }),
    [language, number],
  );
  const { metres, pixels } = scaleLength(metresPerPixel(camera));
  const { width, height } = viewport;
  const obstacles = useMemo(
    () => [
      { left: 0, top: height - 30, right: pixels + 80, bottom: height },
      { left: width - 44, top: height - 46, right: width, bottom: height },
    ],
    [width, height, pixels],
  );
  return (
    <StillMap
      city={store.city.value}
      ground={ground.value}
      state={state}
      camera={camera}
      viewport={viewport}
      inset={EDGE}
      obstacles={obstacles}
      label={words(place.name)}
      scope={`brief-${number}`}
    >
      <g class="paper-scale" transform={`translate(14 ${height - 14})`}>
        <path d={`M0-5v5h${pixels}v-5`} />
        <text x={pixels + 6}>
          {t.number(metres / 1000)} {t('unit.km')}
        </text>
      </g>
      <g class="paper-north" transform={`translate(${width - 22} ${height - 16})`}>
        <path d="M0-22 6-6 0-9-6-6z" />
        <text y="6">{t('paper.north')}</text>
      </g>
    </StillMap>
  );
}

/** Where the map of a brief lies in the city. */
export function BriefLocator({ place, viewport }: BriefMapProps) {
  const { store, ground, t } = useMap();
  const city = store.city.value;
  const { language } = store.state.value;
  const shown = useCamera(place, viewport);
  const camera = useMemo(() => fitBounds(city.bounds, LOCATOR, EDGE), [city]);
  const state = useMemo(() => ({ ...DEFAULT_STATE, language, hidden: QUIET }), [language]);
  const corner = unprojector(shown, viewport);
  const project = projector(camera, LOCATOR);
  const from = project(corner({ x: 0, y: 0 }));
  const to = project(corner({ x: viewport.width, y: viewport.height }));
  return (
    <StillMap
      city={city}
      ground={ground.value}
      state={state}
      camera={camera}
      viewport={LOCATOR}
      isMute
      label={t('paper.locator')}
      scope={`locator-${place.number}`}
    >
      <rect
        class="paper-frame"
        x={from.x}
        y={from.y}
        width={to.x - from.x}
        height={to.y - from.y}
      />
    </StillMap>
  );
}
