import type { Rolldown } from 'vite';
import type { Language } from '../city/language';
import { bundleScript } from './script';

type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** Addresses of built files, seen from the site's folder. */
export interface Scripts {
  /** The program that a page needs before the map library; what it says stands in the page. */
  program: string[];
  /** The data that it needs. */
  data: Record<Language, string[]>;
  /** Needed too where the page tells of a place, or of the plan. */
  panel: Record<Language, string[]>;
  /** The map library as a module, then its worker and its style sheet. */
  library: string[];
  /** The style sheets that the entry brings. */
  styles: string[];
  /** The small script that runs in the head of every page. */
  start: string;
}

/** Finds in what Vite built the files that a page loads. */
export async function scriptsOf(output: Output): Promise<Scripts> {
  const chunks = output.filter((file) => file.type === 'chunk');
  const holding = (id: string) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((each) => each.endsWith(id)));
    if (!chunk) throw new Error(`no built file holds ${id}`);
    return chunk;
  };
  const fileHolding = (id: string) => holding(id).fileName;
  const map = holding('src/map/map.ts');
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error('the build has no entry');
  const data = (script: string) => [
    fileHolding(`virtual:city/${script}`),
    fileHolding('virtual:ground'),
  ];
  const panel = (...messages: string[]) => ['src/styledPanel.ts', ...messages].map(fileHolding);
  return {
    program: [entry.fileName, ...entry.imports],
    data: { 'zh-Hans': data('zh-Hans'), 'zh-Hant': data('zh-Hant'), en: data('zh-Hans') },
    panel: {
      'zh-Hans': panel('i18n/later/zh-Hans.json', 'i18n/meeting/zh-Hans.json'),
      'zh-Hant': panel('virtual:messages/later/zh-Hant', 'virtual:messages/meeting/zh-Hant'),
      en: panel('i18n/later/en.json', 'i18n/meeting/en.json'),
    },
    library: [
      map.fileName,
      ...output.map(({ fileName }) => fileName).filter((name) => /maplibre.*worker/.test(name)),
      ...(map.viteMetadata?.importedCss ?? []),
    ],
    styles: [...(entry.viteMetadata?.importedCss ?? [])],
    start: (await bundleScript('src/start.ts')).code.trim(),
  };
}
