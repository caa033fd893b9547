import overrides from '../../../geo/plan/traditional.json';
import { toTraditional } from '../../../geo/traditional';
import type { City } from '../../../src/city/city';
import type { Language } from '../../../src/city/language';
import type { Speech } from '../../../src/features/present/script';
import laterEn from '../../../src/i18n/later/en.json';
import laterZhHans from '../../../src/i18n/later/zh-Hans.json';
import meetingEn from '../../../src/i18n/meeting/en.json';
import meetingZhHans from '../../../src/i18n/meeting/zh-Hans.json';
import { type Messages, translator } from '../../../src/i18n/messages';
import openingEn from '../../../src/i18n/opening/en.json';
import openingZhHans from '../../../src/i18n/opening/zh-Hans.json';
import { words } from '../../../src/scene/scene';
import { city, traditionalCity } from '../../city';

const zhHans: Messages = { ...openingZhHans, ...laterZhHans, ...meetingZhHans };
const en: Messages = { ...openingEn, ...laterEn, ...meetingEn };
const convert = toTraditional(overrides);
const zhHant = Object.fromEntries(
  Object.entries(zhHans).map(([key, message]) => [key, convert(message)]),
) as Messages;

const MESSAGES: Record<Language, Messages> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** How a language speaks, and the city as it loads it. */
export const speechIn = (language: Language): Speech & { city: City } => ({
  t: translator(language, MESSAGES[language]),
  words: (text) => words(text, language),
  city: language === 'zh-Hant' ? traditionalCity : city,
});
