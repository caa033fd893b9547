import { useMemo } from 'preact/hooks';
import type { LonLat, Place } from '../city/city';
import { fitBounds, projector, type Viewport } from '../scene/projection';
import { DEFAULT_STATE } from '../state/state';
import { PaperMarks, paperObstacles } from '../svg/PaperMarks';
import { StillMap } from '../svg/StillMap';
import { useMap } from './context';
import { paperWords } from './paperWords';

const EDGE = { top: 10, right: 10, bottom: 10, left: 10 };
/** Height of a sign in pixels, and for elders. */
const SIGN = { plain: 22, elder: 32 };

interface MarkedMapProps {
  places: readonly Place[];
  /** In pixels. */
  viewport: Viewport;
  /** What stands for the place at this index, here and in the text beside the map. */
  signOf(index: number): string;
  label: string;
  /** Before the ids of this picture. */
  scope: string;
  /** Whether its names and signs are large. */
  elder?: boolean;
}

/** The whole city, and where in it some places lie; those without a point have no sign there. */
export function MarkedMap(props: MarkedMapProps) {
  const { places, viewport, signOf, label, scope, elder = false } = props;
  const sign = elder ? SIGN.elder : SIGN.plain;
  const { store, ground, t } = useMap();
  const city = store.city.value;
  const { language } = store.state.value;
  const camera = useMemo(() => fitBounds(city.bounds, viewport, EDGE), [city, viewport]);
  const state = useMemo(
    () => ({
      ...DEFAULT_STATE,
      language,
      elder,
      hidden: ['node', 'lab', 'platform', 'town', 'railway'],
    }),
    [language, elder],
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
      return { ...project(anchor), words, width: (12 + 9 * words.length) * (sign / SIGN.plain) };
    });
  }, [places.map(({ number }) => number).join(), camera, viewport, signOf, sign]);
  const obstacles = useMemo(
    () => [
      ...paperObstacles(camera, viewport),
      ...signs.map(({ x, y, width }) => ({
        left: x - width / 2 - 2,
        top: y - sign / 2 - 2,
        right: x + width / 2 + 2,
        bottom: y + sign / 2 + 2,
      })),
    ],
    [camera, viewport, signs, sign],
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
          <rect x={-width / 2} y={-sign / 2} width={width} height={sign} rx={sign / 2} />
          <text dy={sign * 0.2}>{words}</text>
        </g>
      ))}
      <PaperMarks camera={camera} viewport={viewport} words={paperWords(t)} />
    </StillMap>
  );
}
