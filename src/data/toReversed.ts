/*
 * Which one of the readers' libraries (shpjs) calls, and browsers have only since Chrome 110, Firefox
 * 115 and Safari 16. Imported before it.
 */
if (!('toReversed' in Array.prototype)) {
  Object.defineProperty(Array.prototype, 'toReversed', {
    value(this: readonly unknown[]) {
      return [...this].reverse();
    },
  });
}
