import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/build/serve.mjs';
import { findNginx, nginxAdvice } from '../find-nginx.mjs';
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
  const hasNginx = findNginx() !== null;
  // `npm test` has failed by then: what else is amiss is told all the same.
  if (!hasNginx) console.warn(`${nginxAdvice()}\nThese tests run on the server of npm start.`);
  const server = await (hasNginx ? startNginx(folder) : serve({ folder }));
  project.provide('address', server.address);
  return server.close;
}
