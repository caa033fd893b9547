import type { Pixel } from './projection';

/** How much larger an element is seen than it is laid out, to a hundredth: a projector magnifies the stage. */
export const magnification = (element: Element): number => {
  const laidOut = element instanceof HTMLElement ? element.offsetWidth : 0;
  if (!laidOut) return 1;
  return Math.round((100 * element.getBoundingClientRect().width) / laidOut) / 100;
};

/** Where a pointer is in an element, in the element's own pixels from its top left corner. */
export function pixelIn(
  element: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): Pixel {
  const by = magnification(element);
  const { left, top } = element.getBoundingClientRect();
  return { x: (clientX - left) / by, y: (clientY - top) / by };
}
