/* Runs in the page: whether its texts have room. */

/**
 * Texts that are cut off by what they stand in, stand out of it, lie over another, or make something
 * scroll sideways, as a line each; what may scroll sideways is a list of selectors.
 */
export function misfits(sideways: string): string[] {
  /** In pixels: no eye sees less. */
  const HAIR = 1.5;
  const found = new Set<string>();
  const tell = (what: string, element: Element, words: string) =>
    found.add(`${what}: ${window.nameOf(element)} “${words.slice(0, 40)}”`);

  const clips = (value: string) => value === 'hidden' || value === 'clip';
  const scrolls = (value: string) => value === 'auto' || value === 'scroll';

  interface Seen {
    /** The part of a line that is not scrolled out of sight. */
    line: { left: number; right: number; top: number; bottom: number };
    /** What cuts it off although nothing scrolls to the rest. */
    cut: string | null;
  }

  function seenOf(element: Element, { left, right, top, bottom }: DOMRect): Seen {
    const line = { left, right, top, bottom };
    const told = (way: string, by: Element) => ({
      line,
      cut: `cut ${way} by ${window.nameOf(by)}`,
    });
    let { position } = getComputedStyle(element);
    let [isOpenX, isOpenY] = [true, true];
    for (
      let each = element.parentElement;
      each && position !== 'fixed';
      each = each.parentElement
    ) {
      const style = getComputedStyle(each);
      // What is placed by an element further up is cut by none in between.
      if (position === 'absolute' && style.position === 'static') continue;
      position = style.position;
      const box = each.getBoundingClientRect();
      // A phone's sheet at its foot shows as much as there is room for.
      const isScrolledY = scrolls(style.overflowY) || each.matches('.sheet-content');
      if (scrolls(style.overflowX)) {
        isOpenX = false;
        line.left = Math.max(line.left, box.left);
        line.right = Math.min(line.right, box.right);
      } else if (isOpenX && clips(style.overflowX)) {
        if (left < box.left - HAIR || right > box.right + HAIR) return told('sideways', each);
      }
      if (isScrolledY) {
        isOpenY = false;
        line.top = Math.max(line.top, box.top);
        line.bottom = Math.min(line.bottom, box.bottom);
      } else if (isOpenY && clips(style.overflowY)) {
        if (top < box.top - HAIR || bottom > box.bottom + HAIR) return told('at its height', each);
      }
    }
    const isIn = left >= -HAIR && right <= innerWidth + HAIR;
    return isOpenX && !isIn ? told('sideways', document.documentElement) : { line, cut: null };
  }

  /** The box in which a text is set. */
  function boxOf(element: Element): Element {
    let box = element;
    while (box.parentElement && /^(?:inline|contents)$/.test(getComputedStyle(box).display)) {
      box = box.parentElement;
    }
    return box;
  }

  /** What is placed over something else on purpose. */
  const layerOf = (element: Element): Element => {
    let each = element;
    while (each.parentElement && !/absolute|fixed|sticky/.test(getComputedStyle(each).position)) {
      each = each.parentElement;
    }
    return each;
  };

  const texts = window.shownTexts().filter(({ element }) => !(element instanceof SVGElement));
  const seen = texts.flatMap(({ element, lines, words }) =>
    lines.map((line) => ({ element, words, ...seenOf(element, line) })),
  );
  for (const { element, words, cut } of seen) if (cut) tell(cut, element, words);
  for (const { element, lines, words } of texts) {
    const box = boxOf(element);
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const isUpright = getComputedStyle(box).writingMode.startsWith('vertical');
    const isOut = (line: DOMRect) =>
      isUpright
        ? line.top < top - HAIR || line.bottom > bottom + HAIR
        : line.left < left - HAIR || line.right > right + HAIR;
    if (lines.some(isOut)) tell('stands out of its box', element, words);
  }

  // A face leaves room above and below its letters: lines may touch there.
  const inked = seen
    .filter(({ cut }) => cut === null)
    .map(({ element, words, line: { left, right, top, bottom } }) => ({
      element,
      words,
      left: left + 2,
      right: right - 2,
      top: top + (bottom - top) * 0.2,
      bottom: bottom - (bottom - top) * 0.2,
    }))
    .filter(({ left, right, top, bottom }) => right > left && bottom > top);
  inked.sort((a, b) => a.top - b.top);
  for (const [index, one] of inked.entries()) {
    for (let next = index + 1; next < inked.length; next++) {
      const other = inked[next];
      if (!other || other.top >= one.bottom) break;
      if (other.left >= one.right || other.right <= one.left) continue;
      if (other.element === one.element || layerOf(other.element) !== layerOf(one.element))
        continue;
      tell(`lies over “${one.words.slice(0, 20)}”`, other.element, other.words);
    }
  }

  for (const element of window.seen().querySelectorAll('*')) {
    const { clientWidth, scrollWidth } = element;
    if (scrollWidth <= clientWidth + 1 || element.matches(sideways)) continue;
    if (!scrolls(getComputedStyle(element).overflowX)) continue;
    const edge = element.getBoundingClientRect().left + clientWidth;
    const wide = [...element.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > edge + 1,
    );
    tell('scrolls sideways', element, wide.map(window.nameOf).at(-1) ?? '');
  }

  // What is written in an empty field.
  const pen = document.createElement('canvas').getContext('2d');
  for (const field of window.seen().querySelectorAll('input')) {
    if (!pen || !field.placeholder || field.value || !field.checkVisibility()) continue;
    const style = getComputedStyle(field);
    pen.font = getComputedStyle(field, '::placeholder').font;
    const room =
      field.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight);
    if (pen.measureText(field.placeholder).width > room + 1) {
      tell('does not fit its field', field, field.placeholder);
    }
  }
  return [...found];
}
