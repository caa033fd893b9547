import '../../styles/search.css';
import { signal } from '@preact/signals';
import type { Language } from '../../city/language';
import { type Found, type Pinyin, type SearchIndex, search, searchIndex } from '../../city/search';
import type { MapContext } from '../context';
import { loadPinyin } from './pinyin';
import { recent } from './recent';

/** What a search needs beside its field, loaded when it is wanted. */
export { Results } from './Results';
export { take } from './taking';

/** How the names are spoken, in the languages for which that is known. */
const spoken = signal<Partial<Record<Language, Pinyin>>>({});

/** Learns how the names are spoken in the visitor’s language; whoever searches is told anew, with the words of that time. */
export function learn({ t: { language } }: MapContext): void {
  const say = (pinyin: Pinyin) => {
    spoken.value = { ...spoken.peek(), [language]: pinyin };
  };
  // Without it one finds by what is written.
  loadPinyin(language).then(
    ({ default: pinyin }) => say(pinyin),
    () => say({}),
  );
}

/** The index that was made last, and of what. */
let last: { of: readonly unknown[]; index: SearchIndex } | null = null;

/** All that can be found, a task also by its number; null until it can be told. */
function indexOf({ store, ground, t }: MapContext): SearchIndex | null {
  const [city, around, pinyin] = [store.city.value, ground.value, spoken.value[t.language]];
  // What is found is said in words that come later than the page.
  if (!pinyin || t.more !== 'there') return null;
  const of = [city, around, pinyin, t];
  if (!last?.of.every((each, place) => each === of[place])) {
    const index = searchIndex(city, around, pinyin, ({ id }) => [
      `${t('task.kind')}${id}`,
      t('section.annex', { item: id }),
    ]);
    last = { of, index };
  }
  return last.index;
}

/** More of one kind nobody reads. */
const MOST = 8;

/**
 * What a query finds, those of a kind together, the kind of the best first; without a query what was
 * taken last. Null until it can be told.
 */
export function find(query: string, map: MapContext): Found[] | null {
  const index = indexOf(map);
  if (!index) return null;
  if (!query.trim()) return recent(index);
  const all = search(index, query);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => all.filter((each) => each.kind === kind).slice(0, MOST));
}
