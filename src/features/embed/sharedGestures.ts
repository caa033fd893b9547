/** What was left to the page around the map, and would have moved the map with the other hand. */
export type Left = 'wheel' | 'finger';

/** A finger that has moved so many pixels means to move something. */
const TREMOR = 10;

/**
 * Leaves the plain wheel and one finger to the page around the map: the map takes the wheel with Ctrl
 * (a pinch on a touchpad is one) or ⌘, and two fingers. Listens around every surface, before it.
 * @param stage What every surface lies in; the style sheet lets a finger scroll on it.
 * @returns What undoes it.
 */
export function shareGestures(stage: HTMLElement, onLeft: (left: Left) => void): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  const offs: (() => void)[] = [];
  const listen = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ) => {
    const options = { capture: true, passive: false };
    stage.addEventListener(type, listener, options);
    offs.push(() => stage.removeEventListener(type, listener, options));
  };
  listen('wheel', (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.stopPropagation();
    onLeft('wheel');
  });
  for (const type of ['touchstart', 'touchmove'] as const) {
    listen(type, (event) => {
      if (event.touches.length < 2) {
        if (type === 'touchmove') event.stopPropagation();
      } else if (event.cancelable) event.preventDefault();
    });
  }
  listen('pointerdown', ({ pointerType, pointerId, isPrimary, clientX: x, clientY: y }) => {
    if (pointerType !== 'touch') return;
    // Before the first finger there is none: one whose target was drawn anew is lifted unheard.
    if (isPrimary) fingers.clear();
    fingers.set(pointerId, { x, y });
  });
  listen('pointermove', (event) => {
    const from = fingers.get(event.pointerId);
    if (!from || fingers.size > 1) return;
    event.stopPropagation();
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > TREMOR) onLeft('finger');
  });
  for (const type of ['pointerup', 'pointercancel'] as const) {
    listen(type, ({ pointerId }) => {
      fingers.delete(pointerId);
    });
  }
  return () => {
    for (const off of offs) off();
  };
}
