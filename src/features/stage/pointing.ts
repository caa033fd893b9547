import type { ReadonlySignal } from '@preact/signals';
import type { Ground } from '../../city/ground';
import { chosenBy, type Picked, pick } from '../../scene/pick';
import type { Pixel } from '../../scene/projection';
import { reachOf } from '../../scene/reach';
import type { Surface } from '../../scene/surface';
import { isDrawing } from '../../state/state';
import type { Store } from '../../state/store';
import { choose } from '../../state/transitions';
import type { MapContext } from '../context';
import type { StageModel } from './model';

/** Lets press and hover on a surface choose and highlight. Returns what undoes it. */
export function listenToPointer(
  surface: Surface,
  store: Store,
  model: StageModel,
  ground: ReadonlySignal<Ground>,
  pressed: MapContext['pressed'],
): () => void {
  const pickAt = (pixel: Pixel): Picked | null => {
    const scene = model.scene.peek();
    const labels = model.labels.peek();
    if (!scene) return null;
    const [camera, viewport] = [surface.camera(), surface.viewport()];
    return pick(scene, ground.peek(), labels, camera, viewport, pixel, reachOf());
  };
  const offs = [
    surface.on('press', (pixel) => {
      if (isDrawing(store.state.peek())) return;
      const picked = pickAt(pixel);
      if (pressed.peek()?.(pixel, picked) || !picked) return;
      const chosen = chosenBy(picked);
      // While a script is told, what is pressed stands out until the next step.
      if (store.state.peek().presenting) store.patch.value = { ...store.patch.peek(), chosen };
      else store.change(choose, chosen);
    }),
    surface.on('hover', (pixel) => {
      const picked = pixel && !isDrawing(store.state.peek()) ? pickAt(pixel) : null;
      const number =
        picked?.kind === 'marks' ? (picked.marks[0]?.id ?? null) : (picked?.number ?? null);
      store.hover.value = number;
      surface.setCursor(number !== null);
    }),
  ];
  return () => {
    for (const off of offs) off();
  };
}
