import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMap } from '../context';

/** Nothing to look at but the speaker; a press or any of the script's keys ends it. */
export function BlankScreen({ end }: { end(): void }) {
  const { t } = useMap();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <button
      type="button"
      class="blank-screen"
      ref={button}
      aria-label={t('present.unblank')}
      onClick={end}
    />
  );
}
