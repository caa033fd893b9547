import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { LANGUAGES } from '../city/language';
import { pagePath } from '../state/paths';
import type { Scripts } from './scripts';

/** Most bytes after brotli that visitors are to wait for; one kB is 1000 bytes. */
const BUDGETS = {
  page: 40_000,
  picture: 15_000,
  script: 45_000,
};

/** How much more the whole first load may be than the map library with the same data. */
const MOST_OVER_LIBRARY = 1.25;

const PICTURE = /<div class="opening"[\s\S]*?<\/div>/;

const compressed = (text: string) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The drawing that a page carries. */
export function pictureIn(page: string): string {
  const [picture] = PICTURE.exec(page) ?? [];
  if (!picture) throw new Error('the opening page carries no drawing');
  return picture;
}

/**
 * Prints what the opening page of a compressed site costs in each language, before the map library
 * comes and with it.
 * @returns Whether all budgets are kept.
 */
export function printBudgets(folder: string, scripts: Scripts): boolean {
  const sizeOf = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0);
  const lines = LANGUAGES.flatMap((language) => {
    const path = pagePath(null, language) ?? '';
    const file = join(path, 'index.html');
    const page = readFileSync(join(folder, file), 'utf8');
    const told = (what: string, bytes: number, most?: number) => ({
      words: `${language} ${what}: ${kilobytes(bytes)}${most ? ` of ${kilobytes(most)}` : ''}`,
      isKept: most === undefined || bytes <= most,
    });
    const [own, data] = [sizeOf([file]), sizeOf(scripts.data[language])];
    const program = sizeOf(scripts.program);
    const bare = sizeOf(scripts.library) + data;
    return [
      told('page', own, BUDGETS.page),
      told('picture in it', compressed(pictureIn(page)), BUDGETS.picture),
      told('script before the map library', program, BUDGETS.script),
      told('data', data),
      told('map library with the same data', bare),
      told('whole first load', own + program + bare, bare * MOST_OVER_LIBRARY),
    ];
  });
  console.log('Sizes after brotli:');
  for (const { words, isKept } of lines) console.log(`  ${words}${isKept ? '' : ' — too much'}`);
  return lines.every(({ isKept }) => isKept);
}
