/** What a page of others may ask for beside the map, in the order in which it is printed. */
export const CONTROLS = ['search', 'layers', 'panel', 'zoom'] as const;
export type Control = (typeof CONTROLS)[number];
