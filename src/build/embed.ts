import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from './bundle';

/** What a page takes in to carry the map: its address never changes, for it stands in pages of others. */
export const EMBED_SCRIPT = 'embed.js';

/** Writes that script with the declaration of what it defines. */
export async function writeEmbed(folder: string): Promise<void> {
  writeFileSync(join(folder, EMBED_SCRIPT), `${await bundleScript('src/embed/main.ts')}\n`);
  copyFileSync('src/embed/embed.d.ts', join(folder, 'embed.d.ts'));
}
