import { describe, expect, test } from 'vitest';
import { groupFiles, inspectFile, readFile } from '../../src/data/files';
import { BOUNDS, fileOf } from './making';

const CSV = fileOf('园区.csv', 'lon,lat\n113,22.5\n116.4,39.9\n113,x\n');
const OPTIONS = {
  part: null,
  columns: { longitude: 'lon', latitude: 'lat' },
  encoding: null,
  datum: 'WGS84',
};

describe('files', () => {
  test('of one shapefile stay together, others stand alone', () => {
    const names = ['a.shp', 'A.DBF', 'b.csv', 'a.prj', 'b.shp', 'c.csv'];
    const groups = groupFiles(names.map((name) => fileOf(name, 'x')));
    expect(groups.map((files) => files.map(({ name }) => name))).toEqual([
      ['a.shp', 'A.DBF', 'a.prj'],
      ['b.csv'],
      ['b.shp'],
      ['c.csv'],
    ]);
  });

  test('are read where there is no worker, what lies outside said and kept', async () => {
    const told: number[] = [];
    const signal = new AbortController().signal;
    const { guess } = await inspectFile([CSV], [], signal);
    expect(guess).toEqual(OPTIONS.columns);
    const result = await readFile([CSV], OPTIONS, BOUNDS, signal, (done) => told.push(done));
    expect(result).toMatchObject({
      taken: 2,
      outside: 1,
      refusedCount: 1,
      columns: ['lon', 'lat'],
    });
    expect(result.refused).toEqual([{ row: 4, code: 'notNumber', value: 'x', field: 'lat' }]);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[told.length - 1]).toBe(1);
  });

  test('are left when the visitor cancels', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(readFile([CSV], OPTIONS, BOUNDS, stop.signal, () => {})).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
