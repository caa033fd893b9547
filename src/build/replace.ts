import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What is built from modules of our own in the place of others'. */
const replacement = (name: string) => join(import.meta.dirname, 'replaced', name);

/** Puts `preload.js` in the place of Vite's own helper, which remembers what has failed once. */
export function retryPlugin(): Plugin {
  return {
    name: 'innovation-map:retry',
    apply: 'build',
    resolveId: {
      order: 'pre',
      filter: { id: /^.vite\/preload-helper\.js$/ },
      handler: () => replacement('preload.js'),
    },
  };
}

/** Puts `fflate.ts` in the place of fflate for the libraries of Excel files. */
export function packingPlugin(): Plugin {
  return {
    name: 'innovation-map:packing',
    resolveId: {
      order: 'pre',
      filter: { id: /^fflate$/ },
      handler: (_, importer = '') =>
        /[\\/](?:read|write)-excel-file[\\/]/.test(importer) ? replacement('fflate.ts') : null,
    },
  };
}
