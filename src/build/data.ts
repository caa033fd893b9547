import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type Built, buildCity, type Script } from '../../geo/build';
import { pinyinOf } from '../../geo/pinyin';
import { toTraditional } from '../../geo/traditional';
import type { Language } from '../city/language';
import { MESSAGE_SETS, type MessageSet, type Messages } from '../i18n/messages';
import { elderPaletteCss, paletteCss } from '../scene/palette';

const PREFIX = 'virtual:';

/** JSON parses faster as a string than as source. */
const moduleOf = (value: unknown) =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** Messages of a language; those in traditional Chinese are derived, with overrides. */
export function messageSetOf(
  root: string,
  set: MessageSet,
  language: Language,
): Record<string, string> {
  const folder = join(root, 'src/i18n', set);
  const own = readJson(join(folder, `${language}.json`));
  if (language !== 'zh-Hant') return own;
  const convert = toTraditional(readJson(join(root, 'geo/plan/traditional.json')));
  return { ...convert(readJson(join(folder, 'zh-Hans.json'))), ...own };
}

/** All messages of a language. */
export const messagesOf = (root: string, language: Language): Messages =>
  Object.assign({}, ...MESSAGE_SETS.map((set) => messageSetOf(root, set, language)));

/**
 * Gives the app what is made at build: the city and its ground from `geo/`, the messages in
 * traditional Chinese, the palettes as custom properties. In development a change of any of these
 * files loads the page anew; bad data show as an error over the page that is there.
 */
export function dataPlugin(root: string): Plugin {
  const geo = join(root, 'geo');
  const messages = join(root, 'src/i18n');
  let built: Record<Script, Built> | null = null;
  const city = () => {
    built ??= buildCity(geo);
    return built;
  };
  const makers: Record<string, () => string> = {
    'palette.css': paletteCss,
    'elder-palette.css': elderPaletteCss,
    ground: () => moduleOf(city()['zh-Hans'].topology),
  };
  for (const set of MESSAGE_SETS) {
    makers[`messages/${set}/zh-Hant`] = () => moduleOf(messageSetOf(root, set, 'zh-Hant'));
  }
  for (const script of ['zh-Hans', 'zh-Hant'] as const) {
    makers[`city/${script}`] = () => moduleOf(city()[script].city);
    makers[`pinyin/${script}`] = () => moduleOf(pinyinOf(city()[script].city));
  }
  const reload = (server: ViteDevServer, path: string) => {
    if (!path.startsWith(geo) && !path.startsWith(messages)) return;
    built = null;
    for (const name of Object.keys(makers)) {
      const module = server.moduleGraph.getModuleById(`\0${PREFIX}${name}`);
      if (module) server.moduleGraph.invalidateModule(module);
    }
    try {
      city();
      server.ws.send({ type: 'full-reload' });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      server.config.logger.error(message);
      server.ws.send({ type: 'error', err: { message, stack: '' } });
    }
  };
  return {
    name: 'innovation-map:data',
    buildStart() {
      city();
    },
    resolveId(id) {
      const name = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
      return name && name in makers ? `\0${id}` : null;
    },
    load(id) {
      return id.startsWith(`\0${PREFIX}`) ? makers[id.slice(PREFIX.length + 1)]?.() : null;
    },
    configureServer(server) {
      server.watcher.add(geo);
      for (const event of ['change', 'add', 'unlink'] as const) {
        server.watcher.on(event, (path) => reload(server, path));
      }
    },
  };
}
