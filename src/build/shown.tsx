import { renderToString } from 'preact-render-to-string';
import type { Language } from '../city/language';
import type { Site } from '../city/site';
import { SiteFooter } from '../features/footer/Footer';
import { SiteCredits } from '../features/stage/Credits';
import { translator } from '../i18n/messages';
import { messagesOf } from './data';

/** What of the configuration a page shows before its scripts have run: an element's class, and its content. */
const SHOWN = [
  ['static-footer', SiteFooter],
  ['stage-credits', SiteCredits],
] as const;

/** Writes who keeps the site and by whose leave into a page that shows it without its scripts. */
export function withShown(html: string, site: Site, language: Language): string {
  return SHOWN.reduce((page, [name, Content]) => {
    const pattern = new RegExp(`(<div class="${name}">)[\\s\\S]*?(</div>)`);
    if (!pattern.test(page)) return page;
    const t = translator(language, messagesOf('.', language));
    const content = renderToString(<Content t={t} site={site} />);
    return page.replace(pattern, (_, open: string, end: string) => open + content + end);
  }, html);
}
