import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { BaseError, openBase } from '../../scene/base/open';
import { watchTiles } from '../../scene/base/watch';
import type { BaseFate } from '../../state/base';
import { type Stage, useMap } from '../context';
import { BaseNote } from './BaseNote';
import { isProblem } from './baseFate';

/**
 * Lays the chosen base map on the map, and takes it away again where it fails: what is chosen stays
 * chosen, what is seen is the map's own ground.
 */
export function BaseMapOnMap({ stage }: { stage: Stage }) {
  const { store, site, root } = useMap();
  const attempt = useSignal(0);
  const id = store.shown.value.base;
  const { surface } = stage;
  // The twin that only stands in for the map asks for nothing.
  const settled = stage.settled.value;

  useEffect(() => {
    if (!id || !settled) return;
    let isGone = false;
    const retry = () => {
      attempt.value++;
    };
    const tell = (is: BaseFate['is']) => {
      if (isGone) return;
      store.base.value = { id, is, retry };
      if (!isProblem(is)) return;
      watch.stop();
      surface.setBase([]);
    };
    const watch = watchTiles(tell);
    const lay = async () => {
      const base = site.baseMaps.find((each) => each.id === id);
      if (!base) throw new BaseError('unknown');
      const layers = await openBase(base, root, watch);
      const isDrawable = settled === 'map' || layers.every(({ kind }) => kind === 'raster');
      if (!isDrawable) throw new BaseError('simple');
      if (!isGone && !isProblem(store.base.peek()?.is ?? 'coming')) await surface.setBase(layers);
    };
    tell('coming');
    lay().catch((error: unknown) => {
      tell(error instanceof BaseError ? error.problem : 'unreachable');
    });
    return () => {
      isGone = true;
      watch.stop();
      surface.setBase([]);
      store.base.value = null;
    };
  }, [id, settled, surface, site, root, store, attempt.value]);

  return <BaseNote />;
}
