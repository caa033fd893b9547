import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page takes in to carry the map: its address never changes, for it stands in pages of others. */
export const EMBED_SCRIPT = 'embed.js';

/** Writes that script, bundled from `src/embed/`, with the declaration of what it defines. */
export function writeEmbed(folder: string, script: string): void {
  writeFileSync(join(folder, EMBED_SCRIPT), `${script.trim()}\n`);
  copyFileSync('src/embed/embed.d.ts', join(folder, 'embed.d.ts'));
}
