import { isByKeyboard } from './keyboard';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

/** Where an element stood: its parent, and among the children of that. */
interface Standing {
  parent: Element;
  index: number;
}

function standingsOf(element: Element): Standing[] {
  const standings: Standing[] = [];
  for (let each = element; each.parentElement; each = each.parentElement) {
    const { parentElement: parent } = each;
    standings.push({ parent, index: [...parent.children].indexOf(each) });
  }
  return standings;
}

/** What can have the focus in the place of what is gone: what came there, what stands behind or before it. */
function nearest(standings: readonly Standing[]): HTMLElement | null {
  for (const { parent, index } of standings) {
    if (!parent.isConnected || parent.closest('[inert]')) continue;
    for (const child of [parent.children[index], parent.children[index - 1]]) {
      if (!child) continue;
      const element = child.matches(FOCUSABLE) ? child : child.querySelector(FOCUSABLE);
      if (element) return element as HTMLElement;
    }
  }
  return null;
}

/**
 * Who goes by keys never starts from the top again because what had the focus went from the page,
 * e.g. the button that removes its own line: the focus goes on to what is nearest.
 */
export function catchLostFocus(): void {
  let standings: readonly Standing[] = [];
  let had: Element | null = null;
  const check = () => {
    const isLost = document.activeElement === document.body && had !== null && !had.isConnected;
    if (isLost && isByKeyboard()) nearest(standings)?.focus();
  };
  // Whoever removes something may know better where to go on: they come first.
  const observer = new MutationObserver(() => {
    if (had && !had.isConnected) requestAnimationFrame(() => setTimeout(check));
  });
  addEventListener('focusin', ({ target }) => {
    had = target instanceof Element ? target : null;
    standings = had ? standingsOf(had) : [];
    observer.disconnect();
    if (isByKeyboard()) observer.observe(document.body, { childList: true, subtree: true });
  });
}
