/*
 * What the map keeps on a device, and under which names: the page on privacy tells of these and
 * removes them, so there are no others.
 */

/** In the local storage: what a visitor has set, and the shortlist. */
export const SETTINGS_KEY = 'innovation-map';

/** In the local storage: what was taken last from the search. */
export const RECENT_KEY = 'innovation-map:recent';

/** The database of what a visitor has made or brought. */
export const WORK_DATABASE = 'innovation-map';

/** Whether the service worker of a folder of the site keeps its files in a cache of this name. */
export const isCacheOf = (scope: string, name: string) => name.endsWith(`-${scope}`);
