import type {} from './early';
import { languageOf } from './state/language';
import { linkOf, readPage } from './state/page';
import { readDevice } from './state/storage';

/*
 * Runs in the head of a built page, before anything is shown: the visitor's colours from the first
 * paint on, and the page's own picture only where it is what the app will show.
 */

const { classList, dataset, lang } = document.documentElement;

// A browser that knows no modules keeps the page as it is without scripts.
if ('noModule' in HTMLScriptElement.prototype) {
  const kept = readDevice(() => localStorage);
  const page = readPage(document);
  const link = linkOf(page);
  if (kept.theme && kept.theme !== 'auto') dataset.theme = kept.theme;
  classList.add('is-starting');
  if (link !== page.link || languageOf(link, kept, navigator.languages) !== lang) {
    classList.add('is-elsewhere');
  }
  // Answered as soon as the city is there.
  addEventListener('click', (event) => {
    const isPicture = event.target instanceof Element && event.target.closest('.opening');
    if (isPicture) window.earlyPress = event;
  });
  // Where the scripts do not come, the page stays as it is without them.
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) classList.remove('is-starting', 'is-elsewhere');
    },
    { capture: true },
  );
}
