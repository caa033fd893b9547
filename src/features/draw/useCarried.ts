import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { projector } from '../../scene/projection';
import type { Camera } from '../../state/state';
import type { Stage } from '../context';

/** A picture is drawn anew where the zoom has left that of its drawing by more levels than this. */
const DRIFT = 0.1;

/**
 * Carries a picture of many shapes along while the camera moves, and has it drawn anew when that rests.
 * @returns the camera to draw it for, and the transform that puts it where it belongs now
 */
export function useCarried({ surface, viewport, live }: Stage): {
  camera: Camera;
  transform: string | undefined;
} {
  const drawn = useSignal(surface.camera());
  useEffect(() => {
    drawn.value = surface.camera();
    const offs = [
      surface.on('rest', (camera) => {
        drawn.value = camera;
      }),
      surface.on('move', (camera) => {
        if (Math.abs(camera.zoom - drawn.peek().zoom) > DRIFT) drawn.value = camera;
      }),
    ];
    return () => {
      for (const off of offs) off();
    };
  }, [surface, drawn]);
  const [camera, now, size] = [drawn.value, live.value, viewport.value];
  if (!now || !size) return { camera, transform: undefined };
  const { x, y } = projector(now, size)(camera.center);
  const [left, top] = [x - size.width / 2, y - size.height / 2];
  const scale = 2 ** (now.zoom - camera.zoom);
  const isThere = Math.hypot(left, top) < 0.01 && scale === 1;
  return {
    camera,
    transform: isThere
      ? undefined
      : `translate(${x} ${y}) scale(${scale}) translate(${-size.width / 2} ${-size.height / 2})`,
  };
}
