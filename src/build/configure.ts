import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, normalize, relative, resolve } from 'node:path';
import { PACK } from '../state/pack';
import { rewriteOffline } from './offline';
import { packedSite } from './pack';
import { precompress } from './precompress';
import { writeServerFiles } from './server/files';
import { applySite, isConfigured, loadSite } from './site';

/** `npm run configure -- FOLDER`: writes a changed site.json into a site that is built already. */
export async function main(args: string[]): Promise<number> {
  const [name] = args;
  if (!name || args.length > 1) {
    console.error('usage: npm run configure -- FOLDER   (a built site, with its site.json in it)');
    return 2;
  }
  // npm runs scripts in the project's folder; the path was written in the caller's.
  const folder = resolve(process.env.INIT_CWD ?? '.', name);
  const pages = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? pagesOf(folder) : [];
  if (pages.length === 0) {
    console.error(`${name} is not a built site: no page in it carries a site configuration.`);
    return 1;
  }
  const site = loadSite(join(folder, 'site.json'));
  let changed = 0;
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    const isPack = relative(folder, page) === normalize(PACK);
    const configured = applySite(html, isPack ? packedSite(site) : site);
    if (configured === html) continue;
    writeFileSync(page, configured);
    changed += 1;
  }
  rewriteOffline(folder, site);
  writeServerFiles(folder, site);
  const compressed = await precompress(folder);
  console.log(`${changed} of ${pages.length} pages changed, ${compressed} files compressed anew`);
  return 0;
}

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name))
    .filter((file) => isConfigured(readFileSync(file, 'utf8')));
}
