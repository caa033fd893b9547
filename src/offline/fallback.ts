import { LANGUAGES } from '../city/language';

/** The first language has no folder of its own. */
const FOLDERS = LANGUAGES.slice(1).join('|');
const PAGE = new RegExp(`^(?:(${FOLDERS})/)?(?:(place|section|task)/([\\w-]+)/|(goals|tasks)/)?$`);

/**
 * The link to what a page of the site tells, which the opening page reads: what it says is there
 * without a network, though the page itself is not.
 * @param path from the site's folder on, as `pagePath` writes it
 * @returns null for what is no page.
 */
export function linkOfPath(path: string): string | null {
  const [page, folder, kind, id, shown] = PAGE.exec(path.replace(/index\.html$/, '')) ?? [];
  if (page === undefined) return null;
  const language = folder ?? LANGUAGES[0];
  const about = kind ? `&${kind}=${id}` : shown ? `&show=${shown}` : '';
  return `?v=1&lang=${language}${about}`;
}
