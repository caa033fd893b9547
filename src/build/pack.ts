import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { Site } from '../city/site';
import { PACK } from '../state/pack';
import { PAGE_ELEMENT, type Page } from '../state/page';
import { POLICY } from './pages';
import { bundleScript } from './script';
import { packMeta } from './security';
import { applySite, loadSite } from './site';

/** A pack asks nobody: neither base maps nor who counts visits. */
export const packedSite = (site: Site): Site => ({ ...site, baseMaps: [], analytics: '' });

/** Said where a file is only looked at, as some chats and mail programs do. */
const NO_SCRIPTS =
  '<noscript><p lang="zh-Hans">请保存此文件，再用浏览器打开。</p>' +
  '<p lang="en">Please save this file and open it in a browser.</p></noscript>';

/** The file itself is its own folder; not read by the build, which would look for a page of the site. */
const PAGE: Page = { link: '', root: '', library: [] };
const PAGE_BLOCK = `<script id="${PAGE_ELEMENT}" type="application/json">${JSON.stringify(PAGE)}</script>`;

/**
 * A script as it can stand in a page: nothing in it ends its element, and the parser changes nothing,
 * so that its hash holds.
 */
export function inlineScript(code: string): string {
  if (/[\r\0]/.test(code)) throw new Error('a script has characters that a page would change');
  return code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

/** Builds the program as one script, its workers as one each, and its styles as one sheet. */
async function buildProgram() {
  const single = { output: { codeSplitting: false as const } };
  const built = await build({
    configLoader: 'runner',
    mode: 'production',
    logLevel: 'warn',
    // Older browsers, too, run plain scripts from an address that a page has made.
    worker: { format: 'iife', rolldownOptions: single },
    experimental: {
      renderBuiltUrl: (name, { hostType }) =>
        hostType === 'js' ? { runtime: `packedFile(${JSON.stringify(name)})` } : { relative: true },
    },
    build: { write: false, cssCodeSplit: false, minify: true, rolldownOptions: single },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const [program, ...others] = output.filter((file) => file.type === 'chunk');
  const texts = output.filter((file) => file.type === 'asset');
  if (!program || others.length > 0) throw new Error('the program is not one script');
  const textOf = (isWanted: (name: string) => boolean) =>
    texts.filter(({ fileName }) => isWanted(fileName)).map(({ source }) => String(source));
  return {
    program: inlineScript(program.code),
    style: textOf((name) => name.endsWith('.css')).join('\n'),
    page: textOf((name) => name === 'index.html').join(''),
    workers: texts
      .filter(({ fileName }) => fileName.endsWith('.js'))
      .map(({ fileName, source }) => ({ name: fileName, code: inlineScript(String(source)) })),
  };
}

const LOADED =
  /\s*<(?:script type="module"[^>]*src=[^>]*><\/script|link rel="(?:stylesheet|modulepreload)"[^>]*)>/g;
const ICON = /(<link rel="icon" href=")[^"]*/;

/** The whole map as one page, which opens from a stick without a network. */
export async function packPage(root: string, site: Site): Promise<string> {
  const [{ program, style, page, workers }, packed] = await Promise.all([
    buildProgram(),
    bundleScript('src/packed.ts'),
  ]);
  const start = packed.code.trim();
  const icon = readFileSync(join(root, 'public/icon.svg'), 'base64');
  const head = [
    PAGE_BLOCK,
    `<style>${style}</style>`,
    `<script>${start}</script>`,
    `<script type="module">${program}</script>`,
  ];
  const files = workers.map(
    ({ name, code }) => `<script type="text/plain" data-file="${name}">${code}</script>`,
  );
  const html = page
    .replace(POLICY, () => packMeta({ scripts: [start, program], style }))
    .replace(LOADED, '')
    .replace(ICON, (_, open: string) => `${open}data:image/svg+xml;base64,${icon}`)
    .replace('</head>', () => `  ${head.join('\n    ')}\n  </head>`)
    .replace('</body>', () => `  ${[NO_SCRIPTS, ...files].join('\n    ')}\n  </body>`);
  return applySite(html, packedSite(site));
}

const MEGABYTE = 1_000_000;

/**
 * Writes the meeting pack into a built site.
 * @returns Its size in megabytes, to one decimal.
 */
export async function writePack(root: string, folder: string, site: Site): Promise<number> {
  const file = join(folder, PACK);
  const html = await packPage(root, site);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  return Math.round((Buffer.byteLength(html) / MEGABYTE) * 10) / 10;
}

/** `npm run pack`: the whole map as one file. */
export async function main(): Promise<void> {
  process.env.NODE_ENV = 'production';
  const size = await writePack('.', 'dist', loadSite('public/site.json'));
  console.log(`dist/${PACK}: ${size} MB`);
}
