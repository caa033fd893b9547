import type { Plugin } from 'vite';

/** Elders read nothing smaller, nor lines closer: the style sheets need not say so at every size. */
const SMALL_PX = 18;
const CLOSE = 1.5;

const size = (whole: string, pixels: string) =>
  Number(pixels) < SMALL_PX ? `max(${whole}, var(--least-size))` : whole;

/** Gives every text size, and every line height, of a style sheet the least that holds in the page. */
export const withLeast = (css: string): string =>
  css
    .replace(/(?<=[\s;{]font(?:-size)?:[^;{}]*?)\b([\d.]+)px/g, size)
    .replace(/(?<=[\s;{]line-height:\s*)([\d.]+)(px)?(?=\s*[;}])/g, (whole, number, unit) => {
      if (unit) return `max(${whole}, var(--least-line) * 1em)`;
      return Number(number) < CLOSE ? `max(${whole}, var(--least-line))` : whole;
    });

/** Writes `--least-size` and `--least-line` into every size of the style sheets. */
export function leastPlugin(): Plugin {
  return {
    name: 'innovation-map:least',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/styles\/[\w-]+\.css$/ },
      handler: (css) => withLeast(css),
    },
  };
}
