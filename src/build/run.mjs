// Runs a TypeScript script: `node src/build/run.mjs SCRIPT [ARGUMENTS]`. Node 20 cannot do so itself.
// The script exports `main(args)`; what it returns is the exit code, nothing means 0.
import { resolve } from 'node:path';
import { ensureInstalled, ROOT, report } from './setup.mjs';

const [script, ...args] = process.argv.slice(2);

try {
  if (!script) throw new Error('usage: node src/build/run.mjs SCRIPT [ARGUMENTS]');
  await ensureInstalled();
  process.chdir(ROOT);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(resolve(script), { logLevel: 'error' });
  const { main } = /** @type {{ main?: (args: string[]) => unknown }} */ (module);
  if (!main) throw new Error(`${script} exports no function main`);
  const code = await main(args);
  process.exitCode = typeof code === 'number' ? code : 0;
} catch (error) {
  report(error);
  process.exitCode = 1;
}
