import { useMemo } from 'preact/hooks';
import type { Bounds, Place } from '../../city/city';
import { fitBounds, projector, unprojector, type Viewport, ZOOM } from '../../scene/projection';
import { cameraFor, extentOf } from '../../scene/view';
import { DEFAULT_STATE } from '../../state/state';
import { PaperMarks, paperObstacles } from '../../svg/PaperMarks';
import { StillMap } from '../../svg/StillMap';
import { useMap } from '../context';
import { paperWords } from '../paperWords';

const LOCATOR: Viewport = { width: 150, height: 150 };
const LOCATOR_EDGE = { top: 14, right: 14, bottom: 14, left: 14 };
const EDGE = { top: 6, right: 6, bottom: 6, left: 6 };
const MARGIN = { top: 24, right: 60, bottom: 34, left: 60 };
/** All but the frame: what the locator is to show at its size. */
const QUIET = ['node', 'lab', 'platform', 'town', 'railway', 'district'];

interface BriefMapProps {
  place: Place;
  /** In pixels. */
  viewport: Viewport;
}

/** As large as it fits, from however far that is. */
const fitted = (bounds: Bounds, viewport: Viewport, margin: typeof MARGIN) =>
  fitBounds(bounds, viewport, margin, ZOOM.max, 0);

/**
 * The camera around a place: what takes up ground fills the map, as do the districts of a place
 * without a point; the whole city where nothing is known.
 */
function useCamera(place: Place, viewport: Viewport) {
  const { store, ground } = useMap();
  const city = store.city.value;
  return useMemo(() => {
    const extent = extentOf(place, ground.value);
    if (extent) return fitted(extent, viewport, MARGIN);
    const whole = fitted(city.bounds, viewport, MARGIN);
    return cameraFor(place, ground.value, whole, viewport, MARGIN) ?? whole;
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
  const obstacles = useMemo(() => paperObstacles(camera, viewport), [camera, viewport]);
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
      <PaperMarks camera={camera} viewport={viewport} words={paperWords(t)} />
    </StillMap>
  );
}

/** Where the map of a brief lies in the city. */
export function BriefLocator({ place, viewport }: BriefMapProps) {
  const { store, ground, t } = useMap();
  const city = store.city.value;
  const { language } = store.state.value;
  const shown = useCamera(place, viewport);
  const camera = useMemo(() => fitted(city.bounds, LOCATOR, LOCATOR_EDGE), [city]);
  const state = useMemo(() => ({ ...DEFAULT_STATE, language, hidden: QUIET }), [language]);
  const corner = unprojector(shown, viewport);
  const project = projector(camera, LOCATOR);
  const within = (pixel: number) => Math.max(1, Math.min(LOCATOR.width - 1, pixel));
  const from = project(corner({ x: 0, y: 0 }));
  const to = project(corner({ x: viewport.width, y: viewport.height }));
  const [left, top] = [within(from.x), within(from.y)];
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
        x={left}
        y={top}
        width={within(to.x) - left}
        height={within(to.y) - top}
      />
    </StillMap>
  );
}
