import { useMemo } from 'preact/hooks';
import type { LonLat, Place } from '../city/city';
import { fitBounds, projector, type Viewport } from '../scene/projection';
import { DEFAULT_STATE } from '../state/state';
import { StillMap } from '../svg/StillMap';
import { useMap } from './context';

const EDGE = { top: 10, right: 10, bottom: 10, left: 10 };

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
  const { store, ground } = useMap();
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
  const project = projector(camera, viewport);
  // Places at the same point share a mark, as on the map.
  const spots = new Map<string, { anchor: LonLat; signs: string[] }>();
  places.forEach(({ anchor }, index) => {
    if (!anchor) return;
    const signs = [...(spots.get(String(anchor))?.signs ?? []), signOf(index)];
    spots.set(String(anchor), { anchor, signs });
  });
  return (
    <StillMap
      city={city}
      ground={ground.value}
      state={state}
      camera={camera}
      viewport={viewport}
      label={label}
      scope={scope}
    >
      {[...spots.values()].map(({ anchor, signs }) => {
        const { x, y } = project(anchor);
        const words = signs.join(' ');
        const width = 12 + 9 * words.length;
        return (
          <g key={words} transform={`translate(${x} ${y})`} class="map-sign">
            <rect x={-width / 2} y="-11" width={width} height="22" rx="11" />
            <text dy="4.5">{words}</text>
          </g>
        );
      })}
    </StillMap>
  );
}
