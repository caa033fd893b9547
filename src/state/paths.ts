import type { Language } from '../city/language';
import { sectionSlug } from './sections';
import { type Chosen, DEFAULT_STATE } from './state';

/**
 * Where the page of something stands in the site's folder, '' for the opening page; null for what
 * has no page of its own. Each language but the first has a folder.
 */
export function pagePath(chosen: Chosen | null, language: Language): string | null {
  const folder = language === DEFAULT_STATE.language ? '' : `${language}/`;
  switch (chosen?.kind) {
    case undefined:
      return folder;
    case 'place':
      return `${folder}place/${chosen.number}/`;
    case 'section':
      return `${folder}section/${sectionSlug(chosen.id)}/`;
    case 'task':
      return `${folder}task/${chosen.id}/`;
    case 'goals':
    case 'tasks':
      return `${folder}${chosen.kind}/`;
    default:
      return null;
  }
}

/** Pages that tell of the site itself: text, without a map. */
export const ABOUT_PAGES = ['privacy', 'accessibility', 'notices'] as const;
export type AboutPage = (typeof ABOUT_PAGES)[number];

export const aboutPath = (page: AboutPage, language: Language): string =>
  `${pagePath(null, language)}${page}/`;

/**
 * Where the picture of a page stands in the site's folder. Places have their own; sections, tasks and
 * goals share that of the whole plan, which is what they are about.
 */
export const cardPath = (chosen: Chosen | null, language: Language): string =>
  `cards/${language}/${chosen?.kind === 'place' ? chosen.number : 'plan'}.png`;
