import type { Language } from '../../city/language';
import type { Chosen } from '../../state/state';

/** Of the pictures for chats, in pixels: what these ask for. */
export const SIZE = { width: 1200, height: 630 };

/**
 * Where the picture of a page stands in the site's folder. Places have their own; sections, tasks and
 * goals share that of the whole plan, which is what they are about.
 */
export const cardPath = (chosen: Chosen | null, language: Language): string =>
  `cards/${language}/${chosen?.kind === 'place' ? chosen.number : 'plan'}.png`;
