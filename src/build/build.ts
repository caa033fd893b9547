import { build, type Rolldown } from 'vite';
import { printBudgets } from './budgets';
import { writePages } from './pages';
import { precompress } from './precompress';
import { scriptsOf } from './scripts';

/**
 * `npm run build`: the site in dist, compressed. The data check is part of Vite's build.
 * @returns 1 where a budget is exceeded, else 0.
 */
export async function main(): Promise<number> {
  // Vite's runner, which runs this file, is for development: what it builds is not.
  process.env.NODE_ENV = 'production';
  const built = await build({ configLoader: 'runner', mode: 'production' });
  const scripts = await scriptsOf((built as Rolldown.RolldownOutput).output);
  console.log(`${await writePages('.', 'dist', scripts)} pages written`);
  console.log(`${await precompress('dist')} compressed files written`);
  return printBudgets('dist', scripts) ? 0 : 1;
}
