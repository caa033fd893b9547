import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';
import { buildCity } from '../../geo/build';
import { precompress } from '../../src/build/precompress';
import { benchData } from './data';
import { pictureOf } from './picture';

/** Below node_modules: nothing of a run is left at the project's top level. */
export const CACHE = resolve('node_modules/.cache/bench');

const SOURCES = resolve('tests/bench/pages');

/** JSON that nothing in it can end the script element it stands in. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Puts the drawing into the static page, and its script and styles too: it is one file. */
function staticPage(slots: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'bench:static-page',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        let page = html;
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'asset' && !name.endsWith('.css')) continue;
          const isScript = file.type === 'chunk';
          const content = isScript ? file.code : String(file.source);
          const tag = new RegExp(`<(?:script|link)[^>]*${name}"[^>]*>(?:</script>)?`);
          const inlined = isScript
            ? `<script type="module">${content}</script>`
            : `<style>${content}</style>`;
          page = page.replace(tag, '');
          // The script comes after what it works on: as an inlined module it waits for the end anyway.
          page = page.replace('</head>', () => `${inlined}</head>`);
          delete bundle[name];
        }
        for (const [slot, content] of Object.entries(slots)) {
          page = page.replace(`<!-- ${slot} -->`, () => content);
        }
        return page;
      },
    },
  };
}

async function buildPage(source: string, publicDir: string | false, plugins: Plugin[]) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(SOURCES, source),
    base: './',
    publicDir,
    plugins,
    worker: { format: 'es' },
    build: {
      outDir: folderOf(source),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // As the app: the same browsers, no file inlined, no remark on the size of a library.
      target: ['chrome87', 'safari14', 'firefox78'],
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
    },
  });
}

/** Where a page is built to. */
export const folderOf = (source: string) => join(CACHE, 'pages', source);

/** Builds the pages from the project's own data, or those of a folder like `geo/`, compressed as the app is. */
export async function buildPages(sources: readonly string[], geo = 'geo'): Promise<void> {
  // Vite's runner, which runs this file, is for development: what it builds is not.
  process.env.NODE_ENV = 'production';
  const built = buildCity(geo)['zh-Hans'];
  const { city, ground } = benchData(built);
  const dataFolder = join(CACHE, 'data');
  rmSync(dataFolder, { recursive: true, force: true });
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, 'city.json'), JSON.stringify(city));
  writeFileSync(join(dataFolder, 'ground.json'), JSON.stringify(ground));
  for (const source of sources) {
    if (source !== 'svg') {
      await buildPage(source, dataFolder, []);
      continue;
    }
    const words = city.places.features.map(({ properties }) => properties);
    const { svg, colours, places } = pictureOf(built, words);
    const page = staticPage({
      colours: `<style>${colours}</style>`,
      picture: svg,
      places: `<script type="application/json" id="places">${inScript(places)}</script>`,
    });
    await buildPage(source, false, [page]);
  }
  await precompress(join(CACHE, 'pages'));
}
