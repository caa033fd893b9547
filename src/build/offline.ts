import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { LANGUAGES } from '../city/language';
import type { Site } from '../city/site';
import { ABOUT_PAGES, aboutPath, pagePath } from '../state/paths';

export const OFFLINE_WORKER = 'offline.js';
export const MANIFEST = 'manifest.webmanifest';
export const TOUCH_ICON = 'icons/192.png';

/** Sides in pixels; what may be cut to a shape has room around it. */
const ICONS = [
  { file: TOUCH_ICON, size: 192, room: 1 },
  { file: 'icons/512.png', size: 512, room: 1 },
  { file: 'icons/512-maskable.png', size: 512, room: 1.5 },
] as const;

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** All that the app needs: its opening page in each language, what it links at its foot, its program, its data. */
function precachedFiles(folder: string): string[] {
  return [
    ...LANGUAGES.flatMap((language) => [
      `${pagePath(null, language)}index.html`,
      ...ABOUT_PAGES.map((page) => `${aboutPath(page, language)}index.html`),
    ]),
    'icon.svg',
    ...readdirSync(join(folder, 'assets'))
      .filter((name) => !/\.(?:br|gz)$/.test(name))
      .map((name) => `assets/${name}`)
      .sort(),
  ];
}

/** The list of what the worker keeps: the hash tells one release of a file from the next. */
const precacheOf = (folder: string) =>
  precachedFiles(folder).map((url) => ({ url, revision: hashOf(join(folder, url)).slice(0, 16) }));

const LIST = /^self\.__PRECACHE=.*\n/;
const listOf = (folder: string) => `self.__PRECACHE=${JSON.stringify(precacheOf(folder))};\n`;

function writeManifest(folder: string, site: Site): void {
  const manifest = {
    name: site.title['zh-Hans'],
    short_name: site.title['zh-Hans'],
    lang: 'zh-Hans',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#FFFFFF',
    theme_color: '#FFFFFF',
    icons: ICONS.map(({ file, size, room }) => ({
      src: file,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: room > 1 ? 'maskable' : 'any',
    })),
  };
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

const VIEW_BOX = /viewBox="([^"]*)"/;

/** Draws the icon of the app in the sizes in which devices ask for it. */
async function drawIcons(folder: string): Promise<void> {
  const module = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(readFileSync(module));
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  for (const { file, size, room } of ICONS) {
    const [x = 0, y = 0, width = 0] = (VIEW_BOX.exec(svg)?.[1] ?? '').split(' ').map(Number);
    const side = width * room;
    const shifted = [x - (side - width) / 2, y - (side - width) / 2, side, side].join(' ');
    const image = new Resvg(svg.replace(VIEW_BOX, `viewBox="${shifted}"`), {
      fitTo: { mode: 'width', value: size },
      ...(room > 1 ? { background: '#FFFFFF' } : {}),
    });
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), image.render().asPng());
  }
}

/**
 * Makes a built site one that can be installed and opens without a network.
 * @param worker The service worker as a script.
 */
export async function writeOffline(folder: string, site: Site, worker: string): Promise<void> {
  await drawIcons(folder);
  writeManifest(folder, site);
  writeFileSync(join(folder, OFFLINE_WORKER), listOf(folder) + worker);
}

/** After pages have changed: the worker notices a release by its own first line. */
export function rewriteOffline(folder: string, site: Site): void {
  const file = join(folder, OFFLINE_WORKER);
  if (!existsSync(file)) return;
  writeManifest(folder, site);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(LIST, () => listOf(folder)),
  );
}
