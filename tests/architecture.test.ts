import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom (the rooms of the house); `*` is anything. */
const ALLOWED: Record<string, readonly string[]> = {
  ui: [],
  i18n: ['city'],
  city: [],
  offline: ['city'],
  embed: [],
  data: ['city'],
  state: ['city'],
  scene: ['city', 'state'],
  map: ['scene', 'state', 'city', 'styles'],
  svg: ['scene', 'state', 'city'],
  features: [
    'city',
    'data',
    'state',
    'scene',
    'svg',
    'ui',
    'i18n',
    'offline',
    'embed',
    'styles',
    'features',
  ],
  build: ['*'],
  '': ['*'],
};

const source = resolve(import.meta.dirname, '../src');
const geo = resolve(import.meta.dirname, '../geo');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** The first folder below src, '' for a file beside them. */
const roomOf = (file: string) => {
  const parts = relative(source, file).split('/');
  return parts.length > 1 ? (parts[0] ?? '') : '';
};

const feature = (file: string) => {
  const [room, name, ...rest] = relative(source, file).split('/');
  return room === 'features' && rest.length > 0 ? name : null;
};

test('every import keeps to the rules of the rooms', () => {
  const broken: string[] = [];
  for (const file of filesIn(source)) {
    const allowed = ALLOWED[roomOf(file)];
    if (!allowed) broken.push(`${relative(source, file)} is in a room that the rules do not know`);
    for (const path of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = resolve(dirname(file), path);
      const room = roomOf(target);
      const isHome = room === roomOf(file) && room !== 'features';
      const from = feature(file);
      const to = feature(target);
      const isOtherFeature = from !== null && to !== null && from !== to;
      const isAllowed = isHome || allowed?.includes('*') || allowed?.includes(room);
      if (!isAllowed || isOtherFeature || (target.startsWith(geo) && roomOf(file) !== 'build')) {
        broken.push(`${relative(source, file)} imports ${path}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

test('only the map imports maplibre-gl', () => {
  const users = filesIn(source).filter((file) =>
    importsOf(file).some((name) => name.startsWith('maplibre-gl')),
  );
  expect(users.length).toBeGreaterThan(0);
  expect(users.map(roomOf).filter((room) => room !== 'map')).toEqual([]);
});

test('the data build reaches only the model', () => {
  for (const file of filesIn(geo)) {
    for (const path of importsOf(file).filter((name) => name.startsWith('.'))) {
      const target = resolve(dirname(file), path);
      const isOurs = target.startsWith(geo) || roomOf(target) === 'city';
      expect(isOurs, `${relative(geo, file)} imports ${path}`).toBe(true);
    }
  }
});
