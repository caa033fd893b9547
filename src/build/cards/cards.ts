import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCity } from '../../../geo/build';
import { parseCity } from '../../city/city';
import { LANGUAGES, type Language } from '../../city/language';
import { translator } from '../../i18n/messages';
import { words as wordsIn } from '../../scene/scene';
import { cardPath } from '../../state/paths';
import type { Chosen } from '../../state/state';
import { messagesOf } from '../data';
import type { CardProps } from './Card';
import { cardSvg, drawCard, prepare } from './draw';
import { fontFor } from './font';

/** Every card of a language. The words are the plan's and ours: a site's own title is not in them. */
export function cardsOf(language: Language): CardProps[] {
  const { city: data, ground } = buildCity('geo')[language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'];
  const city = parseCity(data);
  const t = translator(language, messagesOf('.', language));
  const words = (text: Parameters<typeof wordsIn>[0]) => wordsIn(text, language);
  const credits = [
    t('credits.sketch'),
    `${t('credits.ground')} · ${t('credits.openStreetMap')}`,
  ].join('  ');
  const card = (chosen: Chosen | null, eyebrow: string, title: string, description: string) => ({
    city,
    ground,
    language,
    chosen,
    words: { eyebrow, title, description, credits },
  });
  return [
    card(null, words(city.plan.document.number), t('site.motto'), t('overview.intro')),
    ...city.places.map((place) => {
      const { number, kind, districts, name, summary } = place;
      const where = districts
        .flatMap((id) => city.byId.get(id) ?? [])
        .map((each) => words(each.name));
      // Of a belt's many districts the card has no room to tell.
      const eyebrow = [t(`kind.${kind}`), where.length > 2 ? '' : t.list(where)];
      return card(
        { kind: 'place', number },
        eyebrow.filter(Boolean).join(' · '),
        words(name),
        words(summary),
      );
    }),
  ];
}

/** The characters that drawings show. */
export const lettersIn = (svgs: readonly string[]): string =>
  [...new Set(svgs.flatMap((svg) => [...svg.replace(/<style>.*?<\/style>|<[^>]*>/g, '')]))]
    .concat('&<>"')
    .join('');

/** Draws the cards of a language into a built site: `run.mjs cards.ts LANGUAGE FOLDER`. */
export async function main([tag, folder = 'dist']: string[]): Promise<number> {
  const language = LANGUAGES.find((each) => each === tag);
  if (!language) return 2;
  const cards = cardsOf(language).map((props) => ({ props, svg: cardSvg(props) }));
  const fonts = await fontFor(lettersIn(cards.map(({ svg }) => svg)), language);
  await prepare();
  mkdirSync(join(folder, 'cards', language), { recursive: true });
  for (const { props, svg } of cards) {
    writeFileSync(join(folder, cardPath(props.chosen, language)), drawCard(svg, fonts, language));
  }
  return 0;
}
