/* Runs in the page: whether fingers can meet what there is to press. */

/** What is smaller than `least` pixels in a direction; words in the middle of a text may be. */
export function smallTargets(least: number): string[] {
  const found = new Set<string>();
  const selector =
    'a[href], button:not(:disabled), input:not([type="hidden"]):not(:disabled), select, textarea, ' +
    'summary, [role="button"], [role="option"]';
  /** Whether it stands among words: the line is as high as it is. */
  const isInText = (element: Element) =>
    getComputedStyle(element).display === 'inline' &&
    [...(element.parentElement?.childNodes ?? [])].some(
      (each) => each.nodeType === Node.TEXT_NODE && (each.textContent?.trim().length ?? 0) > 1,
    );
  for (const element of window.seen().querySelectorAll(selector)) {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest('[inert]') || isInText(element)) continue;
    const whole = element.closest('label') ?? element;
    const isBig = (box: DOMRect) => Math.min(box.width, box.height) >= least - 0.5;
    if (isBig(element.getBoundingClientRect()) || isBig(whole.getBoundingClientRect())) continue;
    // It may reach beyond its box: as far as a finger meets it still.
    whole.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { left, top, width, height } = whole.getBoundingClientRect();
    const meets = (x: number, y: number) => {
      const met = document.elementFromPoint(left + width / 2 + x, top + height / 2 + y);
      return met !== null && (whole.contains(met) || element.contains(met));
    };
    // What lies over it now is looked at where it does not.
    if (!meets(0, 0)) continue;
    const reach = (x: number, y: number) => {
      let far = 0;
      while (far < least && meets(x * (far + 1), y * (far + 1))) far++;
      return far;
    };
    const isMet =
      reach(-1, 0) + reach(1, 0) >= least - 2 && reach(0, -1) + reach(0, 1) >= least - 2;
    const size = `${Math.round(width)}×${Math.round(height)}`;
    if (!isMet) {
      const words = element.textContent?.trim() || element.getAttribute('aria-label') || '';
      found.add(`${size}: ${window.nameOf(element)} “${words.slice(0, 30)}”`);
    }
  }
  return [...found];
}
