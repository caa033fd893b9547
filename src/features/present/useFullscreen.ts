import { useLayoutEffect, useState } from 'preact/hooks';

// Undefined where the browser has no full screen, or one under another name.
const isFull = () => Boolean(document.fullscreenElement);
const isAllowed = () => document.fullscreenEnabled === true;

/** Full screen, where the browser allows it; ended with the presentation. */
export function useFullscreen() {
  const [full, setFull] = useState(isFull);
  useLayoutEffect(() => {
    const update = () => setFull(isFull());
    document.addEventListener('fullscreenchange', update);
    return () => {
      document.removeEventListener('fullscreenchange', update);
      if (isFull()) document.exitFullscreen().catch(() => {});
    };
  }, []);
  const toggle = () => {
    if (!isAllowed()) return;
    // Refused without a gesture, or by the page around: then it stays as it is.
    const done = isFull()
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    done.catch(() => {});
  };
  return { isAllowed: isAllowed(), isFull: full, toggle };
}
