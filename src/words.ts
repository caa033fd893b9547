import type { Signal } from '@preact/signals';
import { parseCity } from './city/city';
import { groundOf } from './city/ground';
import type { Language } from './city/language';
import type { Words } from './features/context';
import { loadMessages, MESSAGE_SETS, type MessageSet, type Messages } from './i18n/messages';
import { MESSAGES_ELEMENT } from './state/page';

type Script = Exclude<Language, 'en'>;

/** English reads the file in simplified characters. */
const scriptOf = (language: Language): Script => (language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans');

const CITY: Record<Script, () => Promise<{ default: unknown }>> = {
  'zh-Hans': () => import('virtual:city/zh-Hans'),
  'zh-Hant': () => import('virtual:city/zh-Hant'),
};

/** What the page itself says in its language, so that nobody waits for it. */
export function messagesInPage(language: Language): Messages | null {
  const text = document.getElementById(MESSAGES_ELEMENT)?.textContent;
  return text && document.documentElement.lang === language ? JSON.parse(text) : null;
}

/** City, ground and messages of a language; rejects where they do not come. */
export async function load(
  language: Language,
  sets: readonly MessageSet[],
  given: Messages | null = null,
): Promise<Words> {
  const [data, topology, messages] = await Promise.all([
    CITY[scriptOf(language)](),
    import('virtual:ground'),
    given ?? loadMessages(language, sets),
  ]);
  const city = parseCity(data.default);
  return {
    language,
    city,
    ground: groundOf(topology.default, city.groundNames),
    messages,
    more: MORE.every((set) => sets.includes(set)) ? 'there' : 'coming',
  };
}

/** What the messages of the opening view leave out. */
const MORE = MESSAGE_SETS.filter((set) => set !== 'opening');

/** Brings it. */
export async function loadMore(words: Signal<Words>): Promise<void> {
  const { language, more } = words.peek();
  if (more === 'there') return;
  const add = (added: Partial<Words>) => {
    const now = words.peek();
    if (now.language === language && now.more !== 'there') words.value = { ...now, ...added };
  };
  try {
    const messages = await loadMessages(language, MORE);
    add({ messages: { ...words.peek().messages, ...messages }, more: 'there' });
  } catch {
    add({ more: 'failed' });
  }
}
