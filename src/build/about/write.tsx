import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { LANGUAGES, type Language } from '../../city/language';
import type { Site } from '../../city/site';
import { type Translate, translator } from '../../i18n/messages';
import { elderPaletteCss } from '../../scene/palette';
import { ABOUT_PAGES, type AboutPage as AboutName, aboutPath, cardPath } from '../../state/paths';
import { messagesOf } from '../data';
import { type PageData, pageBlock } from '../head';
import { withLeast } from '../least';
import type { Shipped } from '../licences';
import { MANIFEST, TOUCH_ICON } from '../offline';
import { APP, POLICY, rootOf } from '../pages';
import { bundleScript } from '../script';
import { securityMeta } from '../security';
import { applySite } from '../site';
import { AboutPage } from './AboutPage';
import { Accessibility } from './Accessibility';
import { Notices } from './Notices';
import { Privacy } from './Privacy';
import { aboutWords } from './words';

/** What the app loads: these pages have no app. */
const PROGRAM = /\s*<(?:script type="module"[^>]*><\/script|link rel="modulepreload"[^>]*)>/g;

interface Inline {
  script: string;
  style: string;
}

/** The style of these pages: it does not pass through Vite, nor does that of the elders' part. */
export const aboutStyle = (root: string): string =>
  [
    withLeast(readFileSync(join(root, 'src/styles/about.css'), 'utf8').trim()),
    elderPaletteCss(),
  ].join('\n');

/** Puts a page about the site into the page that Vite built. */
function fill(
  template: string,
  page: PageData,
  content: string,
  { script, style }: Inline,
): string {
  const head = [
    `<link rel="manifest" href="./${MANIFEST}">`,
    `<link rel="apple-touch-icon" href="./${TOUCH_ICON}">`,
    pageBlock(page),
    `<style>${style}</style>`,
    `<script>${script}</script>`,
  ];
  return template
    .replace(/<html lang="[^"]*"/, `<html lang="${page.language}"`)
    .replace(POLICY, () => securityMeta({ script, style }))
    .replace(PROGRAM, '')
    .replace('</head>', () => `  ${head.join('\n    ')}\n  </head>`)
    .replace(/((?:src|href)=")\.\//g, `$1${page.root}`)
    .replace(APP, () => content);
}

interface AboutSubject {
  site: Site;
  /** What ships. */
  packages: readonly Shipped[];
  /** Size of the meeting pack in megabytes. */
  pack: number;
}

/**
 * Writes the pages that tell of the site itself, in every language.
 * @param root The project's folder. @param folder The built site.
 */
export async function writeAboutPages(
  root: string,
  folder: string,
  { site, packages, pack }: AboutSubject,
): Promise<PageData[]> {
  const template = readFileSync(join(folder, 'index.html'), 'utf8');
  const script = (await bundleScript('src/about.ts')).code.trim();
  const style = aboutStyle(root);
  const contentOf = (name: AboutName, language: Language, t: Translate, way: string) => {
    const w = aboutWords(root, language);
    switch (name) {
      case 'privacy':
        return <Privacy w={w} t={t} />;
      case 'accessibility':
        return <Accessibility w={w} root={root} />;
      case 'notices':
        return <Notices w={w} packages={packages} root={way} />;
    }
  };
  return LANGUAGES.flatMap((language) => {
    const t = translator(language, messagesOf(root, language));
    return ABOUT_PAGES.map((name): PageData => {
      const pathIn = (other: Language) => aboutPath(name, other);
      const way = rootOf(pathIn(language));
      const title = t(`foot.${name}`);
      const page: PageData = {
        link: '',
        root: way,
        library: [],
        pack,
        language,
        name: title,
        description: aboutWords(root, language)(`${name}.description`),
        paths: { 'zh-Hans': pathIn('zh-Hans'), 'zh-Hant': pathIn('zh-Hant'), en: pathIn('en') },
        card: cardPath(null, language),
        thing: null,
      };
      const content = renderToString(
        <AboutPage t={t} page={name} language={language} title={title} root={way}>
          {contentOf(name, language, t, way)}
        </AboutPage>,
      );
      const file = join(folder, pathIn(language), 'index.html');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, applySite(fill(template, page, content, { script, style }), site));
      return page;
    });
  });
}
