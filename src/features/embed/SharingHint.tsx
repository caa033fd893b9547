import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { useMap } from '../context';
import { type Left, shareGestures } from './sharedGestures';

/** How long the hint is seen after the last gesture that was left to the page, in milliseconds. */
const SHOWN_MS = 1400;

const isMac = /Mac/.test(navigator.platform);

/** Leaves wheel and finger to the page around, and says how they move the map instead. */
export function SharingHint() {
  const { t } = useMap();
  const left = useSignal<Left | null>(null);
  // Before the map is there: from its first frame on the page around keeps what is its own.
  useLayoutEffect(() => {
    const stage = document.querySelector<HTMLElement>('#app .stage');
    if (!stage) return;
    let timer = 0;
    const stop = shareGestures(stage, (what) => {
      left.value = what;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        left.value = null;
      }, SHOWN_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [left]);
  const hint =
    left.value === 'finger'
      ? t('embed.twoFingers')
      : t('embed.wheel', { key: isMac ? '⌘' : 'Ctrl' });
  return (
    <p class="embed-hint" aria-hidden="true" hidden={left.value === null}>
      {left.value && hint}
    </p>
  );
}
