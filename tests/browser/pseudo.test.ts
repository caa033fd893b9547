import { describe, expect, inject, test } from 'vitest';
import { misfits } from './walk/fit';
import { said } from './walk/language';
import { speakPseudo, untranslated } from './walk/pseudo';
import { SIDEWAYS, walk } from './walk/walk';

describe.skipIf(inject('surface') === 'map').each(['wide', 'narrow'] as const)(
  'in a language that nobody speaks: %s',
  (layout) => {
    test('every word is a message or of the plan, and a longer one has room', {
      timeout: 300_000,
    }, async () => {
      const found = { untranslated: new Set<string>(), misfits: new Set<string>() };
      const map = await walk(
        layout,
        'en',
        async (page, { name }) => {
          for (const each of untranslated(await page.evaluate(said))) found.untranslated.add(each);
          for (const each of await page.evaluate(misfits, SIDEWAYS)) {
            // Its name says the same: of that a language may be short.
            if (!each.startsWith('does not fit its field')) found.misfits.add(`${name}: ${each}`);
          }
        },
        { prepare: speakPseudo },
      );
      await map.close();
      expect({ untranslated: [...found.untranslated], misfits: [...found.misfits] }).toEqual({
        untranslated: [],
        misfits: [],
      });
    });
  },
);
