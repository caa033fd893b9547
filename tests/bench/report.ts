import { type Kept, type Medians, noiseOf, promisesKept, ratio, verdict } from './comparison';
import type { Machine } from './machine';
import { format, METRIC_NAMES, METRICS, type Metric } from './metrics';
import { BASELINE, PAGES } from './pages';
import { PROFILES } from './profiles';

const START = '<!-- results -->';
const END = '<!-- end of the results -->';

/** A run that has come to its end. */
export interface Run {
  medians: Medians;
  machine: Machine;
  rounds: number;
  /** ISO 8601, of its start. */
  date: string;
}

const times = (value: number | null) => (value === null ? '–' : `${value.toFixed(2)}×`);

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A median with the quarter of values below and above it, and by the baseline's. */
function cell(medians: Medians, profile: string, page: string, metric: Metric): string {
  const summary = medians.of(profile, page, metric);
  if (!summary) return '–';
  const { median, low, high } = summary;
  const spread = `${format(low, metric)} – ${format(high, metric)}`;
  const compared = times(ratio(summary, medians.of(profile, BASELINE, metric)));
  return `**${format(median, metric)}** ${compared}<br>${spread}`;
}

function profileTable(medians: Medians, profile: string): string {
  const measured = PAGES.filter(({ name }) => medians.of(profile, name, 'idle'));
  return table(
    ['', ...METRIC_NAMES.map((metric) => METRICS[metric].title)],
    measured.map(({ name, title }) => [
      title,
      ...METRIC_NAMES.map((metric) => cell(medians, profile, name, metric)),
    ]),
  );
}

function noiseLine(medians: Medians, profile: string): string {
  const noise = noiseOf(medians, profile);
  return noise
    .map(({ metric, ratio: found }) => `${METRICS[metric].title.toLowerCase()} ${times(found)}`)
    .join(', ');
}

const promiseRow = (kept: Kept) => [
  kept.says,
  times(kept.ratio),
  `≤ ${times(kept.limit)}`,
  verdict(kept),
];

/** The results in Markdown, as they stand in the README. */
export function reportOf({ medians, machine, rounds, date }: Run): string {
  const parts = [
    `Of ${date.slice(0, 10)}, ${rounds} rounds. Medians, their ratio to MapLibre’s, and the middle half of the values.`,
    table(['', ''], machine),
  ];
  for (const { name, title } of PROFILES) {
    parts.push(`### ${title}`, profileTable(medians, name));
    parts.push(`Noise, MapLibre by itself: ${noiseLine(medians, name) || 'not measured'}.`);
  }
  parts.push(
    '### What the map promises',
    'On slow 4G with the processor slowed down four times, medians:',
    table(['this map’s', 'ratio', 'limit', ''], promisesKept(medians).map(promiseRow)),
  );
  return parts.join('\n\n');
}

/** The same for the terminal: one line for each page and profile. */
export function summaryOf({ medians, rounds }: Run): string {
  const lines = [`${rounds} rounds, medians and ratio to MapLibre`];
  for (const { name: profile, title } of PROFILES) {
    lines.push(`\n${title}`);
    for (const page of PAGES) {
      const values = METRIC_NAMES.flatMap((metric) => {
        const summary = medians.of(profile, page.name, metric);
        const compared = ratio(summary, medians.of(profile, BASELINE, metric));
        return summary
          ? [`${METRICS[metric].title} ${format(summary.median, metric)} ${times(compared)}`]
          : [];
      });
      if (values.length > 0) lines.push(`  ${page.title.padEnd(18)}${values.join(' · ')}`);
    }
    const noise = noiseLine(medians, profile);
    if (noise) lines.push(`  noise: ${noise}`);
  }
  lines.push('\nWhat the map promises');
  for (const kept of promisesKept(medians)) {
    lines.push(`  ${verdict(kept)}: ${kept.says}: ${times(kept.ratio)} (≤ ${times(kept.limit)})`);
  }
  return lines.join('\n');
}

/** A README with new results in the place of the old ones. */
export function withResults(readme: string, results: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`the README has no ${START} … ${END}`);
  return `${readme.slice(0, start + START.length)}\n\n${results}\n\n${readme.slice(end)}`;
}
