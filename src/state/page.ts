import type { Language } from '../city/language';
import { isOurs } from './names';
import { sectionSlug } from './sections';
import { type Chosen, DEFAULT_STATE } from './state';

/**
 * What a built page tells of itself: the link it stands for, '' for the bare address, and the way
 * from it to the site's folder.
 */
export interface Page {
  link: string;
  root: string;
  /** The map library: its module, then what is no module; seen from the site's folder. */
  library: string[];
  /** Size of the meeting pack in megabytes, where the site has one. */
  pack?: number;
}

/** Id of the data block in which a page carries this. */
export const PAGE_ELEMENT = 'page';

/** Id of the data block in which a page carries what the opening view says in its language. */
export const MESSAGES_ELEMENT = 'messages';

/** Id of what a page shows of itself until the app has drawn. */
export const STATIC_ELEMENT = 'static';

/** The page that is open; one without a block of its own stands for the bare address. */
export function readPage(document: Pick<Document, 'getElementById'>): Page {
  const text = document.getElementById(PAGE_ELEMENT)?.textContent;
  return text ? (JSON.parse(text) as Page) : { link: '', root: './', library: [] };
}

/** The link that holds now: that of the address, else of the step in the history, else of the page. */
export const linkOf = (page: Pick<Page, 'link'>): string =>
  (isOurs(location.search) ? location.search : '') ||
  ((history.state as { link?: string } | null)?.link ?? '') ||
  page.link;

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
