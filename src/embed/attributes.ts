import type { MapAttributes, MapCamera, MapControl, MapLanguage, MapTheme } from './embed';
import type { Settable } from './protocol';

/** How an attribute is read as the property that reflects it, and written; null takes it away. */
interface Reflection<Value> {
  read(text: string | null): Value;
  write(value: Value): string | null;
}

const number: Reflection<number | null> = {
  read: (text) => (/^\d+$/.test(text ?? '') ? Number(text) : null),
  write: (value) => (value === null ? null : `${value}`),
};

const text: Reflection<string | null> = { read: (words) => words, write: (words) => words };

/** Lists are written with dots, as in a link, and read with spaces and commas, too. */
const wordsOf = (words: string | null): string[] => (words ?? '').split(/[\s.,]+/).filter(Boolean);

const join = (list: readonly unknown[]) => (list.length ? list.join('.') : null);

const words: Reflection<readonly string[]> = { read: wordsOf, write: join };

/** Without the `!` behind them; the short form of a link, which is no list, has none. */
const numbers: Reflection<readonly number[]> = {
  read: (list) =>
    wordsOf(list).flatMap((each) => (/^\d+!?$/.test(each) ? Number.parseInt(each, 10) : [])),
  write: join,
};

const camera: Reflection<MapCamera | null> = {
  read(at) {
    const [zoom = Number.NaN, latitude = Number.NaN, longitude = Number.NaN] = (at ?? '')
      .split('/')
      .map(Number);
    return zoom + latitude + longitude ? { zoom, latitude, longitude } : null;
  },
  write: (at) => at && [at.zoom, at.latitude, at.longitude].join('/'),
};

const theme: Reflection<MapTheme> = {
  read: (name) => (name === 'light' || name === 'dark' ? name : 'auto'),
  write: (name) => (name === 'auto' ? null : name),
};

/** The properties beside `lang`, which every element has. */
export const REFLECTIONS: {
  readonly [Name in keyof MapAttributes]: Reflection<MapAttributes[Name]>;
} = {
  place: number,
  section: text,
  task: number,
  industry: numbers,
  hide: words,
  layers: text,
  base: text,
  at: camera,
  theme,
  controls: words as Reflection<readonly MapControl[]>,
};

export const ATTRIBUTES = ['lang', ...Object.keys(REFLECTIONS)];

/** The language of the map for a BCP 47 tag, as pages write them: `zh-CN`, `zh-HK`, `en-GB`. */
function languageOf(tag: string): MapLanguage | null {
  if (/^zh-(hant|tw|hk|mo)/i.test(tag)) return 'zh-Hant';
  if (/^zh/i.test(tag)) return 'zh-Hans';
  return /^en/i.test(tag) ? 'en' : null;
}

/** What an attribute of an element says as a parameter of a link. */
export function settingOf(element: HTMLElement, attribute: string): [Settable, string | null] {
  const value = element.getAttribute(attribute);
  switch (attribute) {
    case 'lang':
      // Its own, else that of the page around it.
      return ['lang', languageOf(element.closest<HTMLElement>('[lang]')?.lang ?? '')];
    case 'controls':
      return ['embed', wordsOf(value).join('.') || 'map'];
    case 'hide':
      return ['hide', wordsOf(value).join('.') || null];
    case 'industry':
      return ['industry', wordsOf(value).join('.').replace('.!', '!') || null];
    case 'theme':
      return ['theme', theme.write(theme.read(value))];
    default:
      return [attribute as Settable, value?.trim() || null];
  }
}
