import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { afterPaint } from '../ui/painted';

/**
 * What stands further down a panel than what it answers first: it comes a frame later, so that the panel
 * answers soon. Where the page is built there are no frames, and it is there.
 */
export function Beneath({ children }: { children: ComponentChildren }) {
  const isThere = useSignal(typeof document === 'undefined');
  useEffect(
    () =>
      afterPaint(() => {
        isThere.value = true;
      }),
    [isThere],
  );
  return isThere.value && children;
}
