import { useLayoutEffect, useRef } from 'preact/hooks';

/** Closer lines and a smaller title; then points in running lines; then counts for what is minor. */
const STEPS = ['', 'is-tight', 'is-tight is-dense', 'is-tight is-dense is-brief'] as const;

/** Under the map one scrolls. */
const BESIDE = '(min-width: 900px)';

/** Sets what is told closer until it fits without scrolling, as far as it can. */
export function useFit() {
  const root = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = root;
    if (!current) return;
    const settle = () => {
      for (const step of STEPS) {
        current.className = `told ${step}`;
        const isFitting = current.scrollHeight <= current.clientHeight;
        if (isFitting || !matchMedia(BESIDE).matches) return;
      }
    };
    settle();
    const observer = new ResizeObserver(settle);
    observer.observe(current);
    return () => observer.disconnect();
  });
  return root;
}
