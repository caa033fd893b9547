/** Size of the browser's window in pixels. */
export const VIEWPORT = { width: 1280, height: 800 };

/** Size of the map in it: what the app's header and panels leave of the window, on every page. */
export const STAGE = { width: 656, height: 744 };

/** Nothing lies over the map at its edges. */
export const NOTHING_COVERED = { top: 0, right: 0, bottom: 0, left: 0 };
