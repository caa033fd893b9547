import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Viewport } from '../../scene/projection';
import type { Work } from '../../state/work';
import { useMap } from '../context';
import { withData, withoutWork } from '../ownWork';
import type { Own, Step } from './script';
import { withOwn } from './tools';
import { cameraOf } from './view';

const sieveOf = (own: Exclude<Own, 'asItIs'>) =>
  own === 'none' ? withoutWork : (work: Work) => withData(work, own);

/**
 * Shows a step on the map: one flight for each step, a jump where the stage has another size. `round`
 * counts how often the script began anew: the same step is shown anew, too.
 */
export function useStepOnMap(step: Step | undefined, round: number): void {
  const { store, stage, ground, t } = useMap();
  const viewport = stage.value?.viewport.value ?? null;
  const isThere = stage.value !== null;
  const isKiosk = store.state.value.presenting?.kiosk;
  const key = `${round} ${step?.id}`;
  const last = useRef<{ key: string; viewport: Viewport } | null>(null);

  useLayoutEffect(() => {
    store.patch.value = step?.patch ?? {};
    store.seen.value = step?.view.kind === 'camera' ? step.view.size : null;
  }, [store, step, round]);
  const own = step?.own === 'none' && withOwn.value && !isKiosk ? 'asItIs' : step?.own;
  useLayoutEffect(() => {
    store.sieve.value = own === undefined || own === 'asItIs' ? null : sieveOf(own);
  }, [store, own]);
  useLayoutEffect(
    () => () => {
      store.patch.value = {};
      store.told.value = null;
      store.seen.value = null;
      store.sieve.value = null;
    },
    [store],
  );

  useEffect(() => {
    const surface = stage.peek()?.surface;
    if (!surface || !viewport || !step) return;
    const before = last.current;
    const isNext = before !== null && before.key !== key;
    if (!isNext && before?.viewport === viewport) return;
    last.current = { key, viewport };
    const names = t.language === 'en' ? 'en' : 'zh';
    const camera = cameraOf(step.view, store.city.peek(), ground.peek(), viewport, names);
    surface.moveTo(camera, isNext ? 'fly' : 'jump');
  }, [isThere, viewport, key]);
}
