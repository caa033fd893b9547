/* Runs in the page: what of it is seen. */

/** A piece of text as it is painted. */
export interface ShownText {
  words: string;
  element: Element;
  /** Of its lines, in pixels of the window; those that lie where nothing scrolls to are among them. */
  lines: DOMRect[];
}

declare global {
  interface Window {
    shownTexts(): ShownText[];
    /** How a finding names an element. */
    nameOf(element: Element): string;
    /** Where what the visitor looks at begins: a dialog, a page over the map, or all. */
    seen(): Element;
  }
}

/** For `addInitScript`: gives the page what its audits have in common. */
export function installShown(): void {
  window.seen = () =>
    document.querySelector('dialog[open], .output > *') ??
    document.querySelector('#app') ??
    document.body;

  window.nameOf = (element) => {
    const path: string[] = [];
    for (let each: Element | null = element; each && path.length < 3; each = each.parentElement) {
      const [name] = [...each.classList];
      path.unshift(name ? `.${name}` : each.tagName.toLowerCase());
    }
    return path.join(' ');
  };

  window.shownTexts = () => {
    const texts: ShownText[] = [];
    const walker = document.createTreeWalker(window.seen(), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!element || !words) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      // Only for screen readers: there the whole is cut to a point.
      if (
        element.closest(
          '.visually-hidden, .details-announcement, .skip:not(:focus), option, title, style',
        )
      )
        continue;
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (lines.length > 0) texts.push({ words, element, lines });
    }
    return texts;
  };
}
