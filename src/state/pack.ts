/** Where the meeting pack stands in the site's folder: the whole map as one file. */
export const PACK = 'pack/jiangmen-innovation-map.html';

/** Whether a way to the site's folder is that of a pack, which is a file and has none around it. */
export const isPacked = (root: string): boolean => !root.endsWith('/');
