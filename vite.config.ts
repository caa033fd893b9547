import { fileURLToPath } from 'node:url';
import isPseudoClass from '@csstools/postcss-is-pseudo-class';
import { defineConfig } from 'vitest/config';
import { dataPlugin } from './src/build/data';
import { leastPlugin } from './src/build/least';
import { packingPlugin, retryPlugin } from './src/build/replace';
import { securityPlugin } from './src/build/security';
import { serverPlugin } from './src/build/server/files';
import { sitePlugin } from './src/build/site';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  // Relative addresses: the site works below any folder.
  base: './',
  // The policy stands in the page before the configuration adds to it.
  plugins: [
    dataPlugin(root),
    leastPlugin(),
    securityPlugin(),
    sitePlugin(),
    serverPlugin(),
    retryPlugin(),
    packingPlugin(),
  ],
  // Chrome 87 has no `:is()`. What stands for it otherwise, `:-webkit-any()`, weighs more or less than
  // what is in it, and newer browsers read it too: other rules would hold there than are written.
  css: { postcss: { plugins: [isPseudoClass({ onComplexSelector: 'warning' })] } },
  worker: { format: 'es', plugins: () => [packingPlugin()] },
  build: {
    // Chrome 87 knows the syntax of 91, but for several spreads in one optional call: there are none.
    target: ['chrome91', 'safari14', 'firefox78'],
    cssTarget: ['chrome87', 'safari14', 'firefox78'],
    // Older browsers load the modules a little later; that is all it would mend.
    modulePreload: { polyfill: false },
    // The map library is one chunk of this size, loaded after the page is there.
    chunkSizeWarningLimit: 1200,
    // What the page needs at once is one file: cut into several by who else uses it, it compresses worse.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] },
        // The first script names all the others, and nothing in a hash can be compressed: seven
        // characters are as few as the bundler takes for so many files.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
    // A little smaller than what Vite takes by itself, which the budget of the first script needs.
    minify: 'terser',
    // (What is inlined wherever it is called compresses worse than the call.)
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3, inline: 1 } },
    // An inlined file would be a data: address, which the security policy refuses.
    assetsInlineLimit: 0,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/built/**', 'tests/engines/**'],
          // Some try thousands of damages; on a busy machine that takes its time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // What was built, by itself.
      {
        extends: true,
        test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 60_000 },
      },
      // A visit in the engines of other browsers.
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      // The same tests on both surfaces: the map library's, and the twin where there is no WebGL.
      ...(['map', 'twin'] as const).map((surface) => ({
        extends: true as const,
        test: {
          name: `browser ${surface}`,
          environment: 'node' as const,
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/serve.ts'],
          provide: { surface },
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // As patient as the waiting for a page: a busy machine takes seconds for what else takes none.
          expect: { poll: { timeout: 20_000 } },
        },
      })),
    ],
  },
});
