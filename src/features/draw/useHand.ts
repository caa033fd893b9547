import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { LonLat } from '../../city/city';
import { isArea, POSITIONS } from '../../scene/drawings';
import { type Pixel, projector, unprojector } from '../../scene/projection';
import { reachOf } from '../../scene/reach';
import { isByKeyboard } from '../../ui/keyboard';
import { type Stage, useMap } from '../context';
import {
  deskTool,
  finish,
  giveUp,
  grip,
  hand,
  isSnapping,
  layDown,
  pencilOf,
  pointer,
  put,
  removeSelected,
  select,
  takeBack,
} from './desk';
import { drawingAt } from './drawingAt';
import { apart, snapTo, targetsOf } from './snap';

/** Whether the middle of the map is marked: where a key puts a position. */
export const isCrossShown = signal(false);

/** So soon and so near to another, a press is the second of a double one. */
const DOUBLE = { ms: 350, pixels: 8 };

/** Keys in a field are theirs, and those on a button that do something there. */
const isElsewhere = (target: EventTarget | null, key: string): boolean => {
  if (!(target instanceof Element)) return false;
  const others = 'input, select, textarea, dialog, [role="dialog"]';
  return (
    target.closest(
      key === 'Escape' || key === 'Delete'
        ? others
        : `${others}, button, a, summary, [role="button"]`,
    ) !== null
  );
};

/** The position of a pixel, drawn to what is near to it. */
export function positionAt(stage: Stage, drawings: Parameters<typeof targetsOf>[1], pixel: Pixel) {
  const [camera, viewport] = [stage.surface.camera(), stage.surface.viewport()];
  const targets = isSnapping.peek() ? targetsOf(stage.scene.peek(), drawings) : [];
  const target = snapTo(pixel, targets, projector(camera, viewport));
  return { at: target ?? unprojector(camera, viewport)(pixel), isSnapped: target !== null };
}

/**
 * Lets presses, the pointer and keys draw while a tool is open for which the map is paper.
 * @returns the middle of what is seen of the map, in pixels: there a key puts a position
 */
export function useHand(stage: Stage): Pixel {
  const { store, covered, t } = useMap();
  const { surface, viewport } = stage;
  const tool = deskTool(store.state.value);
  const isCovered = store.state.value.output !== null;
  const { width, height } = viewport.value ?? { width: 0, height: 0 };
  const { top, right, bottom, left } = covered.value;
  const middle = { x: (left + width - right) / 2, y: (top + height - bottom) / 2 };

  useLayoutEffect(() => {
    if (!tool || isCovered) return;
    const { element } = surface;
    let last: { pixel: Pixel; time: number } | null = null;
    const project = (position: readonly number[]) =>
      projector(surface.camera(), surface.viewport())(position);
    const others = () => store.work.peek().drawings;

    /** Whether a position ends the shape in hand: it is its last one, or an area's first. */
    const isEnd = (position: LonLat): boolean => {
      const { kind, positions = [] } = hand.peek() ?? {};
      const [first, end] = [positions[0], positions[positions.length - 1]];
      if (!kind || !first || !end || POSITIONS[kind].most < Number.POSITIVE_INFINITY) return false;
      const isNear = (other: LonLat) => apart(project(other), project(position)) <= DOUBLE.pixels;
      return isNear(end) || (isArea(kind) && positions.length > 2 && isNear(first));
    };
    const press = (pixel: Pixel) => {
      const isSecond =
        last !== null &&
        performance.now() - last.time < DOUBLE.ms &&
        apart(last.pixel, pixel) <= DOUBLE.pixels;
      last = { pixel, time: performance.now() };
      const { at } = positionAt(stage, others(), pixel);
      if (isEnd(at)) finish(store);
      else if (isSecond) return;
      else if (!grip.peek() && !pencilOf(store.state.peek())) {
        select(drawingAt(pixel, others(), project, reachOf())?.id ?? null);
      } else put(store, at, t('draw.sample'));
    };
    const offs = [
      surface.on('press', (pixel) => {
        isCrossShown.value = false;
        press(pixel);
      }),
      surface.on('hover', (pixel) => {
        const isDrawn = grip.peek() !== null || pencilOf(store.state.peek()) !== null;
        pointer.value = pixel && isDrawn ? positionAt(stage, others(), pixel) : null;
      }),
    ];
    const enter = (event: KeyboardEvent) => {
      if (isCrossShown.peek() || !hand.peek()) {
        isCrossShown.value = true;
        last = null;
        press(middle);
      } else if (!finish(store)) isCrossShown.value = true;
      event.preventDefault();
    };
    const key = (event: KeyboardEvent) => {
      const { key: name, target } = event;
      if (event.defaultPrevented || isElsewhere(target, name)) return;
      if (name === 'Escape') {
        // The handles go, and with them the focus.
        if (target instanceof SVGElement) surface.focus();
        giveUp(store);
      } else if (name === 'Backspace' || name === 'Delete') {
        const isTaken = takeBack(store) || (name === 'Delete' && removeSelected(store));
        if (isTaken) event.preventDefault();
      } else if (name === 'Enter') enter(event);
      else if (element.contains(target as Node) && name.startsWith('Arrow')) {
        isCrossShown.value = true;
      }
    };
    const focus = () => {
      isCrossShown.value = isByKeyboard();
    };
    const blur = () => {
      isCrossShown.value = false;
    };
    surface.setHandling({ drag: true, doubleClick: false });
    element.classList.add('is-paper');
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', blur);
    addEventListener('keydown', key);
    return () => {
      for (const off of offs) off();
      surface.setHandling({ drag: true, doubleClick: true });
      element.classList.remove('is-paper');
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', blur);
      removeEventListener('keydown', key);
      pointer.value = null;
      isCrossShown.value = false;
    };
  }, [surface, stage, store, tool, isCovered, middle.x, middle.y, t]);

  // Who leaves the tool, or looks at a page in the place of the map, has finished.
  useLayoutEffect(() => {
    if (tool && !isCovered) return () => layDown(store);
  }, [store, tool, isCovered]);
  return middle;
}
