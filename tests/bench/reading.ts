import type { FeatureCollection } from 'geojson';
import Papa from 'papaparse';
import { csv } from '../../src/data/formats/csv';
import { takingOf } from '../../src/data/taking';
import { summarize } from './statistics';

/*
 * How long does it take to read 100,000 points from CSV, beside a bare script with the same parser?
 * `node src/build/run.mjs tests/bench/reading.ts`
 */

const ROWS = 100_000;
const ROUNDS = 9;
const BOUNDS = [111.98, 21.44, 113.26, 22.86] as const;

/** A table as a planner would have it: seven columns, two of them coordinates, two of words. */
function table(): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const [longitude, latitude] = [112 + (at % 997) / 800, 21.6 + (at % 1009) / 900];
    return `${at},企业${at},${longitude.toFixed(6)},${latitude.toFixed(6)},${['蓬江', '江海', '新会'][at % 3]},${(at * 7) % 1000},2024-01-${10 + (at % 20)}`;
  });
  return `id,名称,经度,纬度,区,产值,日期\n${rows.join('\n')}\n`;
}

/** What one would write with the parser and no more: nothing is checked, converted or told. */
async function bare(file: File): Promise<FeatureCollection> {
  const { data } = Papa.parse<Record<string, string>>(await file.text(), {
    header: true,
    skipEmptyLines: true,
  });
  return {
    type: 'FeatureCollection',
    features: data.map((row) => ({
      type: 'Feature',
      properties: row,
      geometry: { type: 'Point', coordinates: [Number(row.经度), Number(row.纬度)] },
    })),
  };
}

/** The file looked at first, then read, as the app does in its worker. */
async function ours(file: File, datum: string): Promise<FeatureCollection> {
  const { name } = file;
  const input = { name, files: [{ name, bytes: new Uint8Array(await file.arrayBuffer()) }] };
  const { guess: columns = null } = await csv.inspect(input, null);
  const options = { part: null, columns, encoding: null, datum };
  const taking = await takingOf(name, options, BOUNDS, () => {});
  await csv.read(input, options, taking);
  return taking.result().data;
}

const CANDIDATES: Readonly<Record<string, (file: File) => Promise<FeatureCollection>>> = {
  bare,
  'ours, WGS84': (file) => ours(file, 'WGS84'),
  'ours, GCJ-02': (file) => ours(file, 'GCJ02'),
};

export async function main() {
  const file = new File([table()], 'points.csv');
  const times = new Map(Object.keys(CANDIDATES).map((name) => [name, [] as number[]]));
  // One round to warm up, which does not count.
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, candidate] of Object.entries(CANDIDATES)) {
      const start = performance.now();
      const { features } = await candidate(file);
      if (features.length !== ROWS) throw new Error(`${name} read ${features.length}`);
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  const base = summarize(times.get('bare') ?? []).median;
  for (const [name, values] of times) {
    const { median, low, high } = summarize(values);
    const range = `${low.toFixed(0)}–${high.toFixed(0)}`;
    console.log(`${name}: ${median.toFixed(0)} ms (${range}), ${(median / base).toFixed(2)}×`);
  }
}
