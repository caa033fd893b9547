import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts `preload.js` in the place of Vite's own helper, which remembers what has failed once. */
export function retryPlugin(): Plugin {
  return {
    name: 'innovation-map:retry',
    apply: 'build',
    load: {
      order: 'pre',
      filter: { id: /^.vite\/preload-helper\.js$/ },
      handler: () => readFileSync(join(import.meta.dirname, 'preload.js'), 'utf8'),
    },
  };
}
