import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../city/language';
import type { Site } from '../city/site';
import { SiteFooter } from '../features/footer/Footer';
import { PlainFootLinks } from '../features/footer/FootLinks';
import { SiteCredits } from '../features/stage/Credits';
import { type Translate, translator } from '../i18n/messages';
import type { Page } from '../state/page';
import { Asked, Feedback } from './about/Configured';
import { aboutWords } from './about/words';
import { messagesOf } from './data';

type Place = Pick<Page, 'root' | 'pack'>;
type Draw = (site: Site, language: Language, place: Place) => JSX.Element;

/** Hundreds of pages say the same, and to derive it takes longer than to write them. */
const translators = new Map<Language, Translate>();

function translatorOf(language: Language): Translate {
  const known = translators.get(language) ?? translator(language, messagesOf('.', language));
  translators.set(language, known);
  return known;
}

/** What of the configuration a page shows before its scripts have run: an element's class, and its content. */
const SHOWN: Readonly<Record<string, Draw>> = {
  'static-footer': (site, language, { root, pack }) => {
    const t = translatorOf(language);
    return (
      <SiteFooter t={t} site={site}>
        <PlainFootLinks t={t} site={site} root={root} pack={pack} />
      </SiteFooter>
    );
  },
  'stage-credits': (site, language) => <SiteCredits t={translatorOf(language)} site={site} />,
  'about-asked': (site, language) => <Asked w={aboutWords('.', language)} site={site} />,
  'about-feedback': (site, language) => <Feedback w={aboutWords('.', language)} site={site} />,
};

/**
 * Writes who keeps the site and by whose leave into a page that shows it without its scripts.
 * @param place Where the page stands, as it says itself.
 */
export function withShown(
  html: string,
  site: Site,
  language: Language,
  place: Place | null = null,
): string {
  return Object.entries(SHOWN).reduce((page, [name, draw]) => {
    const pattern = new RegExp(`(<div class="${name}">)[\\s\\S]*?(</div>)`);
    if (!pattern.test(page)) return page;
    const content = renderToString(draw(site, language, place ?? { root: './' }));
    return page.replace(pattern, (_, open: string, end: string) => open + content + end);
  }, html);
}
