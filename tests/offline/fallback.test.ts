import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/city/language';
import { linkOfPath } from '../../src/offline/fallback';
import { parseLink } from '../../src/state/fullLink';
import { pagePath } from '../../src/state/paths';
import { ALL_TASKS, type Chosen } from '../../src/state/state';
import { city } from '../city';

const subjects: (Chosen | null)[] = [
  null,
  { kind: 'goals' },
  { kind: 'tasks', filter: ALL_TASKS },
  ...city.places.map(({ number }) => ({ kind: 'place' as const, number })),
  ...city.plan.tasks.map(({ id }) => ({ kind: 'task' as const, id })),
  ...[...city.sections.keys()]
    .filter((id) => !id.includes('#'))
    .map((id) => ({ kind: 'section' as const, id })),
];

describe('without a network', () => {
  test.each(LANGUAGES)('every page in %s has a link that tells the same', (language) => {
    for (const chosen of subjects) {
      const link = linkOfPath(pagePath(chosen, language) ?? '');
      const { state, problems } = parseLink(link ?? '', city);
      expect(problems).toEqual([]);
      expect(state).toMatchObject({ language, chosen });
    }
  });

  test.each(['cards/en/plan.png', 'data/x.zip', 'place/25', 'place/<script>/', 'fr/', '../'])(
    '%s is no page',
    (path) => {
      expect(linkOfPath(path)).toBeNull();
    },
  );
});
