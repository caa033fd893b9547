/** A page that is never quite at rest is taken to be so, after so many milliseconds. */
const PATIENCE_MS = 2000;

/** Calls back when the page has loaded and has nothing else to do. Returns what prevents it. */
export function whenAtRest(callback: () => void): () => void {
  let cancel = () => {};
  const wait = () => {
    // Safari, and so WeChat on iOS, does not tell when it is idle.
    if ('requestIdleCallback' in window) {
      const id = requestIdleCallback(callback, { timeout: PATIENCE_MS });
      cancel = () => cancelIdleCallback(id);
    } else {
      const id = setTimeout(callback, 100);
      cancel = () => clearTimeout(id);
    }
  };
  if (document.readyState === 'complete') wait();
  else {
    addEventListener('load', wait, { once: true });
    cancel = () => removeEventListener('load', wait);
  }
  return () => cancel();
}
