import { type ReadonlySignal, untracked } from '@preact/signals';
import type { LonLat } from '../../city/city';
import type { Ground } from '../../city/ground';
import type { Inset } from '../../scene/projection';
import type { Surface } from '../../scene/surface';
import { cameraFor } from '../../scene/view';
import { type Camera, subjectOf } from '../../state/state';
import { restOf, type Store } from '../../state/store';
import { isSame } from './camera';
import type { Shown, StageModel } from './model';

/** Where the surface looks: where the store says, and at what was chosen, wherever it was chosen. */
export interface Steering {
  /**
   * Where a surface is to look first, where the camera is to rest. `opensWhole`: the first one shows the
   * whole city, and what was chosen before it was there comes into view then.
   */
  start(rest: Camera, opensWhole: boolean): Camera;
  /** Takes a surface where it is to be. Reads, and so follows, all signals on which that depends. */
  follow(surface: Surface): void;
  /** The surface has come to rest. */
  rest(camera: Camera): void;
}

export function createSteering(
  model: StageModel,
  store: Store,
  ground: ReadonlySignal<Ground>,
  covered: ReadonlySignal<Inset>,
): Steering {
  /** Where it was last seen to rest, and where it was last sent. */
  let rested: Camera | null = null;
  let sent: Camera | null = null;
  let returns = store.returns.peek();
  /** What was followed last, and what was chosen in it; null where that is to be done anew. */
  let shown: Shown | null = null;
  let subject: number | LonLat | null = null;
  /** What came with a camera of its own, which holds before what was chosen in it. */
  let given: Shown | null = null;

  /** The camera that shows the subject; null where it can be seen already. */
  const cameraOn = (from: Camera): Camera | null => {
    const target = typeof subject === 'number' ? store.city.peek().byNumber.get(subject) : subject;
    const viewport = model.viewport.peek();
    if (!target || !viewport) return null;
    return cameraFor(target, ground.peek(), from, viewport, covered.peek());
  };

  return {
    start(rest, opensWhole) {
      subject = opensWhole && !sent ? null : subjectOf(model.shown.peek().state);
      shown = null;
      // A link's own camera comes before the place it names.
      rested = sent ??= (!store.camera.peek() && cameraOn(rest)) || rest;
      if (!isSame(sent, rest)) store.camera.value = sent;
      return sent;
    },
    follow(surface) {
      const [rest, returned, next] = [model.camera.value, store.returns.value, model.shown.value];
      untracked(() => {
        if (!rest || !rested || !sent) return;
        // Back and forward, another size of the stage: at once, as the names are placed for it.
        if (returned !== returns || !isSame(rest, rested)) {
          if (store.camera.peek()) given = model.wanted.peek();
          rested = sent = rest;
          returns = returned;
          surface.moveTo(rest, 'jump');
        }
        if (next === shown) return;
        shown = next;
        const before = String(subject);
        subject = subjectOf(next.state);
        const flight = next !== given && String(subject) !== before ? cameraOn(sent) : null;
        if (!flight) return;
        surface.moveTo(flight, 'fly');
        sent = flight;
      });
    },
    rest(camera) {
      const before = rested;
      rested = sent = camera;
      // One that only took another size has not moved: where it is to rest then, the store says.
      if (before && isSame(camera, before)) return;
      const opening = model.opening.peek();
      restOf(store).value = opening && isSame(opening, camera) ? null : camera;
    },
  };
}
