import { type Page, readPage } from '../../state/page';
import { ABOUT_PAGES, aboutPath } from '../../state/paths';
import { type MapContext, useMap } from '../context';
import { EmbedOffer } from '../EmbedButton';
import { PackLink } from '../PackLink';
import { publicAddress } from '../publicAddress';

interface PlainFootLinksProps extends Pick<MapContext, 't' | 'site'> {
  /** The way to the site's folder; null where there is none. */
  root: string | null;
  pack: Page['pack'];
}

/** What every page links at its foot: what the site tells of itself, where to write, what to take along. */
export function PlainFootLinks({ t, site, root, pack }: PlainFootLinksProps) {
  return (
    <ul class="foot-links">
      {root !== null &&
        ABOUT_PAGES.map((page) => (
          <li key={page}>
            <a href={root + aboutPath(page, t.language)}>{t(`foot.${page}`)}</a>
          </li>
        ))}
      {site.feedback && (
        <li>
          <a href={site.feedback} rel="noopener">
            {t('foot.feedback')}
          </a>
        </li>
      )}
      {root !== null && pack && (
        <li>
          <PackLink t={t} root={root} size={pack} />
        </li>
      )}
    </ul>
  );
}

/** The same in the app, as soon as its words are there, and the map for pages of others. */
export function FootLinks() {
  const context = useMap();
  const { t, site } = context;
  if (t.more !== 'there') return null;
  const root = publicAddress(context, '');
  return (
    <>
      <PlainFootLinks t={t} site={site} root={root} pack={readPage(document).pack} />
      {root !== null && <EmbedOffer />}
    </>
  );
}
