import type { ComponentChildren } from 'preact';
import { LANGUAGES, type Language } from '../../city/language';
import type { Translate } from '../../i18n/messages';
import { type AboutPage as AboutName, aboutPath, pagePath } from '../../state/paths';
import { PlaceIcon } from '../../svg/PlaceIcon';

interface AboutPageProps {
  t: Translate;
  page: AboutName;
  language: Language;
  title: string;
  /** The way from the page to the site's folder. */
  root: string;
  children: ComponentChildren;
}

/** A page that tells of the site itself, under the site's name and over its foot. */
export function AboutPage({ t, page, language, title, root, children }: AboutPageProps) {
  return (
    <div class="about">
      <header class="about-header">
        <a class="header-brand" href={root + pagePath(null, language)}>
          <PlaceIcon kind="core" size={28} />
          <span class="static-title">{/* Written with the rest of the configuration. */}</span>
        </a>
        <ul class="static-languages">
          {LANGUAGES.map((each) => (
            <li key={each}>
              <a
                href={root + aboutPath(page, each)}
                hreflang={each}
                lang={each}
                aria-current={each === language ? 'page' : undefined}
              >
                {t(`language.name.${each}`)}
              </a>
            </li>
          ))}
        </ul>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <div class="static-footer">{/* Written with the rest of the configuration. */}</div>
    </div>
  );
}
