import { useMemo } from 'preact/hooks';
import type { LonLat, Place } from '../city/city';
import { fitBounds, projector, type Viewport } from '../scene/projection';
import { DEFAULT_STATE } from '../state/state';
import { PaperMarks, paperObstacles } from '../svg/PaperMarks';
import { StillMap } from '../svg/StillMap';
import { useMap } from './context';
import { paperWords } from './paperWords';

const EDGE = { top: 10, right: 10, bottom: 10, left: 10 };
/** Height of a sign in pixels. */
const SIGN = 22;

interface MarkedMapProps {
  places: readonly Place[];
  /** In pixels. */
  viewport: Viewport;
  /** What stands for the place at this index, here and in the text beside the map. */
  signOf(index: number): string;
  label: string;
  /** Before the ids of this picture. */
  scope: string;
}

/** The whole city, and where in it some places lie; those without a point have no sign there. */
export function MarkedMap({ places, viewport, signOf, label, scope }: MarkedMapProps) {
  const { store, ground, t } = useMap();
  const city = store.city.value;
  const { language } = store.state.value;
  const camera = useMemo(() => fitBounds(city.bounds, viewport, EDGE), [city, viewport]);
  const state = useMemo(
    () => ({
      ...DEFAULT_STATE,
      language,
      hidden: ['node', 'lab', 'platform', 'town', 'railway'],
    }),
    [language],
  );
  // Places at the same point share a mark, as on the map.
  const signs = useMemo(() => {
    const spots = new Map<string, { anchor: LonLat; signs: string[] }>();
    places.forEach(({ anchor }, index) => {
      if (!anchor) return;
      const signs = [...(spots.get(String(anchor))?.signs ?? []), signOf(index)];
      spots.set(String(anchor), { anchor, signs });
    });
    const project = projector(camera, viewport);
    return [...spots.values()].map(({ anchor, signs }) => {
      const words = signs.join(' ');
      return { ...project(anchor), words, width: 12 + 9 * words.length };
    });
  }, [places.map(({ number }) => number).join(), camera, viewport, signOf]);
  const obstacles = useMemo(
    () => [
      ...paperObstacles(camera, viewport),
      ...signs.map(({ x, y, width }) => ({
        left: x - width / 2 - 2,
        top: y - SIGN / 2 - 2,
        right: x + width / 2 + 2,
        bottom: y + SIGN / 2 + 2,
      })),
    ],
    [camera, viewport, signs],
  );
  return (
    <StillMap
      city={city}
      ground={ground.value}
      state={state}
      camera={camera}
      viewport={viewport}
      obstacles={obstacles}
      label={label}
      scope={scope}
    >
      {signs.map(({ x, y, words, width }) => (
        <g key={words} transform={`translate(${x} ${y})`} class="map-sign">
          <rect x={-width / 2} y={-SIGN / 2} width={width} height={SIGN} rx={SIGN / 2} />
          <text dy="4.5">{words}</text>
        </g>
      ))}
      <PaperMarks camera={camera} viewport={viewport} words={paperWords(t)} />
    </StillMap>
  );
}
