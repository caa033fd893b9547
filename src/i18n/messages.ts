import type { Language } from '../city/language';
import type later from './later/zh-Hans.json';
import type meeting from './meeting/zh-Hans.json';
import type opening from './opening/zh-Hans.json';

/** Every message has a key in a `zh-Hans.json`; the compiler refuses any other. */
export type MessageKey = keyof typeof opening | keyof typeof later | keyof typeof meeting;
export type Messages = Readonly<Record<MessageKey, string>>;

/** What the opening view says, and what the parts say that are loaded when they are wanted. */
export const MESSAGE_SETS = ['opening', 'later', 'meeting'] as const;
export type MessageSet = (typeof MESSAGE_SETS)[number];

export type Values = Readonly<Record<string, string | number>>;

/** `translate('key', { values })`: words of one language, with `locale` for numbers and dates. */
export interface Translate {
  (key: MessageKey, values?: Values): string;
  language: Language;
  /** Whether there are more messages than those of the opening view. */
  more: 'coming' | 'there' | 'failed';
  /** BCP 47 tag for Intl. */
  locale: string;
  /** `decimals`: how many figures stand behind the point; as many as there are where left out. */
  number(value: number, decimals?: number): string;
  /** Things one after the other. */
  list(items: readonly string[]): string;
}

type Load = () => Promise<{ default: Record<string, string> }>;

const LOADERS: Record<MessageSet, Record<Language, Load>> = {
  opening: {
    'zh-Hans': () => import('./opening/zh-Hans.json'),
    'zh-Hant': () => import('virtual:messages/opening/zh-Hant'),
    en: () => import('./opening/en.json'),
  },
  later: {
    'zh-Hans': () => import('./later/zh-Hans.json'),
    'zh-Hant': () => import('virtual:messages/later/zh-Hant'),
    en: () => import('./later/en.json'),
  },
  meeting: {
    'zh-Hans': () => import('./meeting/zh-Hans.json'),
    'zh-Hant': () => import('virtual:messages/meeting/zh-Hant'),
    en: () => import('./meeting/en.json'),
  },
};

/** BCP 47 tags for Intl. */
export const LOCALES: Record<Language, string> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-HK',
  en: 'en-GB',
};

/** Some or all messages of a language: who has not all of them asks only for those it has. */
export async function loadMessages(
  language: Language,
  sets: readonly MessageSet[],
): Promise<Messages> {
  const loaded = await Promise.all(sets.map((set) => LOADERS[set][language]()));
  return Object.assign({}, ...loaded.map(({ default: messages }) => messages));
}

/** Small whole numbers are the same in every language; the first format takes a slow phone 100 ms. */
const isPlain = (value: number) => Number.isInteger(value) && Math.abs(value) < 1000;

/** To make one takes a browser longer than all that it then writes. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it; the plan writes thousands without a mark between. */
function write(value: number, locale: string, decimals = 0): string {
  if (isPlain(value) && decimals === 0) return String(value);
  const key = `${locale} ${decimals}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, {
      useGrouping: !locale.startsWith('zh'),
      minimumFractionDigits: decimals,
    });
  formats.set(key, format);
  return format.format(value);
}

/**
 * Fills a message: `{name}` is the value of that name, `{count|one|many}` the word that its number
 * asks for. A number is written the way the language writes it.
 */
export function fill(message: string, values: Values, locale: string): string {
  return message.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one !== undefined) {
        const single = new Intl.PluralRules(locale).select(Number(value)) === 'one';
        return single ? one : (many ?? '');
      }
      return typeof value === 'number' ? write(value, locale) : value;
    },
  );
}

export function translator(
  language: Language,
  messages: Messages,
  more: Translate['more'] = 'there',
): Translate {
  const locale = LOCALES[language];
  const translate = (key: MessageKey, values: Values = {}) => fill(messages[key], values, locale);
  return Object.assign(translate, {
    language,
    locale,
    more,
    number: (value: number, decimals?: number) => write(value, locale, decimals),
    // Safari has it from 14.1 on.
    list: (items: readonly string[]) =>
      Intl.ListFormat
        ? new Intl.ListFormat(locale, { style: 'narrow' }).format(items)
        : items.join(messages['details.separator']),
  });
}
