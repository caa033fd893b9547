import { build, type Rolldown } from 'vite';
import { LANGUAGES, type Language } from '../city/language';
import { printBudgets } from './budgets';
import { writeDataset } from './dataset';
import { writeEmbed } from './embed';
import { writeOffline } from './offline';
import { writePages } from './pages';
import { precompress } from './precompress';
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
  const built = await build({ configLoader: 'runner', mode: 'production' });
  const scripts = await scriptsOf((built as Rolldown.RolldownOutput).output);
  const cards = Promise.all(LANGUAGES.map(drawCards));
  console.log(`${writePages('.', 'dist', scripts)} pages written`);
  console.log(`${writeDataset('.', 'dist')} files of data packed`);
  if ((await cards).some((code) => code !== 0)) throw new Error('the pictures for chats failed');
  await writeEmbed('dist');
  await writeOffline('dist', loadSite('dist/site.json'));
  console.log(`${await precompress('dist')} compressed files written`);
  return printBudgets('dist', scripts) ? 0 : 1;
}
