import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

interface SheetProps {
  stop: Stop;
  onStop(stop: Stop): void;
  /** Height of what the sheet lies over, in pixels. */
  room: number;
  /** What is in it. */
  label: string;
  /** What the handle says it does. */
  handleWords: string;
  children: ComponentChildren;
}

const PEEK = 124;
const HALF = 0.48;
/** What is left of the map above a full sheet. */
const TOP = 68;
/** A drag this fast, in pixels per millisecond, goes on to the next stop. */
const FLING = 0.5;
const TREMOR = 6;

/** How much of a room of so many pixels a sheet takes at a stop. */
export function heightOf(stop: Stop, room: number): number {
  const peek = Math.min(PEEK, room * 0.4);
  if (stop === 'peek') return peek;
  return stop === 'half' ? Math.max(peek, Math.round(room * HALF)) : Math.max(peek, room - TOP);
}

const next = (stop: Stop, by: number): Stop =>
  STOPS[Math.max(0, Math.min(STOPS.length - 1, STOPS.indexOf(stop) + by))] ?? stop;

/** A sheet at the foot of the screen with three stops; its handle is dragged, tapped or pressed. */
export function Sheet({ stop, onStop, room, label, handleWords, children }: SheetProps) {
  const root = useRef<HTMLElement>(null);
  const drag = useRef<{ y: number; height: number; time: number; isMoved: boolean } | null>(null);
  const wasDragged = useRef(false);
  const setHeight = (height: number) =>
    root.current?.style.setProperty('--sheet-height', `${Math.round(height)}px`);

  // Set by hand: a drag changes the height many times between two renders.
  useLayoutEffect(() => {
    if (room > 0) setHeight(heightOf(stop, room));
  }, [stop, room]);

  const down = (event: PointerEvent) => {
    const height = root.current?.getBoundingClientRect().height ?? 0;
    wasDragged.current = false;
    // However quickly the finger leaves it, the handle is what it drags.
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height, time: event.timeStamp, isMoved: false };
  };
  const move = (event: PointerEvent) => {
    const { current } = drag;
    if (!current) return;
    const way = current.y - event.clientY;
    if (!current.isMoved && Math.abs(way) < TREMOR) return;
    current.isMoved = true;
    root.current?.classList.add('is-dragged');
    setHeight(Math.max(PEEK / 2, Math.min(room - TOP, current.height + way)));
  };
  const up = (event: PointerEvent) => {
    const { current } = drag;
    drag.current = null;
    root.current?.classList.remove('is-dragged');
    if (!current?.isMoved) return;
    wasDragged.current = true;
    const way = current.y - event.clientY;
    const speed = way / Math.max(1, event.timeStamp - current.time);
    const height = current.height + way;
    const nearest = [...STOPS].sort(
      (a, b) => Math.abs(heightOf(a, room) - height) - Math.abs(heightOf(b, room) - height),
    )[0];
    const target = Math.abs(speed) > FLING ? next(stop, Math.sign(speed)) : (nearest ?? stop);
    if (target === stop) setHeight(heightOf(stop, room));
    onStop(target);
  };
  const step = () => {
    // A mouse lets go of what it dragged with a click.
    if (wasDragged.current) wasDragged.current = false;
    else onStop(stop === 'full' ? 'peek' : next(stop, 1));
  };
  return (
    <section class={`sheet is-${stop}`} ref={root} aria-label={label}>
      <button
        type="button"
        class="sheet-handle"
        aria-expanded={stop !== 'peek'}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onClick={step}
      >
        <span class="visually-hidden">{handleWords}</span>
      </button>
      {/* What has the focus is seen: the sheet comes up to show it. */}
      <div class="sheet-content" onFocusIn={() => stop === 'peek' && onStop('half')}>
        {children}
      </div>
    </section>
  );
}
