import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Language } from '../../city/language';

/**
 * Noto Sans (SIL Open Font License) in the forms of each script of Chinese; both hold Latin too.
 * Their packages have most characters in one part, and all of them in many small numbered ones.
 */
const FILES: Record<Language, { folder: string; most: string }> = {
  'zh-Hans': { folder: 'noto-sans-sc', most: 'chinese-simplified' },
  'zh-Hant': { folder: 'noto-sans-hk', most: 'chinese-hongkong' },
  en: { folder: 'noto-sans-sc', most: 'chinese-simplified' },
};

const WEIGHTS = [500, 700];

/** By this name drawings ask for it. */
export const FAMILY: Record<Language, string> = {
  'zh-Hans': 'Noto Sans SC',
  'zh-Hant': 'Noto Sans HK',
  en: 'Noto Sans SC',
};

const { resolve } = createRequire(import.meta.url);

/** The numbered parts of a font: which characters each has, as ranges of code points. */
function numberedParts(folder: string): { part: string; has(character: string): boolean }[] {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync(resolve(`@fontsource/${folder}/unicode.json`), 'utf8'),
  );
  return Object.entries(ranges).flatMap(([name, text]) => {
    const part = /^\[(\d+)\]$/.exec(name)?.[1];
    if (!part) return [];
    const pairs = text.split(',').map((range) => {
      const [from = 0, to = from] = range
        .replace(/U\+/i, '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return [from, to] as const;
    });
    const has = (character: string) => {
      const code = character.codePointAt(0) ?? 0;
      return pairs.some(([from, to]) => code >= from && code <= to);
    };
    return [{ part, has }];
  });
}

/**
 * The font of a language with no more than the characters of some words, as files that what draws
 * the cards can read.
 * @throws Error where the font has not got a character: a box in its place must not be published.
 */
export async function fontFor(words: string, language: Language): Promise<Uint8Array[]> {
  const { folder, most } = FILES[language];
  const wanted = [...new Set(words)].filter((character) => character.trim() !== '');
  const files: Uint8Array[] = [];
  for (const weight of WEIGHTS) {
    const missing = new Set(wanted);
    const add = async (part: string) => {
      const name = `@fontsource/${folder}/files/${folder}-${part}-${weight}-normal.woff2`;
      // What Latin has is Latin: in the Chinese part quotation marks are as wide as characters.
      const file = await subsetFont(readFileSync(resolve(name)), [...missing, ' '].join(''), {
        targetFormat: 'truetype',
      });
      for (const code of new Face(new Blob(file)).collectUnicodes()) {
        missing.delete(String.fromCodePoint(code));
      }
      files.push(file);
    };
    await add('latin');
    await add(most);
    for (const { part, has } of numberedParts(folder)) {
      if ([...missing].some(has)) await add(part);
    }
    if (missing.size > 0) {
      throw new Error(`the font of the cards (${folder}) has no ${[...missing].join(' ')}`);
    }
  }
  return files;
}
