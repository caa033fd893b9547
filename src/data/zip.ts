import type { UnzipFileInfo } from 'fflate';
import type { InputFile } from './input';
import { encodingOf } from './text';
import { DataError } from './types';

/** What an archive may hold, before any of it is unpacked. */
const MAX_ENTRIES = 2_000;
const MAX_BYTES = 300_000_000;
/** Packed text comes to 50 at most; what comes to more is made to burst. */
const MAX_RATIO = 200;
const SMALL = 1_000_000;

const isBomb = ({ size, originalSize }: UnzipFileInfo) =>
  originalSize > SMALL && originalSize > size * MAX_RATIO;

/** Names that are not marked as UTF-8 come as single bytes: here, mostly of GBK. */
function nameOf(name: string): string {
  const codes = Array.from(name, (character) => character.charCodeAt(0));
  if (codes.some((code) => code > 0xff)) return name;
  const bytes = Uint8Array.from(codes);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** What the system of a Mac puts beside the files. */
const isHidden = (name: string) => /(^|\/)(__MACOSX\/|\.)/.test(name);

/**
 * Files of an archive whose name is wanted. The directory is looked at first: nothing is unpacked
 * of what would be too large, and nothing beyond what the directory declares.
 * @throws DataError
 */
export async function unzip(
  { name: file, bytes }: InputFile,
  isWanted: (name: string) => boolean,
): Promise<InputFile[]> {
  const { unzipSync } = await import('fflate');
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (entry) => entries.push(entry) < 0 });
  } catch {
    throw new DataError('zipBroken', { file });
  }
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (entries.length > MAX_ENTRIES || total > MAX_BYTES || entries.some(isBomb))
    throw new DataError('zipBomb', {
      file,
      size: Math.round(total / 1_000_000),
      count: entries.length,
    });
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name }) => !isHidden(name) && isWanted(nameOf(name)),
    });
    return Object.entries(unpacked).map(([name, content]) => ({
      name: nameOf(name),
      bytes: content,
    }));
  } catch {
    throw new DataError('zipBroken', { file });
  }
}
