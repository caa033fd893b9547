import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startNginx } from '../nginx';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served during the tests, with a slash at its end. */
    address: string;
    /** What draws the map in these tests. */
    surface: 'map' | 'twin';
  }
}

/** Serves dist on a free port for all browser tests, with nginx as the build configures it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error('there is no built site to test: run `npm run build` first');
  }
  const server = await startNginx(folder);
  project.provide('address', server.address);
  return server.close;
}
