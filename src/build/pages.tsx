import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { buildCity } from '../../geo/build';
import { type City, parseCity } from '../city/city';
import { LANGUAGES, type Language } from '../city/language';
import { translator } from '../i18n/messages';
import { printLink } from '../state/fullLink';
import { MESSAGES_ELEMENT, STATIC_ELEMENT } from '../state/page';
import { cardPath, pagePath } from '../state/paths';
import { type Chosen, DEFAULT_STATE } from '../state/state';

import { messageSetOf, messagesOf } from './data';
import { dataBlock, type PageData, pageBlock } from './head';
import { openingPicture } from './OpeningPicture';
import { MANIFEST, TOUCH_ICON } from './offline';
import { StaticPage } from './StaticPage';
import type { Scripts } from './scripts';
import { securityMeta } from './security';
import { applySite, loadSite } from './site';
import { subjectsOf } from './subjects';

/** `../` for each folder of a path. */
export const rootOf = (path: string) => '../'.repeat(path.split('/').length - 1) || './';

/** Where the app will stand. */
export const APP = '<div id="app"></div>';
export const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const STYLE_LINK = /<link rel="stylesheet"[^>]*>/;

interface Filling {
  data: PageData;
  /** What the program loads for its panel, beside itself. */
  panel: readonly string[];
  content: string;
  /** What the opening view says. */
  messages: Record<string, string>;
  scripts: Scripts;
  /** The style sheet, where it is to stand in the page itself. */
  style?: string;
}

/** Puts into the page that Vite built what it shows of itself, seen from where it will stand. */
function fill(
  template: string,
  { data, panel, content, messages, scripts, style }: Filling,
): string {
  const { language, root } = data;
  const preloads = [
    // The entry stands in the page already.
    ...scripts.program.slice(1),
    ...scripts.data[language],
    ...panel,
  ].map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`);
  const head = [
    `<link rel="manifest" href="./${MANIFEST}">`,
    `<link rel="apple-touch-icon" href="./${TOUCH_ICON}">`,
    pageBlock(data),
    dataBlock(`type="application/json" id="${MESSAGES_ELEMENT}"`, messages),
    `<script>${scripts.start}</script>`,
  ];
  return (
    template
      .replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
      .replace(POLICY, () => securityMeta({ script: scripts.start, ...(style ? { style } : {}) }))
      .replace('</head>', () => `  ${head.join('\n    ')}\n  </head>`)
      // Before the style sheet, which is long: what is to come early is asked for early.
      .replace(STYLE_LINK, (link) =>
        [...preloads, style ? `<style>${style}</style>` : link].join('\n    '),
      )
      .replace(/((?:src|href)=")\.\//g, `$1${root}`)
      .replace(APP, () => `<div id="${STATIC_ELEMENT}" class="shell">${content}</div>\n    ${APP}`)
  );
}

/** Chinese addresses in a sitemap need a whole base; without one a sitemap cannot be. */
export function sitemap(base: string, pages: readonly PageData[]): string {
  const urls = pages.map(({ language, paths }) => {
    const links = LANGUAGES.map(
      (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${base}${paths[other]}"/>`,
    ).join('');
    return `<url><loc>${base}${paths[language]}</loc>${links}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

/** Where the pages of places stood that were retired for this one: what was printed there leads here. */
function formerPaths(city: City, chosen: Chosen | null, language: Language): string[] {
  if (chosen?.kind !== 'place') return [];
  const { formerNumbers = [] } = city.byNumber.get(chosen.number) ?? {};
  return formerNumbers.map((number) => pagePath({ kind: 'place', number }, language) ?? '');
}

/**
 * Writes a page for everything that has one, in every language, from the page that Vite built.
 * @param root The project's folder. @param folder The built site.
 * @param pack Size of the meeting pack in megabytes.
 * @returns What each page tells of itself.
 */
export function writePages(
  root: string,
  folder: string,
  scripts: Scripts,
  pack: number,
): PageData[] {
  const template = readFileSync(join(folder, 'index.html'), 'utf8');
  if (!template.includes(APP)) throw new Error(`index.html has no ${APP} to write the page into`);
  const site = loadSite(join(folder, 'site.json'));
  const built = buildCity(join(root, 'geo'));
  // Without a request more the opening page shows all at once; from the others one comes to it.
  const style = scripts.styles.map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  const pages: PageData[] = [];
  for (const language of LANGUAGES) {
    const { city: data, ground } = built[language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'];
    const city = parseCity(data);
    const messages = messagesOf(root, language);
    const opening = messageSetOf(root, 'opening', language);
    for (const { chosen, name, description, thing } of subjectsOf(
      city,
      language,
      translator(language, messages),
    )) {
      const pathIn = (other: Language) => pagePath(chosen, other) ?? '';
      const path = pathIn(language);
      const isBare = path === '';
      const link = printLink({ ...DEFAULT_STATE, language, chosen }, null, city);
      const page: PageData = {
        link: isBare ? '' : link || `?v=1&lang=${language}`,
        root: rootOf(path),
        library: scripts.library,
        pack,
        language,
        name,
        description,
        paths: { 'zh-Hans': pathIn('zh-Hans'), 'zh-Hant': pathIn('zh-Hant'), en: pathIn('en') },
        card: cardPath(chosen, language),
        thing,
      };
      const isOpening = chosen === null;
      const content = renderToString(
        <StaticPage
          city={city}
          ground={ground}
          messages={messages}
          site={site}
          language={language}
          chosen={chosen}
          root={page.root}
          picture={isOpening ? openingPicture({ city, ground, language }) : ''}
        />,
      );
      const html = applySite(
        fill(template, {
          data: page,
          panel: isOpening ? [] : scripts.panel[language],
          content,
          messages: opening,
          scripts,
          ...(isOpening ? { style } : {}),
        }),
        site,
      );
      for (const each of [path, ...formerPaths(city, chosen, language)]) {
        const file = join(folder, each, 'index.html');
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, html);
      }
      pages.push(page);
    }
  }
  return pages;
}
