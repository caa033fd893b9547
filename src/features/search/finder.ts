import '../../styles/search.css';
import { type Found, type SearchIndex, search } from '../../city/search';
import { recent } from './recent';

/** What a search needs beside its field, loaded when it is wanted. */
export { searchIndex } from '../../city/search';
export { loadPinyin } from './pinyin';
export { Results } from './Results';
export { forget } from './recent';
export { take } from './taking';

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
