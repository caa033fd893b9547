import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeDataset } from '../../src/build/dataset';
import { DATASET } from '../../src/features/export/dataset';
import { temporaryFolder } from './folder';

test('the data set holds every file of data as it is, with its licences, and nothing else', () => {
  const root = resolve(import.meta.dirname, '../..');
  const folder = temporaryFolder({});
  const count = writeDataset(root, folder);
  const files = unzipSync(new Uint8Array(readFileSync(join(folder, DATASET))));
  const names = Object.keys(files);
  expect(names).toHaveLength(count);
  for (const name of ['LICENSE.md', 'README.md', 'base/LICENSE.md', 'places/nodes.geojson']) {
    expect(names).toContain(name);
  }
  expect(names.filter((name) => name.endsWith('.ts'))).toEqual([]);
  for (const name of names) {
    expect(strFromU8(files[name] ?? new Uint8Array())).toBe(
      readFileSync(join(root, 'geo', name), 'utf8'),
    );
  }
});
