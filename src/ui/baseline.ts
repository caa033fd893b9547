/**
 * Whether the program runs in this browser: what it calls is there since Chrome 86, Firefox 78 and
 * Safari 14, which are those that came with `replaceChildren`.
 */
export const isBaseline = (): boolean => 'replaceChildren' in Element.prototype;
