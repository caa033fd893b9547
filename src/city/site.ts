import type { Bounds } from './city';

/** Words in the three languages of the map. */
export interface SiteText {
  'zh-Hans': string;
  'zh-Hant': string;
  en: string;
}

export interface Attribution {
  text: SiteText;
  /** An http or https address. */
  href?: string;
}

interface NamedBase {
  /** What links call it; never ''. */
  id: string;
  name: SiteText;
  attribution: Attribution;
  /** Side of a tile in pixels. */
  tileSize: number;
}

/** A base map of pictures by tile, in Web Mercator on WGS84 or CGCS2000, which are the same to a metre. */
export interface TiledBase extends NamedBase {
  kind: 'raster' | 'wmts';
  /** Templates of addresses, one for each layer, that which lies lowest first. */
  tiles: string[];
  /** What stands for `{key}` in them. */
  key: string;
  minZoom: number;
  maxZoom: number;
  /** Where there are tiles, in degrees; everywhere where it is left out. */
  bounds?: Bounds;
}

/** A base map in one file that is read by ranges; it says itself what is in it. */
export interface ArchiveBase extends NamedBase {
  kind: 'pmtiles';
  archive: string;
}

/** A ground that a visitor may choose in the place of the map's own. */
export type BaseMap = TiledBase | ArchiveBase;

/** What the keeper of a site may set without a programmer; `''` is shown nowhere. */
export interface Site {
  title: SiteText;
  /** The https address of the folder the site is served from, with a slash at its end. */
  baseAddress: string;
  /** 审图号; without one the map calls itself 示意图. */
  mapApprovalNumber: string;
  /** Sources named beside the built-in ones. */
  attribution: Attribution[];
  /** In the order of their choice; addresses are whole or seen from the site's folder. */
  baseMaps: BaseMap[];
  footer: {
    /** 主办单位 */
    sponsor: string;
    /** ICP备案 */
    icp: string;
    /** 公安备案 */
    publicSecurity: string;
    /** 网站标识码 */
    siteCode: string;
  };
  contact: { email: string; url: string };
  /** Where visitors write what they miss: a mailto: or https address. */
  feedback: string;
  /** An https address that is told which pages are opened. */
  analytics: string;
  /**
   * Whose pages may drive the map in them and hear what it shows, beside the site's own:
   * `https://host`, or `https://*.domain` for every host below a domain.
   */
  embedOrigins: string[];
}

/** Id of the data block in which the page carries its configuration. */
export const SITE_ELEMENT = 'site';

/** The configuration of a page, which the build has checked before writing it there. */
export function readSite(document: Pick<Document, 'getElementById'>): Site {
  const text = document.getElementById(SITE_ELEMENT)?.textContent;
  if (!text) throw new Error(`the page carries no site configuration (#${SITE_ELEMENT})`);
  return JSON.parse(text) as Site;
}
