import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Ground } from './city/ground';
import { runsLibrary } from './map/needs';
import type { Shade } from './scene/palette';
import type { Scene } from './scene/scene';
import type { Surface } from './scene/surface';
import type { Camera } from './state/state';
import type { DataLayer } from './state/work';
import { createTwin } from './svg/surface';
import { whenAtRest } from './ui/rest';

/** What every surface draws, and where. */
export interface Subject {
  /** Two elements, one over the other: that of the twin above. */
  hosts: { twin: HTMLElement; map: HTMLElement };
  scene: ReadonlySignal<Scene | null>;
  ground: ReadonlySignal<Ground>;
  shade: ReadonlySignal<Shade>;
  data: ReadonlySignal<readonly DataLayer[]>;
  /** Where the first surface looks. */
  camera: Camera;
}

export interface Surfaces {
  /** The one that is seen. */
  current: ReadonlySignal<Surface>;
  /** `twin` once it is settled that the twin stays, `map` once the map has taken its place. */
  settled: ReadonlySignal<'twin' | 'map' | null>;
  dispose(): void;
}

const hasWebGl2 = () => document.createElement('canvas').getContext('webgl2') !== null;

/** Brings in the map library behind the twin, once the page is at rest. Returns what prevents it. */
function bringMap(
  subject: Subject,
  twin: Surface,
  take: (map: Surface) => void,
  fail: () => void,
): () => void {
  let isGone = false;
  let stop = () => {};
  const cancel = whenAtRest(async () => {
    try {
      if (!runsLibrary() || !hasWebGl2()) throw new Error('no WebGL 2');
      const { growMap } = await import('./growMap');
      if (!isGone) stop = growMap(subject, twin, take, fail);
    } catch {
      // The library would not run, or it did not come: the twin does all that the map does.
      fail();
    }
  });
  return () => {
    isGone = true;
    cancel();
    stop();
  };
}

/**
 * The twin at once; the map of the library in its place as soon as it has drawn the same. The twin
 * stays where the visitor wants it (`isSimple`), where there is no WebGL 2, and comes back where its
 * context is lost for good.
 */
export function openSurfaces(subject: Subject, isSimple: boolean): Surfaces {
  const { hosts, scene, ground, camera } = subject;
  const settled: Signal<'twin' | 'map' | null> = signal(null);
  const twinAt = (at: Camera): Surface => {
    const drawn = scene.peek();
    if (!drawn) throw new Error('a surface needs a scene');
    return createTwin({ container: hosts.twin, scene: drawn, ground: ground.peek(), camera: at });
  };
  const current = signal(twinAt(camera));
  const replace = (next: Surface) => {
    const before = current.peek();
    const hadFocus = hosts.twin.contains(document.activeElement);
    current.value = next;
    before.dispose();
    if (hadFocus) next.focus();
  };
  let stop = () => {};
  if (isSimple) settled.value = 'twin';
  else {
    stop = bringMap(
      subject,
      current.peek(),
      (map) => {
        replace(map);
        settled.value = 'map';
        map.on('lost', () => {
          replace(twinAt(map.camera()));
          settled.value = 'twin';
        });
      },
      () => {
        settled.value = 'twin';
      },
    );
  }
  return {
    current,
    settled,
    dispose() {
      stop();
      current.peek().dispose();
    },
  };
}
