import type { Language } from '../city/language';
import type { Site } from '../city/site';
import { PAGE_ELEMENT, type Page } from '../state/page';
import { SIZE } from './cards/place';

/** What a built page carries of itself, so that its head can be written anew for another site. */
export interface PageData extends Page {
  language: Language;
  /** What it is about; '' on the opening page. */
  name: string;
  description: string;
  /** Its path in the site's folder, in each language. */
  paths: Record<Language, string>;
  /** Its picture for chats, in the site's folder. */
  card: string;
  /** What it is about in the terms of schema.org; null where these have none. */
  thing: object | null;
}

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A data block: JSON in which nothing can end the element. */
export const dataBlock = (attributes: string, value: unknown): string =>
  `<script ${attributes}>${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

const PAGE_BLOCK = `type="application/json" id="${PAGE_ELEMENT}"`;
const PAGE_PATTERN = new RegExp(`<script ${PAGE_BLOCK}>([^<]*)</script>`);

export function pageDataIn(html: string): PageData | null {
  const text = PAGE_PATTERN.exec(html)?.[1];
  return text ? (JSON.parse(text) as PageData) : null;
}

export const pageBlock = (page: PageData): string => dataBlock(PAGE_BLOCK, page);

/** The title of a page: what it is about, and the site's name. */
export const titleOf = (page: PageData | null, site: Site, language: Language): string =>
  [page?.name, site.title[language]].filter(Boolean).join(' · ');

/**
 * What search engines and chats read of a page. Addresses are whole where the site knows its own,
 * else relative to the page.
 */
export function headOf(page: PageData, site: Site): string {
  const { language, name, description, paths, root, card, thing } = page;
  const base = site.baseAddress || root;
  const addressOf = (path: string) => `${base}${path}` || './';
  const meta = (attribute: string, key: string, content: string) =>
    `<meta ${attribute}="${key}" content="${escapeAttribute(content)}">`;
  const lines = [
    meta('name', 'description', description),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', titleOf(page, site, language)),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', language.replace('-', '_')),
    meta('property', 'og:image', base + card),
    meta('property', 'og:image:width', String(SIZE.width)),
    meta('property', 'og:image:height', String(SIZE.height)),
    meta('property', 'og:image:alt', titleOf(page, site, language)),
    meta('name', 'twitter:card', 'summary_large_image'),
    ...(Object.entries(paths) as [Language, string][]).map(
      ([other, path]) =>
        `<link rel="alternate" hreflang="${other}" href="${escapeAttribute(addressOf(path))}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${escapeAttribute(addressOf(paths['zh-Hans']))}">`,
  ];
  if (site.baseAddress) {
    const address = addressOf(paths[language]);
    lines.push(
      meta('property', 'og:url', address),
      `<link rel="canonical" href="${escapeAttribute(address)}">`,
    );
  }
  if (thing) {
    const described = { '@context': 'https://schema.org', name, description, ...thing };
    lines.push(dataBlock('type="application/ld+json"', described));
  }
  return lines.join('\n    ');
}
