import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSigns } from './useSigns';

/** So long after the last touch a kiosk begins anew, in milliseconds. */
const PATIENCE_MS = 60_000;

const isLink = ({ target }: Event) => target instanceof Element && target.closest('a') !== null;

/** On a kiosk nothing leads out of the page, and it begins anew when nobody touches it any more. */
export function useKiosk(isKiosk: boolean, restart: () => void): void {
  const timer = useRef(0);
  useSigns(() => {
    clearTimeout(timer.current);
    if (isKiosk) timer.current = window.setTimeout(restart, PATIENCE_MS);
  });
  useLayoutEffect(() => () => clearTimeout(timer.current), []);
  useLayoutEffect(() => {
    if (!isKiosk) return;
    const prevent = (event: Event) => event.preventDefault();
    const preventLink = (event: Event) => isLink(event) && event.preventDefault();
    addEventListener('contextmenu', prevent, { capture: true });
    addEventListener('dragstart', prevent, { capture: true });
    addEventListener('click', preventLink, { capture: true });
    addEventListener('auxclick', preventLink, { capture: true });
    return () => {
      removeEventListener('contextmenu', prevent, { capture: true });
      removeEventListener('dragstart', prevent, { capture: true });
      removeEventListener('click', preventLink, { capture: true });
      removeEventListener('auxclick', preventLink, { capture: true });
    };
  }, [isKiosk]);
}
