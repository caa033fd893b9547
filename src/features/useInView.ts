import { useLayoutEffect, useRef } from 'preact/hooks';

/** Brings what opens within a panel into sight: it may lie below its end. `key` is what is open, if anything. */
export function useInView<Type extends HTMLElement>(key: string | null) {
  const element = useRef<Type>(null);
  useLayoutEffect(() => {
    if (key) element.current?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  return element;
}
