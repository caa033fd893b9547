import { LANGUAGES } from '../city/language';
import type { Attribution, SiteText } from '../city/site';

/** Something wrong with a site configuration: where, what, and how it is mended. */
export interface SiteProblem {
  /** The path of the value, e.g. `footer.icp`; empty for the file as a whole. */
  where: string;
  what: string;
  mend: string;
}

/** All that is wrong with a site configuration, at once. */
export class SiteError extends Error {
  override name = 'SiteError';

  constructor(
    file: string,
    readonly problems: readonly SiteProblem[],
  ) {
    const lines = problems.map(
      ({ where, what, mend }) => `  ${where ? `${where}: ` : ''}${what}. ${mend}.`,
    );
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${file}: ${count}\n${lines.join('\n')}`);
  }
}

const LONGEST = 200;

/** Control characters, and those that turn the direction of text around what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/**
 * Reads the values of a configuration and notes what is wrong with them instead of stopping, so that
 * all problems are told at once. What it returns is only of use where none was noted.
 */
export class SiteReader {
  readonly problems: SiteProblem[] = [];

  note(where: string, what: string, mend: string): void {
    this.problems.push({ where, what, mend });
  }

  /** The entries of an object that may have these keys and no others; null where it is none. */
  object<Key extends string>(
    value: unknown,
    where: string,
    keys: readonly Key[],
  ): Partial<Record<Key, unknown>> | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.note(
        where,
        `${kindOf(value)} instead of an object`,
        `Write { } with ${keys.join(', ')}`,
      );
      return null;
    }
    for (const key of Object.keys(value)) {
      if ((keys as readonly string[]).includes(key)) continue;
      const name = JSON.stringify(key.slice(0, 40));
      this.note(where, `unknown key ${name}`, `Remove it; the keys are ${keys.join(', ')}`);
    }
    return value;
  }

  /** The items of an array; none where it is left out. */
  array(value: unknown, where: string): unknown[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.note(where, `${kindOf(value)} instead of a list`, 'Write [ ] around the entries');
    return [];
  }

  /** A line of text; `''` where it is left out. */
  text(value: unknown, where: string): string {
    if (value === undefined) return '';
    if (typeof value !== 'string') {
      this.note(where, `${kindOf(value)} instead of text`, 'Write it in quotes, "" for none');
      return '';
    }
    const length = [...value].length;
    if (length > LONGEST) {
      this.note(where, `${length} characters long`, `Shorten it to ${LONGEST} or fewer`);
    }
    if (INVISIBLE.test(value)) {
      this.note(where, 'a line break or an invisible character', 'Write it as one plain line');
    }
    return value.trim();
  }

  /** A line of text that is not empty. */
  words(value: unknown, where: string): string {
    const before = this.problems.length;
    const text = this.text(value, where);
    if (!text && this.problems.length === before) this.note(where, 'empty', 'Write a text here');
    return text;
  }

  /** A whole number from `least` to `most`; `fallback` where it is left out. */
  count(value: unknown, where: string, [least, most]: [number, number], fallback: number): number {
    if (value === undefined) return fallback;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
      return value;
    }
    const what = typeof value === 'number' ? String(value) : kindOf(value);
    this.note(
      where,
      `${what} instead of a number`,
      `Write a whole number from ${least} to ${most}`,
    );
    return fallback;
  }

  /** One of a few words. */
  choice<Word extends string>(value: unknown, where: string, words: readonly Word[]): Word | null {
    const word = words.find((each) => each === value);
    const what = typeof value === 'string' ? JSON.stringify(cut(value)) : kindOf(value);
    if (!word) this.note(where, `${what} does not fit`, `Write one of ${words.join(', ')}`);
    return word ?? null;
  }

  /** A line of text of a certain form, or `''`. */
  form(value: unknown, where: string, isGood: (text: string) => boolean, mend: string): string {
    const text = this.text(value, where);
    if (text && !isGood(text)) this.note(where, `${JSON.stringify(cut(text))} does not fit`, mend);
    return text;
  }
}

/** Words in each language. */
export function readText(reader: SiteReader, value: unknown, where: string): SiteText {
  const texts = reader.object(value, where, LANGUAGES);
  // Of what is no object at all, it need not be said that each language is missing.
  const words = (language: keyof SiteText) =>
    texts ? reader.words(texts[language], `${where}.${language}`) : '';
  return { 'zh-Hans': words('zh-Hans'), 'zh-Hant': words('zh-Hant'), en: words('en') };
}

/** A source, with the address that tells of it. */
export function readAttribution(reader: SiteReader, value: unknown, where: string): Attribution {
  const item = reader.object(value, where, ['text', 'href']);
  if (!item) return { text: { 'zh-Hans': '', 'zh-Hant': '', en: '' } };
  const text = readText(reader, item.text, `${where}.text`);
  const href = readAddress(reader, item.href, `${where}.href`);
  return href ? { text, href } : { text };
}

export function readAddress(reader: SiteReader, value: unknown, where: string): string {
  const mend = 'Write a whole address that begins with https:// or http://';
  return reader.form(value, where, (text) => isAddress(text), mend);
}

/** Whether a text is a whole web address of one of these schemes, without a password in it. */
export function isAddress(text: string, schemes: readonly string[] = ['http', 'https']): boolean {
  // `new URL` mends much: what is written must be an address as it stands.
  if (!/^[a-z]+:\/\/[^\s\\/]/i.test(text) || /[\s"'<>\\`]/.test(text) || !URL.canParse(text)) {
    return false;
  }
  const { protocol, username, password } = new URL(text);
  return schemes.includes(protocol.slice(0, -1)) && !username && !password;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
