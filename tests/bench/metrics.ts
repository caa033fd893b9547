/** What is measured of a page, by the name under which it is kept. */
export const METRICS = {
  bytes: { title: 'Bytes', unit: 'kB' },
  firstPaint: { title: 'First contentful paint', unit: 'ms' },
  firstClick: { title: 'First useful click', unit: 'ms' },
  idle: { title: 'Map idle', unit: 'ms' },
  blocking: { title: 'Blocking time', unit: 'ms' },
  heap: { title: 'Heap', unit: 'MB' },
} as const;

export type Metric = keyof typeof METRICS;

export const METRIC_NAMES = Object.keys(METRICS) as Metric[];

/** One value of each: bytes, and milliseconds from the start of the navigation. */
export type Measured = Record<Metric, number>;

/** All values of a page in one profile, a round each. */
export interface Series {
  page: string;
  profile: string;
  rounds: Measured[];
}

/** A value as people read it: bytes in kB or MB, milliseconds as they are. */
export function format(value: number, metric: Metric): string {
  const { unit } = METRICS[metric];
  if (unit === 'ms') return `${Math.round(value)} ms`;
  if (unit === 'kB') return `${Math.round(value / 1000)} kB`;
  return `${(value / 1e6).toFixed(1)} MB`;
}
