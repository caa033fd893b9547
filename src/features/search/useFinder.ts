import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Found } from '../../city/search';
import { createPart } from '../../ui/part';
import { useMap } from '../context';

/** The search with its index: loaded when the field is first used. */
export const finder = createPart(() => import('./finder'));

/** What a query finds; null until it can be told. */
export function useFinder(
  query: ReadonlySignal<string>,
  isOpen: ReadonlySignal<boolean>,
): ReadonlySignal<Found[] | null> {
  const map = useMap();
  useEffect(() => {
    if (isOpen.value) finder.load();
  }, [isOpen.value]);
  const module = finder.module.value;
  useEffect(() => module?.learn(map), [module, map.t]);
  return useComputed(() => {
    const found = finder.module.value;
    // What was taken last changes with every opening.
    return isOpen.value && found ? found.find(query.value, map) : null;
  });
}
