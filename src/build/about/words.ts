import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toTraditional } from '../../../geo/traditional';
import type { Language } from '../../city/language';
import { fill, LOCALES, type Values } from '../../i18n/messages';
import en from './en.json';
import zhHans from './zh-Hans.json';

/** What the pages about the site say: no part of the app, which never needs it. */
export type AboutKey = keyof typeof zhHans;

export interface AboutWords {
  (key: AboutKey, values?: Values): string;
  language: Language;
  locale: string;
}

// The compiler refuses a language that leaves something out.
const english: Record<AboutKey, string> = en;

/** Words of a language; those in traditional Chinese are derived. */
export function aboutWords(root: string, language: Language): AboutWords {
  const messages = language === 'en' ? english : language === 'zh-Hans' ? zhHans : derive(root);
  const locale = LOCALES[language];
  const words = (key: AboutKey, values: Values = {}) => fill(messages[key], values, locale);
  return Object.assign(words, { language, locale });
}

function derive(root: string): Record<AboutKey, string> {
  const overrides = readFileSync(join(root, 'geo/plan/traditional.json'), 'utf8');
  return toTraditional(JSON.parse(overrides))(zhHans);
}
