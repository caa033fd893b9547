import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { writeDegrees } from '../../scene/degrees';
import { type Pixel, unprojector } from '../../scene/projection';
import { useMedia } from '../../ui/useMedia';
import { type Stage, useMap } from '../context';
import { notation } from './notation';

const ARM = 9;

/**
 * Where the pointer is, in degrees (WGS84), while a tool is open; without a pointer, where the middle
 * of the free part of the map is. A press writes it the other way. Not for screen readers: whoever
 * does not see the map has no use for where the pointer is.
 */
export function CoordinatesOnMap({ stage }: { stage: Stage }) {
  const { store, covered, t } = useMap();
  const { surface, viewport, live } = stage;
  const pointer = useSignal<Pixel | null>(null);
  const isTouch = useMedia('(pointer: coarse)');
  useEffect(
    () =>
      surface.on('hover', (pixel) => {
        pointer.value = pixel;
      }),
    [surface, pointer],
  );
  const { chosen, presenting } = store.state.value;
  const [camera, size] = [live.value, viewport.value];
  if (chosen?.kind !== 'tool' || presenting || !camera || !size) return null;
  const { top, right, bottom, left } = covered.value;
  const middle = { x: (left + size.width - right) / 2, y: (top + size.height - bottom) / 2 };
  const cross = `M${middle.x - ARM} ${middle.y}h${2 * ARM}M${middle.x} ${middle.y - ARM}v${2 * ARM}`;
  const at = isTouch ? null : pointer.value;
  const [longitude, latitude] = unprojector(camera, size)(at ?? middle);
  const way = notation.value;
  return (
    <div aria-hidden="true" style={{ '--covered-top': `${top}px` }}>
      {isTouch && (
        <svg class="on-map is-over-names" aria-hidden="true">
          <path class="map-middle-halo" d={cross} />
          <path class="map-middle" d={cross} />
        </svg>
      )}
      <button
        type="button"
        class="coordinates"
        tabIndex={-1}
        onClick={() => {
          notation.value = way === 'decimal' ? 'sexagesimal' : 'decimal';
        }}
      >
        <span>{t(at ? 'coordinates.pointer' : 'coordinates.middle')}</span>
        <span class="coordinates-value">{writeDegrees(longitude, 'longitude', way)}</span>
        <span class="coordinates-value">{writeDegrees(latitude, 'latitude', way)}</span>
        <span>WGS84</span>
      </button>
    </div>
  );
}
