import { useMemo } from 'preact/hooks';
import { useMap } from '../context';
import { scenesOf } from './scenes';
import type { Step } from './script';
import { tourOf } from './tour';

/** The steps of the script that is told, in the visitor's language. */
export function useSteps(): readonly Step[] {
  const { store, t, words } = useMap();
  const city = store.city.value;
  const { scenes } = store.work.value;
  const script = store.state.value.presenting?.script ?? 'tour';
  return useMemo(() => {
    const speech = { t, words };
    return script === 'tour' ? tourOf(city, speech) : scenesOf(scenes, city, speech);
  }, [script, city, scenes, t, words]);
}
