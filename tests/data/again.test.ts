import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFile } from '../../src/data/files';
import { run } from '../../src/data/job';
import { DataError, type ReadResult } from '../../src/data/types';
import { BOUNDS, fileOf } from './making';

vi.mock('../../src/data/job', () => ({ run: vi.fn() }));

const OPTIONS = { part: null, columns: null, encoding: null, datum: 'WGS84' };
const RESULT = { taken: 1 } as ReadResult;

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(run).mockReset();
  vi.mocked(run).mockRejectedValueOnce(new DataError('programMissing', { file: 'a.csv' }));
  vi.mocked(run).mockResolvedValueOnce(RESULT);
});
afterEach(() => {
  vi.useRealTimers();
});

async function begin() {
  const stop = new AbortController();
  const reading = readFile([fileOf('a.csv', 'x')], OPTIONS, BOUNDS, stop.signal, () => {});
  reading.catch(() => {});
  await vi.advanceTimersByTimeAsync(500);
  expect(run).toHaveBeenCalledTimes(1);
  return { reading, stop };
}

test('what did not come is asked for once more', async () => {
  const { reading } = await begin();
  await vi.advanceTimersByTimeAsync(500);
  expect(await reading).toBe(RESULT);
});

test('a file that is left in the pause between is not read', async () => {
  const { reading, stop } = await begin();
  stop.abort();
  await vi.advanceTimersByTimeAsync(10_000);
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(run).toHaveBeenCalledTimes(1);
});
