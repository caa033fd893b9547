import { renderToString } from 'preact-render-to-string';
import type { Language } from '../city/language';
import type { Site } from '../city/site';
import { SiteFooter } from '../features/footer/Footer';
import { translator } from '../i18n/messages';
import { messagesOf } from './data';

const FOOTER = /(<div class="static-footer">)[\s\S]*?(<\/div>)/;

/** Writes who keeps the site into a page that shows it before and without its scripts. */
export function withFooter(html: string, site: Site, language: Language): string {
  if (!FOOTER.test(html)) return html;
  const t = translator(language, messagesOf('.', language));
  const footer = renderToString(<SiteFooter t={t} site={site} />);
  return html.replace(FOOTER, (_, open: string, end: string) => open + footer + end);
}
