import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Language } from '../../city/language';

/** Noto Sans (SIL Open Font License) in the forms of each script of Chinese; both hold Latin too. */
const FILES: Record<Language, { folder: string; parts: string[] }> = {
  'zh-Hans': { folder: 'noto-sans-sc', parts: ['latin', 'chinese-simplified'] },
  'zh-Hant': { folder: 'noto-sans-tc', parts: ['latin', 'chinese-traditional'] },
  en: { folder: 'noto-sans-sc', parts: ['latin', 'chinese-simplified'] },
};

const WEIGHTS = [500, 700];

/** By this name drawings ask for it. */
export const FAMILY: Record<Language, string> = {
  'zh-Hans': 'Noto Sans SC',
  'zh-Hant': 'Noto Sans TC',
  en: 'Noto Sans SC',
};

/**
 * The font of a language with no more than the characters of some words, as files that what draws
 * the cards can read.
 * @throws Error where the font has not got a character: a box in its place must not be published.
 */
export async function fontFor(words: string, language: Language): Promise<Uint8Array[]> {
  const { folder, parts } = FILES[language];
  const resolve = createRequire(import.meta.url).resolve;
  const wanted = new Set([...words].filter((character) => character.trim() !== ''));
  const files: Uint8Array[] = [];
  for (const weight of WEIGHTS) {
    const missing = new Set(wanted);
    for (const part of parts) {
      const name = `@fontsource/${folder}/files/${folder}-${part}-${weight}-normal.woff2`;
      // What Latin has is Latin: in the Chinese part quotation marks are as wide as characters.
      const file = await subsetFont(readFileSync(resolve(name)), [...missing, ' '].join(''), {
        targetFormat: 'truetype',
      });
      for (const code of new Face(new Blob(file)).collectUnicodes()) {
        missing.delete(String.fromCodePoint(code));
      }
      files.push(file);
    }
    if (missing.size > 0) {
      throw new Error(`the font of the cards (${folder}) has no ${[...missing].join(' ')}`);
    }
  }
  return files;
}
