import { useLayoutEffect, useRef } from 'preact/hooks';

const SIGNS = ['pointerdown', 'wheel', 'keydown'] as const;

/** Tells of every press, turn of the wheel and key on the page, before anything answers it. */
export function useSigns(tell: (event: Event) => void): void {
  const latest = useRef(tell);
  latest.current = tell;
  useLayoutEffect(() => {
    const listen = (event: Event) => latest.current(event);
    for (const sign of SIGNS) addEventListener(sign, listen, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, listen, { capture: true });
    };
  }, []);
}
