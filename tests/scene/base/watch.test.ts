import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PATIENCE_MS, watchTiles } from '../../../src/scene/base/watch';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const watched = () => {
  const tell = vi.fn();
  return { tell, watch: watchTiles(tell) };
};
const told = (tell: ReturnType<typeof vi.fn>) => tell.mock.calls.map(([is]) => is);

test('is seen with the first tile, once', () => {
  const { tell, watch } = watched();
  watch.asked();
  watch.came();
  watch.came();
  vi.advanceTimersByTime(PATIENCE_MS);
  expect(told(tell)).toEqual(['seen']);
});

test('fails after three failures in a row, not after one or two', () => {
  const { tell, watch } = watched();
  watch.failed('broken');
  watch.failed('broken');
  watch.came();
  watch.failed('broken');
  watch.failed('broken');
  expect(told(tell)).toEqual(['seen']);
  watch.failed('refused');
  watch.failed('refused');
  expect(told(tell)).toEqual(['seen', 'refused']);
});

test.each([
  ['slow', () => {}],
  ['missing', (watch: ReturnType<typeof watchTiles>) => watch.missed()],
  ['unreachable', (watch: ReturnType<typeof watchTiles>) => watch.failed('unreachable')],
])('where nothing came in time it is %s', (is, happens) => {
  const { tell, watch } = watched();
  watch.asked();
  happens(watch);
  vi.advanceTimersByTime(PATIENCE_MS - 1);
  expect(told(tell)).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told(tell)).toEqual([is]);
});

test('what was never asked for is not slow', () => {
  const { tell } = watched();
  vi.advanceTimersByTime(PATIENCE_MS * 2);
  expect(told(tell)).toEqual([]);
});

test('says nothing once it is stopped', () => {
  const { tell, watch } = watched();
  watch.asked();
  watch.stop();
  watch.came();
  for (let time = 0; time < 4; time++) watch.failed('broken');
  vi.advanceTimersByTime(PATIENCE_MS);
  expect(told(tell)).toEqual([]);
});
