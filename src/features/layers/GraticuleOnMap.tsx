import { GraticulePicture } from '../../svg/GraticulePicture';
import { type Stage, useMap } from '../context';

/** Meridians and parallels, where the visitor wants them. */
export function GraticuleOnMap({ stage }: { stage: Stage }) {
  const { store, covered } = useMap();
  const camera = stage.live.value;
  const viewport = stage.viewport.value;
  if (!store.shown.value.graticule || !camera || !viewport) return null;
  return (
    <svg class="on-map" aria-hidden="true">
      <GraticulePicture camera={camera} viewport={viewport} inset={covered.value} />
    </svg>
  );
}
