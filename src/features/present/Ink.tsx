import type { Signal } from '@preact/signals';
import type { TargetedPointerEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Pixel } from '../../scene/projection';

export interface Stroke {
  id: number;
  points: readonly Pixel[];
  /** Whether the pointer has left it: it begins to fade. */
  isDone: boolean;
}

/** How long a stroke stays, in milliseconds: the style sheet fades its last second. */
const INK_MS = 7000;

/** A smooth line: through the middle of each step, bent by its ends. */
function pathOf([first, ...others]: readonly Pixel[]): string {
  if (!first) return '';
  const bends = others.map(({ x, y }, index) => {
    const next = others[index + 1] ?? { x, y };
    return `Q${x} ${y} ${(x + next.x) / 2} ${(y + next.y) / 2}`;
  });
  return `M${first.x} ${first.y}${bends.join('') || 'h.01'}`;
}

/** Whatever a pointer draws over everything; it goes by itself. */
export function Ink({ strokes }: { strokes: Signal<readonly Stroke[]> }) {
  const held = useRef(new Map<number, number>());
  const count = useRef(0);
  const timers = useRef(new Set<number>());
  useEffect(
    () => () => {
      for (const timer of timers.current) clearTimeout(timer);
      strokes.value = [];
    },
    [strokes],
  );
  const change = (id: number, next: (stroke: Stroke) => Stroke) => {
    strokes.value = strokes.peek().map((each) => (each.id === id ? next(each) : each));
  };
  const down = (event: TargetedPointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const id = count.current++;
    held.current.set(event.pointerId, id);
    const start = { x: event.clientX, y: event.clientY };
    strokes.value = [...strokes.peek(), { id, points: [start], isDone: false }];
  };
  const move = (event: TargetedPointerEvent<SVGSVGElement>) => {
    const id = held.current.get(event.pointerId);
    if (id === undefined) return;
    const together = event.getCoalescedEvents?.() ?? [];
    const added = (together.length ? together : [event]).map(({ clientX, clientY }) => ({
      x: clientX,
      y: clientY,
    }));
    change(id, (stroke) => ({ ...stroke, points: [...stroke.points, ...added] }));
  };
  const up = (event: TargetedPointerEvent<SVGSVGElement>) => {
    const id = held.current.get(event.pointerId);
    if (id === undefined) return;
    held.current.delete(event.pointerId);
    change(id, (stroke) => ({ ...stroke, isDone: true }));
    const timer = window.setTimeout(() => {
      timers.current.delete(timer);
      strokes.value = strokes.peek().filter((each) => each.id !== id);
    }, INK_MS);
    timers.current.add(timer);
  };
  return (
    <svg
      class="ink"
      aria-hidden="true"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
    >
      {strokes.value.map(({ id, points, isDone }) => (
        <g key={id} class={isDone ? 'is-done' : ''}>
          <path class="ink-halo" d={pathOf(points)} />
          <path class="ink-line" d={pathOf(points)} />
        </g>
      ))}
    </svg>
  );
}
