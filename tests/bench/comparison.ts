import { METRIC_NAMES, type Metric, type Series } from './metrics';
import { BASELINE, BASELINE_AGAIN, PAGES } from './pages';
import { type Summary, summarize } from './statistics';

/** The medians of a run, by profile, page and metric. */
export interface Medians {
  of(profile: string, page: string, metric: Metric): Summary | null;
}

export function mediansOf(series: readonly Series[]): Medians {
  return {
    of(profile, page, metric) {
      const found = series.find((each) => each.profile === profile && each.page === page);
      return found ? summarize(found.rounds.map((measured) => measured[metric])) : null;
    },
  };
}

/** One median by another; null where one was not measured, or is nothing. */
export function ratio(own: Summary | null, other: Summary | null): number | null {
  return own && other && other.median > 0 ? own.median / other.median : null;
}

/** What the baseline differs from itself: a ratio nearer to 1 than that says nothing. */
export function noiseOf(medians: Medians, profile: string): { metric: Metric; ratio: number }[] {
  return METRIC_NAMES.flatMap((metric) => {
    const again = medians.of(profile, BASELINE_AGAIN, metric);
    const found = ratio(again, medians.of(profile, BASELINE, metric));
    return found === null ? [] : [{ metric, ratio: found }];
  });
}

interface Promised {
  says: string;
  own: Metric;
  other: readonly [page: string, metric: Metric];
  limit: number;
}

/** The other libraries that draw without WebGL, and so sooner than MapLibre. */
const RIVALS = PAGES.filter(({ name }) => ['leaflet', 'openlayers', 'echarts'].includes(name));

const ahead = (what: string, metric: Metric): Promised[] =>
  RIVALS.map(({ name, title }) => ({
    says: `${what}, by that of ${title}`,
    own: metric,
    other: [name, metric],
    limit: 1,
  }));

/** What the map promises, in the slow profile. */
const PROMISES: readonly Promised[] = [
  ...ahead('first contentful paint', 'firstPaint'),
  ...ahead('first useful click', 'firstClick'),
  {
    says: 'first contentful paint, by that of the static SVG',
    own: 'firstPaint',
    other: ['svg', 'firstPaint'],
    limit: 1.25,
  },
  {
    says: 'first useful click, by the full picture of Leaflet',
    own: 'firstClick',
    other: ['leaflet', 'idle'],
    limit: 1,
  },
  { says: 'map idle, by that of MapLibre', own: 'idle', other: [BASELINE, 'idle'], limit: 1.2 },
  {
    says: 'bytes of the first load, by those of MapLibre',
    own: 'bytes',
    other: [BASELINE, 'bytes'],
    limit: 1.25,
  },
];

export interface Kept {
  says: string;
  limit: number;
  /** Null where it was not measured. */
  ratio: number | null;
}

export function promisesKept(medians: Medians): Kept[] {
  return PROMISES.map(({ says, own, other: [page, metric], limit }) => ({
    says,
    limit,
    ratio: ratio(medians.of('slow', 'ours', own), medians.of('slow', page, metric)),
  }));
}

export function verdict({ ratio: found, limit }: Kept): 'pass' | 'fail' | 'not measured' {
  if (found === null) return 'not measured';
  return found <= limit ? 'pass' : 'fail';
}
