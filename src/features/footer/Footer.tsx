import type { ComponentChildren } from 'preact';
import { type MapContext, useMap } from '../context';

/** Who keeps the site, its registrations and where to write: only what its keeper has entered. */
export function Footer({ children }: { children: ComponentChildren }) {
  const { t, site } = useMap();
  return (
    <SiteFooter t={t} site={site}>
      {children}
    </SiteFooter>
  );
}

interface SiteFooterProps extends Pick<MapContext, 't' | 'site'> {
  /** What it links. */
  children: ComponentChildren;
}

/** The same for a page that has no map yet. */
export function SiteFooter({ t, site, children }: SiteFooterProps) {
  const { sponsor, icp, publicSecurity, siteCode } = site.footer;
  const { email, url } = site.contact;
  return (
    <footer class="site-footer">
      {sponsor && <p>{t('footer.sponsor', { name: sponsor })}</p>}
      {icp && (
        <p>
          <a href="https://beian.miit.gov.cn/" rel="noopener">
            {icp}
          </a>
        </p>
      )}
      {publicSecurity && (
        <p>
          <a href="https://beian.mps.gov.cn/" rel="noopener">
            {publicSecurity}
          </a>
        </p>
      )}
      {siteCode && <p>{t('footer.siteCode', { code: siteCode })}</p>}
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
      {url && (
        <p>
          <a href={url} rel="noopener">
            {t('footer.contact')}
          </a>
        </p>
      )}
      {children}
    </footer>
  );
}
