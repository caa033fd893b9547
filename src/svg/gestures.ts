import { pixelIn } from '../scene/pixel';
import type { Pixel } from '../scene/projection';
import type { Handling } from '../scene/surface';

/** What a visitor's hands ask of a surface; positions in pixels from its top left corner. */
export interface Gestures {
  /** The ground follows the finger. */
  pan(by: Pixel): void;
  /** Nearer or farther by `steps` zoom levels; what lies at `around` stays there. */
  zoom(steps: number, around: Pixel | null, isAtOnce: boolean): void;
  /** Fingers, wheel or keys have come to rest. */
  end(): void;
  press(at: Pixel): void;
  hover(at: Pixel | null): void;
}

/** A press may tremble by so many pixels. */
const TREMOR = 4;
/** Zoom levels per pixel of a wheel, and of a pinch on a touchpad, which the browser tells as wheel with Ctrl. */
const WHEEL = { plain: 1 / 450, pinch: 1 / 100 };
/** Pixels of a wheel that counts in lines. */
const LINE = 40;
/** The wheel has come to rest after so many milliseconds. */
const WHEEL_REST = 160;
/** Pixels that an arrow key pans. */
const KEY_PAN = 100;

const PANS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: { x: KEY_PAN, y: 0 },
  ArrowRight: { x: -KEY_PAN, y: 0 },
  ArrowUp: { x: 0, y: KEY_PAN },
  ArrowDown: { x: 0, y: -KEY_PAN },
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

const middle = (a: Pixel, b: Pixel): Pixel => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = (a: Pixel, b: Pixel) => Math.hypot(a.x - b.x, a.y - b.y);

/** Listens to pointers, wheel and keys on an element, as far as it is to answer them. Returns what undoes it. */
export function listenToGestures(
  element: HTMLElement,
  handling: () => Handling,
  gestures: Gestures,
): () => void {
  const pointers = new Map<number, Pixel>();
  let isMoved = false;
  let wheelTimer = 0;
  const at = (event: MouseEvent): Pixel => pixelIn(element, event);

  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) isMoved = false;
    pointers.set(event.pointerId, at(event));
  };
  const move = (event: PointerEvent) => {
    const from = pointers.get(event.pointerId);
    const to = at(event);
    if (!from) {
      if (event.pointerType === 'mouse') gestures.hover(to);
      return;
    }
    if (!isMoved && pointers.size === 1 && apart(from, to) < TREMOR) return;
    // Captured only now: a click on a still pointer stays with what lies under it.
    if (!isMoved) element.setPointerCapture(event.pointerId);
    isMoved = true;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    pointers.set(event.pointerId, to);
    if (!other) {
      if (!handling().drag) return;
      gestures.pan({ x: to.x - from.x, y: to.y - from.y });
      return;
    }
    const [before, after] = [middle(from, other), middle(to, other)];
    gestures.pan({ x: after.x - before.x, y: after.y - before.y });
    const spread = apart(from, other);
    if (spread > 0) gestures.zoom(Math.log2(apart(to, other) / spread), after, true);
  };
  const up = (event: PointerEvent) => {
    const from = pointers.get(event.pointerId);
    if (!from) return;
    pointers.delete(event.pointerId);
    if (pointers.size > 0) return;
    if (isMoved) gestures.end();
    else if (event.type === 'pointerup') gestures.press(from);
  };
  const leave = () => gestures.hover(null);
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
    const steps = -pixels * (event.ctrlKey ? WHEEL.pinch : WHEEL.plain);
    gestures.zoom(steps, at(event), true);
    clearTimeout(wheelTimer);
    wheelTimer = window.setTimeout(gestures.end, WHEEL_REST);
  };
  const doubleClick = (event: MouseEvent) => {
    if (handling().doubleClick) gestures.zoom(event.shiftKey ? -1 : 1, at(event), false);
  };
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const [pan, zoom] = [PANS[event.key], ZOOMS[event.key]];
    if (!pan && !zoom) return;
    event.preventDefault();
    if (zoom) gestures.zoom(zoom, null, false);
    if (pan) {
      gestures.pan(pan);
      gestures.end();
    }
  };

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('dblclick', doubleClick);
  element.addEventListener('keydown', key);
  return () => {
    clearTimeout(wheelTimer);
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('dblclick', doubleClick);
    element.removeEventListener('keydown', key);
  };
}
