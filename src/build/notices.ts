import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from './licences';

export const NOTICES_FILE = 'notices.txt';

/** What ships beside packages: a name, and the file with its terms. */
const OWN = [
  ['The Jiangmen Innovation Map', 'LICENSE'],
  ['The data of the map', 'geo/LICENSE.md'],
  ['The ground under the map', 'geo/base/LICENSE.md'],
  [
    'Noto Sans, in which the pictures for chats are lettered',
    'node_modules/@fontsource/noto-sans-sc/LICENSE',
  ],
] as const;

const RULE = '='.repeat(72);

/** All licences of what ships, one after the other. */
export function noticesOf(root: string, packages: readonly Shipped[]): string {
  const own = OWN.map(([name, file]) => [name, readFileSync(join(root, file), 'utf8').trim()]);
  const others = packages.map(({ name, version, licence, text, author }) => [
    `${name} ${version} (${licence})`,
    text || [`Licence: ${licence}`, author].filter(Boolean).join('\n'),
  ]);
  return [...own, ...others]
    .map(([name, text]) => `${RULE}\n${name}\n${RULE}\n\n${text}\n`)
    .join('\n');
}

export const writeNotices = (root: string, folder: string, packages: readonly Shipped[]): void =>
  writeFileSync(join(folder, NOTICES_FILE), noticesOf(root, packages));
