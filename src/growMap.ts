import { effect } from '@preact/signals';
import { isSame } from './features/stage/camera';
import { createMap } from './map/map';
import type { Surface } from './scene/surface';
import type { Subject } from './surfaces';

/**
 * Draws the scene with the map library behind the twin; calls `take` when it shows what the twin shows.
 * Returns what ends it.
 * @throws GPUInitializationError where the device has no WebGL 2.
 */
export function growMap(
  { hosts, scene, ground, shade, data }: Subject,
  twin: Surface,
  take: (map: Surface) => void,
  fail: () => void,
): () => void {
  const first = scene.peek();
  if (!first) return () => {};
  let isTaken = false;
  /** A finger on the twin is not left in mid-air. */
  let isHeld = false;
  let isDrawn = false;
  const map = createMap({
    container: hosts.map,
    scene: first,
    ground: ground.peek(),
    shade: shade.peek(),
    camera: twin.camera(),
  });
  const changed = () => {
    isDrawn = false;
  };
  const takeOver = () => {
    if (isTaken || isHeld || !isDrawn || !isSame(map.camera(), twin.camera())) return;
    isTaken = true;
    take(map);
  };
  const hold = ({ type }: Event) => {
    isHeld = type === 'pointerdown';
    setTimeout(takeOver);
  };
  const offs = [
    () => isTaken || map.dispose(),
    ...['pointerdown', 'pointerup', 'pointercancel'].map((type) => {
      hosts.twin.addEventListener(type, hold);
      return () => hosts.twin.removeEventListener(type, hold);
    }),
    effect(() => {
      if (scene.value && !isTaken) map.draw(scene.value);
      changed();
    }),
    effect(() => {
      if (!isTaken) map.paint(shade.value);
      changed();
    }),
    effect(() => {
      // Where it cannot, that is said once it is the map that is seen.
      if (!isTaken) map.showData(data.value).catch(() => {});
      changed();
    }),
    twin.on('rest', (camera) => {
      changed();
      map.moveTo(camera, 'jump');
    }),
    map.on('lost', () => {
      if (!isTaken) fail();
    }),
    map.on('idle', () => {
      isDrawn = true;
      takeOver();
    }),
  ];
  return () => {
    for (const off of offs) off();
  };
}
