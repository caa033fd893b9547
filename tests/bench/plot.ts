import type { Medians } from './comparison';
import { format, METRICS, type Metric } from './metrics';
import { BASELINE_AGAIN, PAGES } from './pages';

/** What is plotted, one group of bars each. */
const PLOTTED: readonly Metric[] = ['firstPaint', 'firstClick', 'idle', 'bytes'];

/** All in pixels. */
const WIDTH = 860;
const EDGE = 24;
const LEFT = 130;
const RIGHT = 130;
const BAR = 15;
const STEP = 22;
const TITLE = 34;
const GROUP_GAP = 18;

/** A background of its own: it is read on light and on dark pages. */
const COLOUR = {
  page: '#FFFFFF',
  ink: '#15202B',
  ours: '#A8122F',
  other: '#8DA3B5',
  line: '#15202B',
};

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x}" y="${y}"${more}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;

/** The bars of one metric, from `top` down. */
function group(medians: Medians, profile: string, metric: Metric, top: number) {
  const bars = PAGES.filter(({ name }) => name !== BASELINE_AGAIN).flatMap((page) => {
    const summary = medians.of(profile, page.name, metric);
    return summary ? [{ page, summary }] : [];
  });
  const most = Math.max(1, ...bars.map(({ summary }) => summary.high));
  const scale = (value: number) => LEFT + (value / most) * (WIDTH - LEFT - RIGHT);
  const marks = bars.map(({ page, summary: { median, low, high } }, index) => {
    const y = top + TITLE + index * STEP;
    const middle = y + BAR / 2;
    const end = scale(median);
    const colour = page.source === null ? COLOUR.ours : COLOUR.other;
    return [
      text(LEFT - 8, middle + 4, page.title, ' text-anchor="end"'),
      `<rect x="${LEFT}" y="${y}" width="${(end - LEFT).toFixed(1)}" height="${BAR}" fill="${colour}"/>`,
      `<path d="M${scale(low).toFixed(1)} ${middle}H${scale(high).toFixed(1)}" stroke="${COLOUR.line}" stroke-width="1.5"/>`,
      text(Math.round(Math.max(end, scale(high))) + 8, middle + 4, format(median, metric)),
    ].join('\n');
  });
  const title = text(EDGE, top + 18, METRICS[metric].title, ' font-weight="700" font-size="15"');
  return {
    markup: [title, ...marks].join('\n'),
    height: TITLE + bars.length * STEP + GROUP_GAP,
  };
}

/** The medians of a profile as bars, with the middle half of the values as a line, an SVG file. */
export function plotOf(medians: Medians, profile: string, title: string): string {
  let top = EDGE + 24;
  const groups = PLOTTED.map((metric) => {
    const { markup, height } = group(medians, profile, metric, top);
    top += height;
    return markup;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" width="${WIDTH}" height="${top}" font-family="system-ui, sans-serif" font-size="13" fill="${COLOUR.ink}" role="img">
<title>${title}</title>
<rect width="${WIDTH}" height="${top}" rx="8" fill="${COLOUR.page}"/>
${text(EDGE, EDGE + 12, title, ' font-size="17" font-weight="700"')}
${groups.join('\n')}
</svg>
`;
}
