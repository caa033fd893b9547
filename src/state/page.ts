import { isOurs } from './names';

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
