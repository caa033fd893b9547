import { LANGUAGES, type Language } from '../city/language';
import { DEFAULT_STATE } from './state';
import type { Kept } from './storage';

/** The first of a browser's languages (BCP 47 tags) that the map speaks. */
function spokenBy(tags: readonly string[]): Language {
  for (const tag of tags) {
    const locale = tag.toLowerCase();
    if (/^zh-(hant|tw|hk|mo)/.test(locale)) return 'zh-Hant';
    if (locale.startsWith('zh')) return 'zh-Hans';
    if (locale.startsWith('en')) return 'en';
  }
  return DEFAULT_STATE.language;
}

/** Language follows the link, then the visitor's choice, then the browser. */
export function languageOf(link: string, kept: Kept, tags: readonly string[]): Language {
  const linked = new URLSearchParams(link).get('lang');
  return LANGUAGES.find((language) => language === linked) ?? kept.language ?? spokenBy(tags);
}
