import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What colours decide: all that another look of the same page changes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** The looks of the map, and how a page is given one. */
export const LOOKS = {
  light: (page: Page) => page.emulateMedia({ colorScheme: 'light' }),
  dark: (page: Page) => page.emulateMedia({ colorScheme: 'dark' }),
};

/** What axe finds on a page in every look, as a line each: all rules once, those of colours each time. */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [index, look] of Object.entries(LOOKS).entries()) {
    const [name, wear] = look;
    await wear(page);
    const only = index === 0 ? null : OF_COLOURS;
    const results = await page.evaluate(
      async ([tags, rules]) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(document, {
          runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
          resultTypes: ['violations'],
        });
        return violations;
      },
      [TAGS, only] as const,
    );
    for (const { id, nodes } of results) {
      for (const node of nodes) found.push(`${name}, ${id}: ${describe(node)}`);
    }
  }
  await LOOKS.light(page);
  return [...new Set(found)];
}

function describe({ target, any, all, none }: axe.NodeResult): string {
  const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
  return `${target.join(' ')} (${why})`;
}
