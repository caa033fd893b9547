import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of which something is in the built site. */
export interface Shipped {
  name: string;
  version: string;
  /** As SPDX writes it. */
  licence: string;
  /** The licence in full; '' where the package has no file with it. */
  text: string;
  /** Who made it, where it says so. */
  author: string;
}

/** Thrown where a package that ships may not: its message is one line for each. */
export class LicenceError extends Error {
  override name = 'LicenceError';
}

/** Licences under which anybody may pass on the code, with the terms that stand in the notices. */
const OPEN = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);

/** Packages whose published file has what they depend on inside, and no map that says so. */
const SEALED = ['jszip'];

/** What the bundler adds by itself is a part of it. */
const HELPERS = /^\0(vite|rolldown)\//;
const IN_SOURCES = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const IN_PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Notes which modules come into built files; one for the build and for its workers. */
export function modulePlugin(modules: Set<string>): Plugin {
  return {
    name: 'innovation-map:modules',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id);
      }
    },
  };
}

/** The folder of the package that a module is of; null for our own. */
function folderOf(root: string, id: string): string | null {
  const [, helper] = HELPERS.exec(id) ?? [];
  if (helper) return join(root, 'node_modules', helper);
  return IN_PACKAGE.exec(id.replace(/^\0/, '').replaceAll('\\', '/'))?.[1] ?? null;
}

interface Manifest {
  name?: string;
  version?: string;
  license?: unknown;
  licenses?: { type?: string }[];
  author?: string | { name?: string };
  dependencies?: Record<string, string>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where a package finds another: beside it, or above. */
function dependencyOf(folder: string, name: string): string | null {
  for (let at = folder; at.includes('node_modules'); at = join(at, '..')) {
    const inside = join(at, 'node_modules', name);
    if (existsSync(inside)) return inside;
    if (at.endsWith('node_modules') && existsSync(join(at, name))) return join(at, name);
  }
  return null;
}

/** The packages that the map of a published file names as its sources. */
function packagesInside(id: string, folder: string): string[] {
  const map = `${id.replace(/^\0|\?.*$/g, '')}.map`;
  if (!existsSync(map)) return [];
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources?: string[] };
  const names = (sources ?? []).flatMap((source) => IN_SOURCES.exec(source)?.[1] ?? []);
  return [...new Set(names)].flatMap((name) => dependencyOf(folder, name) ?? []);
}

/** A package and all that it depends on. */
function closureOf(folder: string, seen = new Set<string>()): Set<string> {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
    const inside = dependencyOf(folder, name);
    if (inside) closureOf(inside, seen);
  }
  return seen;
}

/**
 * Whether anybody may pass on what is under this licence: of several by `OR` one is enough. What
 * mixes `AND` and `OR` somebody has to read.
 */
export function isOpen(licence: string): boolean {
  const words = licence.replace(/^\((.*)\)$/, '$1');
  const each = words.split(/ (?:AND|OR) /);
  return words.includes(' AND ')
    ? each.every((one) => OPEN.has(one))
    : each.some((one) => OPEN.has(one));
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  const { type } = (license as { type?: string } | undefined) ?? {};
  return type ?? licenses?.map((each) => each.type).join(' OR ') ?? '';
}

const TEXT_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
/** What a read-me file says under that heading. */
const IN_README = /^#+ *licen[cs]e\b[^\n]*\n([\s\S]*?)(?=^#|$(?![\s\S]))/im;

/** The licence in full, where the package has it. */
function textOf(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const read = (wanted: RegExp) =>
    files
      .filter(({ name }) => wanted.test(name))
      .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim());
  const texts = read(TEXT_FILE);
  if (texts.length > 0) return texts.join('\n\n');
  return read(/^readme\.md$/i)
    .map((text) => IN_README.exec(text)?.[1]?.trim() ?? '')
    .join('');
}

function readPackage(folder: string): Shipped {
  const manifest = manifestOf(folder);
  const { author } = manifest;
  return {
    name: manifest.name ?? '',
    version: manifest.version ?? '',
    licence: licenceOf(manifest),
    text: textOf(folder),
    author: (typeof author === 'string' ? author : author?.name) ?? '',
  };
}

/**
 * The packages that modules are of, by name.
 * @param root The project's folder.
 * @throws LicenceError where one of them has no open licence.
 */
export function shippedPackages(root: string, modules: Iterable<string>): Shipped[] {
  const folders = new Set<string>();
  for (const id of modules) {
    const folder = folderOf(root, id);
    if (!folder) continue;
    const isSealed = SEALED.some((name) => folder.endsWith(`node_modules/${name}`));
    const inside = isSealed ? closureOf(folder) : packagesInside(id, folder);
    for (const each of [folder, ...inside]) folders.add(each);
  }
  const packages = [...folders].map(readPackage);
  const closed = packages.filter(({ licence }) => !isOpen(licence));
  if (closed.length > 0) {
    const lines = closed.map(
      ({ name, version, licence }) =>
        `  ${name} ${version}: ${licence ? `${licence} is not known as an open licence` : 'no licence'}. ` +
        'Take another package, or add the licence to OPEN in src/build/licences.ts if it is one.',
    );
    throw new LicenceError(`packages that may not ship: ${closed.length}\n${lines.join('\n')}`);
  }
  // The same package may be there twice, in two folders.
  const named = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
