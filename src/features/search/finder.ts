import '../../styles/search.css';
import type { City } from '../../city/city';
import type { Ground } from '../../city/ground';
import { type Found, type Pinyin, type SearchIndex, search, searchIndex } from '../../city/search';
import type { Translate } from '../../i18n/messages';
import { recent } from './recent';

/** What a search needs beside its field, loaded when it is wanted. */
export { loadPinyin } from './pinyin';
export { Results } from './Results';
export { forget } from './recent';
export { take } from './taking';

/** All that can be found; a task also by its number. */
export const indexOf = (city: City, ground: Ground, pinyin: Pinyin, t: Translate): SearchIndex =>
  searchIndex(city, ground, pinyin, ({ id }) => [
    `${t('task.kind')}${id}`,
    t('section.annex', { item: id }),
  ]);

/** More of one kind nobody reads. */
const MOST = 8;

/**
 * What a query finds, those of a kind together, the kind of the best first; without a query what was
 * taken last.
 */
export function find(index: SearchIndex, query: string): Found[] {
  if (!query.trim()) return recent(index);
  const all = search(index, query);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => all.filter((each) => each.kind === kind).slice(0, MOST));
}
