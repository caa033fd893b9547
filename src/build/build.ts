import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { LANGUAGES, type Language } from '../city/language';
import { writeAboutPages } from './about/write';
import { printBudgets } from './budgets';
import { writeDataset } from './dataset';
import { writeEmbed } from './embed';
import { modulePlugin, shippedPackages } from './licences';
import { writeNotices } from './notices';
import { writeOffline } from './offline';
import { writePack } from './pack';
import { sitemap, writePages } from './pages';
import { precompress } from './precompress';
import { bundleScript } from './script';
import { scriptsOf } from './scripts';
import { run } from './setup.mjs';
import { loadSite } from './site';

/** Draws the pictures for chats, of each language in a program of its own: it takes its time. */
const drawCards = (language: Language) =>
  run(process.execPath, ['src/build/run.mjs', 'src/build/cards/cards.ts', language, 'dist']);

/**
 * `npm run build`: the site in dist, compressed. The data check is part of Vite's build.
 * @returns 1 where a budget is exceeded, else 0.
 */
export async function main(): Promise<number> {
  // Vite's runner, which runs this file, is for development: what it builds is not.
  process.env.NODE_ENV = 'production';
  const modules = new Set<string>();
  const noting = modulePlugin(modules);
  const built = await build({
    configLoader: 'runner',
    mode: 'production',
    plugins: [noting],
    worker: { plugins: () => [noting] },
  });
  const worker = await bundleScript('src/offline/worker.ts');
  for (const id of worker.moduleIds) modules.add(id);
  const packages = shippedPackages('.', modules);
  const site = loadSite('dist/site.json');
  const scripts = await scriptsOf((built as Rolldown.RolldownOutput).output);
  const cards = Promise.all(LANGUAGES.map(drawCards));
  const pack = await writePack('.', 'dist', site);
  console.log(`meeting pack: ${pack} MB`);
  // First, while the page that Vite built is as Vite built it.
  const about = await writeAboutPages('.', 'dist', { site, packages, pack });
  const pages = [...writePages('.', 'dist', scripts, pack), ...about];
  console.log(`${pages.length} pages written`);
  if (site.baseAddress) {
    writeFileSync(join('dist', 'sitemap.xml'), sitemap(site.baseAddress, pages));
  }
  writeNotices('.', 'dist', packages);
  console.log(`${packages.length} packages have open licences`);
  console.log(`${writeDataset('.', 'dist')} files of data packed`);
  if ((await cards).some((code) => code !== 0)) throw new Error('the pictures for chats failed');
  const embed = await bundleScript('src/embed/main.ts');
  writeEmbed('dist', embed.code);
  await writeOffline('dist', site, worker.code);
  console.log(`${await precompress('dist')} compressed files written`);
  return printBudgets('dist', scripts) ? 0 : 1;
}
