import type { Language } from '../../city/language';
import type { Pinyin } from '../../city/search';

/** How the names are spoken, in the script that a language reads. */
export const loadPinyin = (language: Language): Promise<{ default: Pinyin }> =>
  language === 'zh-Hant' ? import('virtual:pinyin/zh-Hant') : import('virtual:pinyin/zh-Hans');
