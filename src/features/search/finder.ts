import '../../styles/search.css';

/** What a search needs beside its field, loaded when it is wanted. */
export { search, searchIndex } from '../../city/search';
export { loadPinyin } from './pinyin';
export { Results } from './Results';
