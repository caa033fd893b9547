import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { LANGUAGES } from '../city/language';
import { pagePath } from '../state/page';
import type { Scripts } from './scripts';

/** Most bytes after brotli that visitors are to wait for; one kB is 1000 bytes. */
const BUDGETS = {
  page: 40_000,
  picture: 15_000,
  script: 45_000,
};

const PICTURE = /<div class="opening"[\s\S]*?<\/div>/;

const compressed = (text: string | Buffer) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Prints what the opening page costs in each language before the map library comes.
 * @returns Whether all budgets are kept.
 */
export function printBudgets(folder: string, scripts: Scripts): boolean {
  const sizeOf = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + compressed(readFileSync(join(folder, file))), 0);
  const lines = LANGUAGES.flatMap((language) => {
    const path = pagePath(null, language) ?? '';
    const page = readFileSync(join(folder, path, 'index.html'), 'utf8');
    const told = (what: string, bytes: number, most?: number) => ({
      words: `${language} ${what}: ${kilobytes(bytes)}${most ? ` of ${kilobytes(most)}` : ''}`,
      isKept: most === undefined || bytes <= most,
    });
    return [
      told('page', compressed(page), BUDGETS.page),
      told('picture in it', compressed(PICTURE.exec(page)?.[0] ?? ''), BUDGETS.picture),
      told('script', sizeOf(scripts.program[language]), BUDGETS.script),
      told('data', sizeOf(scripts.data[language])),
    ];
  });
  console.log('Before the map library, after brotli:');
  for (const { words, isKept } of lines) console.log(`  ${words}${isKept ? '' : ' — too much'}`);
  return lines.every(({ isKept }) => isKept);
}
