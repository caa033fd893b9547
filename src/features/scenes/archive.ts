import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file of an archive: what it is called without its ending, and what it holds. */
export interface ArchiveFile {
  title: string;
  content: Blob | string;
}

/** What no system has in the name of a file. */
const FORBIDDEN = /[\p{C}\\/:*?"<>|]/gu;

/** The name of a step's file: its number keeps the order, its title says what it is. */
export function fileName(title: string, index: number, ending: string): string {
  const number = String(index + 1).padStart(2, '0');
  // Nor does any want a full stop at its end.
  const name = title.replace(FORBIDDEN, ' ').replace(/[\s.]+$/, '');
  return `${number} ${name}.${ending}`;
}

/** Files as one ZIP archive, in their order. */
export async function toZip(files: readonly ArchiveFile[], ending: 'png' | 'svg'): Promise<Blob> {
  const entries: Zippable = {};
  for (const [index, { title, content }] of files.entries()) {
    const name = fileName(title, index, ending);
    entries[name] =
      typeof content === 'string'
        ? strToU8(content)
        : // Pictures are packed already.
          [new Uint8Array(await content.arrayBuffer()), { level: 0 }];
  }
  return new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>], { type: 'application/zip' });
}
