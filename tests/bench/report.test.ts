import { expect, test } from 'vitest';
import { mediansOf, noiseOf, promisesKept, verdict } from './comparison';
import type { Measured, Series } from './metrics';
import { readOptions } from './options';
import { plotOf } from './plot';
import { type Run, reportOf, withResults } from './report';

const MEASURED: Measured = {
  bytes: 400_000,
  firstPaint: 1000,
  firstClick: 4000,
  idle: 5000,
  blocking: 600,
  heap: 7_000_000,
};

const series = (page: string, measured: Partial<Measured> = {}): Series => ({
  page,
  profile: 'slow',
  rounds: [{ ...MEASURED, ...measured }],
});

const MEDIANS = mediansOf([
  series('ours', { bytes: 500_000, firstPaint: 1300, idle: 6000, firstClick: 2000 }),
  series('maplibre'),
  series('maplibre-again', { idle: 5500 }),
  series('svg'),
  series('leaflet', { firstPaint: 1000, firstClick: 2500 }),
]);

test('a promise is kept up to its limit, and not known where a page was not measured', () => {
  const kept = promisesKept(MEDIANS).map((each) => [each.says, each.ratio, verdict(each)]);
  expect(kept).toEqual([
    ['first contentful paint, by that of Leaflet', 1.3, 'fail'],
    ['first contentful paint, by that of OpenLayers', null, 'not measured'],
    ['first contentful paint, by that of ECharts', null, 'not measured'],
    ['first useful click, by that of Leaflet', 0.8, 'pass'],
    ['first useful click, by that of OpenLayers', null, 'not measured'],
    ['first useful click, by that of ECharts', null, 'not measured'],
    ['first contentful paint, by that of the static SVG', 1.3, 'fail'],
    ['first useful click, by the full picture of Leaflet', 0.4, 'pass'],
    ['map idle, by that of MapLibre', 1.2, 'pass'],
    ['bytes of the first load, by those of MapLibre', 1.25, 'pass'],
  ]);
});

test('the noise is what the baseline differs from itself', () => {
  expect(noiseOf(MEDIANS, 'slow').find(({ metric }) => metric === 'idle')?.ratio).toBe(1.1);
  expect(noiseOf(MEDIANS, 'fast')).toEqual([]);
});

test('the report has what was measured, with its ratio to the baseline', () => {
  const run: Run = {
    medians: MEDIANS,
    machine: [['Memory', '8 GiB']],
    rounds: 1,
    date: '2024-05-06T07',
  };
  const report = reportOf(run);
  expect(report).toContain('Of 2024-05-06, 1 rounds.');
  expect(report).toContain('**6000 ms** 1.20×<br>6000 ms – 6000 ms');
  expect(report).toContain('map idle 1.10×');
  expect(report).toContain('| map idle, by that of MapLibre | 1.20× | ≤ 1.20× | pass |');
});

test('new results take the place of the old, and nothing else changes', () => {
  const readme = 'above\n<!-- results -->\nold\n<!-- end of the results -->\nbelow\n';
  expect(withResults(readme, 'new')).toBe(
    'above\n<!-- results -->\n\nnew\n\n<!-- end of the results -->\nbelow\n',
  );
  expect(() => withResults('above', 'new')).toThrow('has no');
});

test('the plot has a bar for each page, and the baseline once', () => {
  const plot = plotOf(MEDIANS, 'slow', 'Slow');
  expect(plot.match(/<rect x=/g)).toHaveLength(4 * 4);
  expect(plot).not.toContain('NaN');
});

test('arguments are read, and strange ones refused', () => {
  expect(readOptions([]).rounds).toBe(null);
  expect(readOptions(['--full']).rounds).toBe(15);
  expect(readOptions(['--rounds=2', '--only=ours,svg', '--profile=fast', '--no-build'])).toEqual({
    rounds: 2,
    pages: ['ours', 'svg'],
    profiles: ['fast'],
    build: false,
  });
  for (const strange of ['--rounds=0', '--only=google', '--profile=', 'full']) {
    expect(() => readOptions([strange]), strange).toThrow('npm run bench');
  }
});
