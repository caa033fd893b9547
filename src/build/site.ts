import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { originsOf } from '../city/base-map';
import { LANGUAGES } from '../city/language';
import { SITE_ELEMENT, type Site, type SiteText } from '../city/site';
import { readBaseMaps } from './base-maps';
import { readOrigins } from './embed-origins';
import { headOf, pageDataIn, titleOf } from './head';
import { allowOrigins } from './security';
import { withShown } from './shown';
import {
  isAddress,
  readAddress,
  readAttribution,
  readText,
  SiteError,
  SiteReader,
} from './site-reader';

const ROOT = [
  'title',
  'baseAddress',
  'mapApprovalNumber',
  'attribution',
  'baseMaps',
  'footer',
  'contact',
  'feedback',
  'analytics',
  'embedOrigins',
] as const;
const CONTACT = ['email', 'url'] as const;
const FOOTER = ['sponsor', 'icp', 'publicSecurity', 'siteCode'] as const;

/**
 * Reads a site configuration. Nothing of it is trusted before.
 * @param file the name that errors tell
 * @throws SiteError with every problem, if there is one
 */
export function parseSite(text: string, file: string): Site {
  const reader = new SiteReader();
  const site = readRoot(reader, parseJson(reader, text));
  if (!site || reader.problems.length > 0) throw new SiteError(file, reader.problems);
  return site;
}

/** What a text says as JSON; undefined where it says nothing, which is then noted. */
function parseJson(reader: SiteReader, text: string): unknown {
  try {
    // Some editors put a byte order mark before the text.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const mend = 'Look there for a missing or doubled comma, quote or bracket';
    reader.note('', `not readable as JSON (${message}${lineOf(message, text)})`, mend);
    return undefined;
  }
}

/** The line of a JSON error, which not every version of Node tells. */
function lineOf(message: string, text: string): string {
  const position = /at position (\d+)(?! \(line)/.exec(message)?.[1];
  return position ? `, line ${text.slice(0, Number(position)).split('\n').length}` : '';
}

function readRoot(reader: SiteReader, value: unknown): Site | null {
  if (value === undefined) return null;
  const root = reader.object(value, '', ROOT);
  if (!root) return null;
  const footer = reader.object(root.footer ?? {}, 'footer', FOOTER) ?? {};
  const contact = reader.object(root.contact ?? {}, 'contact', CONTACT) ?? {};
  const line = (key: (typeof FOOTER)[number]) => reader.text(footer[key], `footer.${key}`);
  return {
    title: readText(reader, root.title, 'title'),
    baseAddress: reader.form(
      root.baseAddress,
      'baseAddress',
      isFolderAddress,
      'Write the https address of the folder the site is served from, of letters, digits, - . _ ~, with / at its end',
    ),
    mapApprovalNumber: reader.form(
      root.mapApprovalNumber,
      'mapApprovalNumber',
      isApprovalNumber,
      'Write it as it was granted, e.g. 粤JS(2024)001号, or "" where there is none',
    ),
    attribution: reader
      .array(root.attribution, 'attribution')
      .map((item, index) => readAttribution(reader, item, `attribution[${index}]`)),
    baseMaps: readBaseMaps(reader, root.baseMaps),
    footer: {
      sponsor: line('sponsor'),
      icp: line('icp'),
      publicSecurity: line('publicSecurity'),
      siteCode: line('siteCode'),
    },
    contact: {
      email: reader.form(
        contact.email,
        'contact.email',
        isEmail,
        'Write one address, e.g. name@example.org',
      ),
      url: readAddress(reader, contact.url, 'contact.url'),
    },
    feedback: reader.form(
      root.feedback,
      'feedback',
      (text) => (text.startsWith('mailto:') ? isEmail(text.slice(7)) : isAddress(text, ['https'])),
      'Write mailto: and one address, e.g. mailto:name@example.org, or the https address of a form',
    ),
    analytics: reader.form(
      root.analytics,
      'analytics',
      isEndpoint,
      'Write the https address that takes the reports, without a password, "?" or "#" in it',
    ),
    embedOrigins: readOrigins(reader, root.embedOrigins, 'embedOrigins'),
  };
}

const isEmail = (text: string): boolean => /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text);

/** Its host goes into the security policy: nothing that could end a rule there. */
function isEndpoint(text: string): boolean {
  return (
    isAddress(text, ['https']) &&
    !/[?#]/.test(text) &&
    /^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(new URL(text).origin)
  );
}

/** A folder whose name servers, too, can write into their configuration as it is. */
function isFolderAddress(text: string): boolean {
  if (!isAddress(text, ['https']) || /[?#]/.test(text)) return false;
  try {
    return /^(\/[\p{L}\p{N}._~-]+)*\/$/u.test(decodeURI(new URL(text).pathname));
  } catch {
    return false;
  }
}

/** 粤JS(2024)001号, GS（2022）4315号, 审图号：…: loosely, for the forms vary by province. */
function isApprovalNumber(text: string): boolean {
  return /^[\p{Script=Han}\w()（）[\]〔〕:： -]*\d[\p{Script=Han}\w()（）[\]〔〕 -]*号$/u.test(
    text,
  );
}

const BLOCK = `<script type="application/json" id="${SITE_ELEMENT}">`;
const BLOCK_PATTERN = new RegExp(`${BLOCK}[^<]*</script>`);
/** What search engines and chats read stands between these. */
const ABOUT = '<!-- about -->';
const ABOUT_END = '<!-- /about -->';
const ABOUT_PATTERN = new RegExp(`${ABOUT}[^]*${ABOUT_END}`);
/** The site's title where a page shows it before its scripts have run. */
const SHOWN_TITLE = /(<(?:h1|span) class="static-title">)[^<]*/;
const TITLE_PATTERN = /<title>[^<]*<\/title>/;

/** Whether a page carries a site configuration. */
export function isConfigured(html: string): boolean {
  return BLOCK_PATTERN.test(html);
}

/**
 * Writes a configuration into the head of a page: its title, in the page's language, and the data
 * block that `readSite` reads. One that stands there already is replaced.
 */
export function applySite(html: string, site: Site): string {
  const open = /<head(?:\s[^>]*)?>/i.exec(html);
  const start = open ? open.index + open[0].length : -1;
  const end = html.indexOf('</head>', start);
  if (start < 0 || end < 0) throw new Error('the page has no head to write the configuration into');
  let head = html.slice(start, end);

  // No text of a configuration may end its element: `<` never reaches the page as it is. Nor may
  // it be read as a pattern by `replace`: hence the functions.
  const page = pageDataIn(html);
  const title = `<title>${escapeText(titleOf(page, site, languageOf(html)))}</title>`;
  const block = `${BLOCK}${JSON.stringify(site).replaceAll('<', '\\u003c')}</script>`;
  const about = page ? `${ABOUT}\n    ${headOf(page, site)}\n    ${ABOUT_END}` : '';
  head = TITLE_PATTERN.test(head)
    ? head.replace(TITLE_PATTERN, () => title)
    : `${head.trimEnd()}\n    ${title}\n  `;
  head = isConfigured(head)
    ? head.replace(BLOCK_PATTERN, () => block)
    : head.replace(title, () => `${title}\n    ${block}`);
  const body = withShown(html.slice(end), site, languageOf(html), page).replace(
    SHOWN_TITLE,
    (_, open: string) => open + escapeText(site.title[languageOf(html)]),
  );
  if (about) {
    head = ABOUT_PATTERN.test(head)
      ? head.replace(ABOUT_PATTERN, () => about)
      : head.replace(title, () => `${title}\n    ${about}`);
  }
  return html.slice(0, start) + allowOrigins(head, askedBy(site)) + body;
}

/** The origins that a page may ask beside its own. */
function askedBy({ baseMaps, analytics }: Site): string[] {
  const told = analytics ? [new URL(analytics).origin] : [];
  return [...new Set([...originsOf(baseMaps), ...told])];
}

function languageOf(html: string): keyof SiteText {
  const tag = /<html\b[^>]*?\slang=["']?([\w-]+)/i.exec(html)?.[1] ?? '';
  return LANGUAGES.find((language) => language === tag) ?? 'zh-Hans';
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Reads the configuration file of a site. */
export function loadSite(file: string): Site {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const problem = { where: '', what: 'not there or not readable', mend: 'Restore it from git' };
    throw new SiteError(file, [problem]);
  }
  return parseSite(text, file);
}

/** Writes `site.json` of the public folder into each page; a bad one fails the build. */
export function sitePlugin(): Plugin {
  let file = '';
  return {
    name: 'innovation-map:site',
    configResolved(config) {
      file = resolve(config.publicDir, 'site.json');
    },
    buildStart() {
      // Before the pages are made, which takes a while.
      loadSite(file);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => applySite(html, loadSite(file)),
    },
    configureServer(server) {
      server.watcher.add(file);
      server.watcher.on('change', (path) => {
        if (resolve(path) !== file) return;
        try {
          loadSite(file);
          server.ws.send({ type: 'full-reload' });
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          server.config.logger.error(message);
          server.ws.send({ type: 'error', err: { message, stack: '' } });
        }
      });
    },
  };
}
