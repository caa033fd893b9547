import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { whenAtRest } from '../ui/rest';

/** Whoever reads a panel comes to its lower part no sooner than after so many milliseconds. */
const PATIENCE_MS = 300;

/**
 * What stands further down a panel than what it answers first: it comes once panel and map have answered.
 * With another subject it is to have another key. Where the page is built there is nothing to wait for.
 */
export function Beneath({ children }: { children: ComponentChildren }) {
  const isThere = useSignal(typeof document === 'undefined');
  useEffect(
    () =>
      whenAtRest(() => {
        isThere.value = true;
      }, PATIENCE_MS),
    [isThere],
  );
  return isThere.value && children;
}
