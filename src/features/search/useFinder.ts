import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Found, Pinyin } from '../../city/search';
import { createPart } from '../../ui/part';
import { useMap } from '../context';

/** The search with its index: loaded when the field is first used. */
export const finder = createPart(() => import('./finder'));

/** What a query finds; null until it can be told. */
export function useFinder(
  query: ReadonlySignal<string>,
  isOpen: ReadonlySignal<boolean>,
): ReadonlySignal<Found[] | null> {
  const { store, ground, t } = useMap();
  const { language } = t;
  const pinyin = useSignal<{ language: string; spoken: Pinyin } | null>(null);
  useEffect(() => {
    if (isOpen.value) finder.load();
  }, [isOpen.value]);
  const module = finder.module.value;
  useEffect(() => {
    if (!module) return;
    const say = (spoken: Pinyin) => {
      pinyin.value = { language, spoken };
    };
    // Without it one finds by what is written.
    module.loadPinyin(language).then(
      ({ default: spoken }) => say(spoken),
      () => say({}),
    );
  }, [module, language, pinyin]);
  const index = useComputed(() => {
    const [found, spoken] = [finder.module.value, pinyin.value];
    return found && spoken ? found.indexOf(store.city.value, ground.value, spoken.spoken, t) : null;
  });
  return useComputed(() => {
    const found = finder.module.value;
    // What was taken last changes with every opening.
    return isOpen.value && found && index.value ? found.find(index.value, query.value) : null;
  });
}
