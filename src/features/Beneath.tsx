import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { whenAtRest } from '../ui/rest';

/**
 * Longer than so many milliseconds nobody is to wait for the lower part of a panel; a map that is slow to
 * draw comes first.
 */
const PATIENCE_MS = 1000;

/** Where the page is built, and where the app takes over from one that shows it all, it is there at once. */
const isAtOnce = () =>
  typeof document === 'undefined' || document.documentElement.classList.contains('is-starting');

/** What stands further down a panel than what it answers first: it comes when nothing else is to be done. */
export function Beneath({ children }: { children: ComponentChildren }) {
  const isThere = useSignal(isAtOnce());
  useEffect(
    () =>
      whenAtRest(() => {
        isThere.value = true;
      }, PATIENCE_MS),
    [isThere],
  );
  return isThere.value && children;
}
