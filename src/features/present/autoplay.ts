import { signal } from '@preact/signals';
import type { Speech, Step } from './script';

/** Whether the script goes on by itself: its panel starts it so, any interaction pauses it. */
export const isPlaying = signal(false);

const SECONDS = { least: 8, most: 24, title: 4 };
/** Seconds that a character takes to read: a Chinese one stands for half a word. */
const PER_CHARACTER = { zh: 0.14, en: 0.05 };

/** How long a step stands, in seconds: as long as one takes to look at the map and to read. */
export function secondsOf(
  { lead, points, groups, figures, indicators }: Step,
  { t, words }: Speech,
): number {
  const told = [
    lead,
    ...points.flatMap(({ text, note = '' }) => [text, note]),
    // Of long lists one reads the beginning.
    ...groups.flatMap(({ title, points: listed }) => [
      title,
      ...listed.slice(0, 5).map(({ text }) => text),
    ]),
    ...figures.map(({ text }) => words(text)),
    ...indicators.map(({ name }) => words(name)),
  ].join('');
  const seconds = SECONDS.title + told.length * PER_CHARACTER[t.language === 'en' ? 'en' : 'zh'];
  return Math.min(SECONDS.most, Math.max(SECONDS.least, seconds));
}
