import { useLayoutEffect, useRef } from 'preact/hooks';

/** A large soft disc in the place of the pointer, seen from the last row. */
export function PointerSpot() {
  const disc = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!disc.current) return;
      disc.current.hidden = false;
      disc.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    classList.add('is-pointing');
    for (const type of ['pointermove', 'pointerdown'] as const) {
      addEventListener(type, follow, { capture: true });
    }
    return () => {
      classList.remove('is-pointing');
      for (const type of ['pointermove', 'pointerdown'] as const) {
        removeEventListener(type, follow, { capture: true });
      }
    };
  }, []);
  return <div class="pointer-spot" ref={disc} hidden aria-hidden="true" />;
}
