import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { afterPaint } from '../ui/painted';

/**
 * What stands so far down a panel that nobody sees it at once: it comes a frame after the rest, so that
 * the panel answers soon. Where the page is built there are no frames, and it is there.
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
