import { Converter } from 'opencc-js/t2cn';
import overrides from '../../../geo/plan/traditional.json';
import { toTraditional } from '../../../geo/traditional';
import type { Language } from '../../../src/city/language';

/** What is said on a page, and in which language the page says that it is. */
export interface Said {
  lang: string;
  words: string;
}

/** Runs in the page: all that is seen or read out, each once. */
export function said(): Said[] {
  const all = new Map<string, Said>();
  const add = (element: Element, words: string | null | undefined) => {
    const text = words?.trim();
    if (!text || /^[\d\s\p{P}\p{S}]*$/u.test(text)) return;
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
    all.set(`${lang} ${text}`, { lang, words: text });
  };
  add(document.documentElement, document.title);
  const walker = document.createTreeWalker(window.seen(), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element } = walker.currentNode;
    if (!element || element.closest('[hidden]')) continue;
    add(element, walker.currentNode.textContent);
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
    for (const element of window.seen().querySelectorAll(`[${name}]`)) {
      add(element, element.getAttribute(name));
    }
  }
  return [...all.values()];
}

const traditional = toTraditional(overrides);
const simplified = Converter({ from: 'hk', to: 'cn' });

/** Names that are written so in every language. */
const NAMES = /OpenStreetMap|Save as PDF|Page (?:Up|Down)/g;

/** Whether words are written as a language writes. */
const IS_IN: Record<Language, (words: string) => boolean> = {
  en: (words) => !/\p{Script=Han}/u.test(words),
  'zh-Hans': (words) => simplified(words) === words && !isEnglish(words),
  'zh-Hant': (words) => traditional(words) === words && !isEnglish(words),
};

/** Two words of a sentence are more than a name or a unit. */
const isEnglish = (words: string) => /[a-z]{2,} [a-z]{2,}/.test(words.replace(NAMES, ''));

/** What is said in another language than it says. */
export const misspoken = (all: readonly Said[]): string[] =>
  all
    .filter(({ lang, words }) => !(IS_IN[lang as Language]?.(words) ?? false))
    .map(({ lang, words }) => `${lang}: “${words.slice(0, 80)}”`);
