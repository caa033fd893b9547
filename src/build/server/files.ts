import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Site } from '../../city/site';
import { answers, LOST_FILE, NGINX_FILE, TYPES } from '../policy.mjs';
import { securityMeta } from '../security';
import { escapeText, loadSite } from '../site';

/*
 * What a web server needs beside the files of the site: its configuration, and the page for an
 * address that leads nowhere.
 */

/** The folder of the site on its server, with slashes around it. */
const folderOf = ({ baseAddress }: Site) =>
  baseAddress ? decodeURI(new URL(baseAddress).pathname) : '/';

/** Writes values into a template, for each `@name@` its own. */
const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/@(\w+)@/g, (whole, name: string) => values[name] ?? whole);

const templateOf = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

/** Headers as nginx adds them, to errors too; each block of them takes the place of those around it. */
const addHeaders = (headers: Readonly<Record<string, string>>, indent: string) =>
  Object.entries(headers)
    .map(([name, value]) => {
      if (/["$\\\n]/.test(value)) throw new Error(`nginx would misread ${name}: ${value}`);
      return `${indent}add_header ${name} "${value}" always;`;
    })
    .join('\n');

/** The configuration for nginx: one file, for a server to include. */
export function nginxConfiguration(site: Site): string {
  const folder = folderOf(site);
  const { page, files } = answers(site.embedOrigins);
  return fill(templateOf(NGINX_FILE), {
    folder,
    where: folder === '/' ? '' : `, in ${folder}`,
    types: Object.entries(TYPES)
      .map(([end, type]) => `        "${type}" ${end};`)
      .join('\n'),
    page: addHeaders(page, '    '),
    files: files
      .map(
        ({ path, headers }) =>
          `    location ~ "${path}" {\n${addHeaders(headers, '        ')}\n    }`,
      )
      .join('\n'),
  });
}

/** The page for an address that leads nowhere: it may be anywhere, so its links are whole paths. */
export function lostPage(site: Site): string {
  const template = templateOf(LOST_FILE);
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(template) ?? [];
  return fill(template, {
    policy: securityMeta({ style }),
    title: escapeText(site.title['zh-Hans']),
    home: folderOf(site),
  });
}

/** Both, by their names. */
const serverFiles = (site: Site): [name: string, content: string][] => [
  [NGINX_FILE, nginxConfiguration(site)],
  [LOST_FILE, lostPage(site)],
];

/** Writes both anew into a built site. */
export function writeServerFiles(folder: string, site: Site): void {
  for (const [name, content] of serverFiles(site)) writeFileSync(join(folder, name), content);
}

/** Builds both with the site. */
export function serverPlugin(): Plugin {
  let file = '';
  return {
    name: 'innovation-map:server',
    apply: 'build',
    configResolved(config) {
      file = resolve(config.publicDir, 'site.json');
    },
    generateBundle() {
      for (const [fileName, source] of serverFiles(loadSite(file))) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
