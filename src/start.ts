import type {} from './early';
import { runsLibrary } from './map/needs';
import { reachOf } from './scene/reach';
import { elderOf } from './state/elder';
import { languageOf } from './state/language';
import { linkOf, type Page, readPage } from './state/page';
import { device, readDevice } from './state/storage';
import { isBaseline } from './ui/baseline';

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
  const [program, ...others] = library.map((file) => root + file);
  if (!program) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.fetchPriority = 'low';
  link.href = program;
  document.head.append(link);
  // To prefetch by a link is forbidden by our policy where Firefox reads it.
  for (const file of others) {
    fetch(file, { priority: 'low' })
      .then((answer) => answer.blob())
      .catch(() => {});
  }
}

/** A hand is not quite still, in pixels. */
const TREMOR = 4;

/** The one place whose mark is near enough to a press; which of several is meant, the app can tell. */
function numberNear({ clientX, clientY }: MouseEvent): string | undefined {
  const reach = reachOf();
  const marks = [...document.querySelectorAll<SVGElement>('.opening [data-mark]')];
  const near = marks.filter((mark) => {
    const { left, right, top, bottom, width } = mark.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return width > 0 && Math.hypot(x - clientX, y - clientY) <= reach;
  });
  return near.length === 1 ? near[0]?.dataset.mark : undefined;
}

/** Shows in the page's own panel what the page has of a place; false where it has nothing. */
function tell(number: string | undefined): boolean {
  const told = document.querySelector(`[data-place="${number}"]`);
  const panel = document.querySelector('.static-main .details');
  if (!told || !panel) return false;
  panel.replaceChildren(...told.cloneNode(true).childNodes);
  panel.parentElement?.classList.add('is-chosen');
  return true;
}

// A browser that cannot run the program keeps the page as it is without scripts.
if (isBaseline()) {
  const kept = readDevice(device);
  const page = readPage(document);
  const link = linkOf(page);
  const asked = new URLSearchParams(link);
  const embed = asked.get('embed');
  const theme = embed === null ? kept.theme : asked.get('theme');
  if (theme && theme !== 'auto') dataset.theme = theme;
  // In a page of others there is nothing but the map.
  if (embed !== null) dataset.embed = '';
  classList.add('is-starting');
  const isElder = elderOf(link, kept);
  classList.toggle('is-elder', isElder);
  if (isElder || link !== page.link || languageOf(link, kept, navigator.languages) !== lang) {
    classList.add('is-elsewhere');
  }
  if (!kept.simple && runsLibrary()) {
    document.addEventListener('readystatechange', () => fetchAhead(page), { once: true });
  }
  let down = { x: 0, y: 0 };
  addEventListener('pointerdown', ({ clientX: x, clientY: y }) => {
    down = { x, y };
  });
  // What the page has of the place is read at once, the rest as soon as the city is there.
  addEventListener('click', (event) => {
    const { target, clientX, clientY } = event;
    if (!(target instanceof Element && target.closest('.opening'))) return;
    // Who drags does not press.
    if (Math.hypot(clientX - down.x, clientY - down.y) > TREMOR) return;
    const name = target.closest<SVGElement>('[data-number]');
    const number = name ? name.dataset.number : numberNear(event);
    window.earlyPress = { clientX, clientY, told: tell(number) ? Number(number) : null };
  });
  // Where the scripts do not come, or fail before they show anything, the page stays as it is without.
  addEventListener(
    'error',
    ({ target }) => {
      const isOver = target === window && !document.querySelector('#app > *');
      if (isOver || target instanceof HTMLScriptElement) {
        classList.remove('is-starting', 'is-elsewhere');
      }
    },
    { capture: true },
  );
}
