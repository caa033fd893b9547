import type { Viewport } from '../../scene/projection';

const PIXELS_PER_MM = 96 / 25.4;
const STEP = 0.95;
/** Print lays lines out a little otherwise than the screen, in pixels. */
const ROUNDING = 16;
/** Smaller nobody reads: what is longer takes another page. */
const LEAST = 0.5;

/**
 * Lays an element out as it is printed, so small that it is one page.
 * @param page in millimetres
 * @returns what sets it back.
 */
export function fitToPage(element: HTMLElement, page: Viewport): () => void {
  element.classList.add('is-printing');
  let scale = 1;
  const height = () => {
    element.style.width = `${page.width / scale}mm`;
    return element.scrollHeight * scale;
  };
  while (height() > page.height * PIXELS_PER_MM - ROUNDING && scale > LEAST) scale *= STEP;
  element.style.zoom = String(scale);
  return () => {
    element.classList.remove('is-printing');
    element.style.removeProperty('width');
    element.style.removeProperty('zoom');
  };
}
