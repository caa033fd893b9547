import { signal } from '@preact/signals';
import type { City } from '../city/city';
import type { Ground } from '../city/ground';
import { LANGUAGES, type Language } from '../city/language';
import type { Site } from '../city/site';
import { Context, type MapContext } from '../features/context';
import { Details } from '../features/details/Details';
import { PlacesByKind } from '../features/details/PlacesByKind';
import { type Messages, translator } from '../i18n/messages';
import { words as wordsIn } from '../scene/scene';
import { pagePath } from '../state/page';
import { type Chosen, DEFAULT_STATE } from '../state/state';
import { createStore } from '../state/store';
import { PlaceIcon } from '../svg/PlaceIcon';

/** All that a page is made of, before a browser has run any script. */
export interface PageSubject {
  city: City;
  ground: Ground;
  messages: Messages;
  site: Site;
  language: Language;
  chosen: Chosen | null;
  /** The way from the page to the site's folder, e.g. `../../`. */
  root: string;
}

const NOTHING = { top: 0, right: 0, bottom: 0, left: 0 };

function contextOf({
  city,
  ground,
  messages,
  site,
  language,
  chosen,
  root,
}: PageSubject): MapContext {
  return {
    store: createStore(city, { ...DEFAULT_STATE, language, chosen }, null),
    ground: signal(ground),
    t: translator(language, messages),
    words: (text) => wordsIn(text, language),
    site,
    hrefOf: (to) => root + (pagePath(to, language) ?? '') || './',
    adapt() {},
    covered: signal(NOTHING),
    margins: signal(NOTHING),
  };
}

/**
 * What a page shows before and without its scripts: what the panel says of its subject, and every
 * place as a link. The app takes its place.
 */
export function StaticPage(subject: PageSubject) {
  const { city, site, language, chosen, root } = subject;
  const context = contextOf(subject);
  const { t } = context;
  const Title = chosen ? 'span' : 'h1';
  return (
    <Context.Provider value={context}>
      <div class="static">
        <header class="header">
          <a class="header-brand" href={context.hrefOf(null)}>
            <PlaceIcon kind="core" size={28} />
            <Title class="static-title">{site.title[language]}</Title>
          </a>
          <ul class="static-languages">
            {LANGUAGES.map((each) => (
              <li key={each}>
                <a
                  href={root + (pagePath(chosen, each) ?? '') || './'}
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
        <main class="static-main">
          <Details />
        </main>
        <nav class="details static-places" aria-label={t('page.places')}>
          <PlacesByKind places={city.places} />
        </nav>
        <div class="static-footer">{/* Written with the rest of the configuration. */}</div>
      </div>
    </Context.Provider>
  );
}
