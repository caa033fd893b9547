import { type Code, MESSAGES, TYPES } from './messages';

export type Values = Readonly<Record<string, string | number>>;

/** One thing that is wrong with the data: where it stands, what it is, and what the words need. */
export interface Problem {
  /** Path below `geo/`. */
  file: string;
  /** Id of the feature or record, or its index where it has none. */
  feature?: string;
  /** Path below the feature's properties, e.g. `industries[2].section`. */
  property?: string;
  code: Code;
  values?: Values;
}

export type EditorLanguage = 'en' | 'zh';

function wordOf(name: string, value: string | number, language: EditorLanguage): string {
  const type = name === 'type' ? TYPES[value as keyof typeof TYPES] : undefined;
  return type ? type[language] : String(value);
}

/** A problem in a line: where it is, what is wrong, how to mend it. */
export function inWords(
  { file, feature, property, code, values = {} }: Problem,
  language: EditorLanguage,
): string {
  const place = [file, feature, property].filter((part) => part).join(' · ');
  const message = MESSAGES[code][language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return value === undefined ? placeholder : wordOf(name, value, language);
  });
  return language === 'zh' ? `${place}：${message}` : `${place}: ${message}`;
}

/** A problem in the language of the computer it is found on. */
export function describe(problem: Problem): string {
  const locale = process.env.LC_ALL || process.env.LANG || '';
  return inWords(problem, locale.startsWith('zh') ? 'zh' : 'en');
}
