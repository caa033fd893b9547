/**
 * Calls back when the page has loaded and has nothing else to do, at the latest after so many
 * milliseconds; where the browser does not tell, after a tenth of a second. Returns what prevents it.
 */
export function whenAtRest(callback: () => void, patience = 2000): () => void {
  let cancel = () => {};
  const wait = () => {
    // Safari, and so WeChat on iOS, does not tell when it is idle.
    if ('requestIdleCallback' in window) {
      const id = requestIdleCallback(callback, { timeout: patience });
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
