import type {} from './early';
import { languageOf } from './state/language';
import { linkOf, type Page, readPage } from './state/page';
import { readDevice } from './state/storage';

/*
 * Runs in the head of a built page, before anything is shown: the visitor's colours from the first
 * paint on, and the page's own picture only where it is what the app will show.
 */

const { classList, dataset, lang } = document.documentElement;

/**
 * The map library is on its way while the program starts that will want it: asked for when the page
 * has come, it comes when the program has.
 */
function fetchAhead({ root, library }: Page): void {
  for (const [index, file] of library.entries()) {
    const link = document.createElement('link');
    link.rel = index === 0 ? 'modulepreload' : 'prefetch';
    link.fetchPriority = 'low';
    link.href = root + file;
    document.head.append(link);
  }
}

/** A mark is meant by a finger this near, a name hardly beside itself, in pixels. */
const REACH = { mark: 16, name: 2 };

/** The one place near a press; which of several is meant, the app can tell. */
function numberNear({ clientX, clientY }: MouseEvent): string | undefined {
  const numbers = new Set<string | undefined>();
  for (const element of document.querySelectorAll<SVGElement>('.opening [data-number]')) {
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    const reach = REACH[element.dataset.key ? 'name' : 'mark'];
    const isNear =
      width > 0 &&
      Math.max(left - clientX, clientX - right) < reach &&
      Math.max(top - clientY, clientY - bottom) < reach;
    if (isNear) numbers.add(element.dataset.number);
  }
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

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
  if (!kept.simple && 'WebGL2RenderingContext' in window) {
    document.addEventListener('readystatechange', () => fetchAhead(page), { once: true });
  }
  // What the page has of the place is read at once, the rest as soon as the city is there.
  addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element && target.closest('.opening'))) return;
    window.earlyPress = event;
    const number = target.closest<SVGElement>('[data-number]')?.dataset.number ?? numberNear(event);
    const told = document.querySelector(`[data-place="${number}"]`);
    const panel = document.querySelector('.static-main .details');
    if (!told || !panel) return;
    panel.replaceChildren(...told.cloneNode(true).childNodes);
    panel.parentElement?.classList.add('is-chosen');
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
