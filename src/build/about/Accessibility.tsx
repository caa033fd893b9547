import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AboutWords } from './words';

/** When somebody last held this statement against the site. */
const REVIEWED = new Date('2026-11-26');

/** What is said to be checked, and the tests that do it: what no test does is not said. */
const CHECKS = {
  pages: 'tests/browser/pages.test.ts',
  surfaces: 'tests/browser/map.test.ts',
  axe: 'tests/browser/every-view.test.ts',
  overflow: 'tests/browser/every-view.test.ts',
  text: 'tests/scene/text.test.ts',
  keyboard: 'tests/browser/keyboard.test.ts',
  contrast: 'tests/scene/contrast.test.ts',
  firefox: 'tests/engines/firefox.ts',
  webkit: 'tests/engines/webkit.ts',
} as const;

const GAPS = ['gapPeople', 'gapMap', 'gapDrawing', 'gapFiles', 'gapOld'] as const;

/** The checks that there is a test for. */
export const checksIn = (root: string): (keyof typeof CHECKS)[] =>
  (Object.keys(CHECKS) as (keyof typeof CHECKS)[]).filter((check) =>
    existsSync(join(root, CHECKS[check])),
  );

/** What the site means to reach, how that is checked, and what is missing. */
export function Accessibility({ w, root }: { w: AboutWords; root: string }) {
  const date = new Intl.DateTimeFormat(w.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      <h2>{w('accessibility.goal')}</h2>
      <p>{w('accessibility.goalText')}</p>
      <h2>{w('accessibility.ways')}</h2>
      <p>{w('accessibility.waysText')}</p>
      <h2>{w('accessibility.checks')}</h2>
      <p>{w('accessibility.checksText')}</p>
      <ul>
        {checksIn(root).map((check) => (
          <li key={check}>{w(`accessibility.check.${check}`)}</li>
        ))}
      </ul>
      <p>{w('accessibility.reviewed', { date: date.format(REVIEWED) })}</p>
      <h2>{w('accessibility.gaps')}</h2>
      <ul>
        {GAPS.map((gap) => (
          <li key={gap}>{w(`accessibility.${gap}`)}</li>
        ))}
      </ul>
      <div class="about-feedback">{/* Written with the rest of the configuration. */}</div>
    </>
  );
}
