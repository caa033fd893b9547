import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Found, Pinyin } from '../../city/search';
import { createPart } from '../../ui/part';
import { useMap } from '../context';

/** The search with its index: loaded when the field is first used. */
export const finder = createPart(() => import('./finder'));

/** More of one kind nobody reads. */
const MOST = 8;

/** What a query finds, those of a kind together, the kind of the best first; null until it can be told. */
export function useFinder(
  query: ReadonlySignal<string>,
  isWanted: boolean,
): ReadonlySignal<Found[] | null> {
  const { store, t } = useMap();
  const { language } = t;
  const pinyin = useSignal<{ language: string; spoken: Pinyin } | null>(null);
  useEffect(() => {
    if (isWanted) finder.load();
  }, [isWanted]);
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
    return found && spoken ? found.searchIndex(store.city.value, spoken.spoken) : null;
  });
  return useComputed(() => {
    const found = finder.module.value;
    if (!found || !index.value) return null;
    const all = found.search(index.value, query.value);
    const kinds = [...new Set(all.map(({ kind }) => kind))];
    return kinds.flatMap((kind) => all.filter((each) => each.kind === kind).slice(0, MOST));
  });
}
