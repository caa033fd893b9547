import { ABOUT_PAGES, aboutPath } from '../../state/paths';
import { type MapContext, useMap } from '../context';

type FootPlainProps = Pick<MapContext, 't' | 'site' | 'root'>;

/** What every page links at its foot: what the site tells of itself, and where to write. */
export function PlainFootLinks({ t, site, root }: FootPlainProps) {
  return (
    <ul class="foot-links">
      {ABOUT_PAGES.map((page) => (
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
    </ul>
  );
}

/** The same in the app, as soon as its words are there. */
export function FootLinks() {
  const { t, site, root } = useMap();
  return t.more === 'there' ? <PlainFootLinks t={t} site={site} root={root} /> : null;
}
