import 'virtual:palette.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { App, type Words } from './App';
import { type Ground, parseCity } from './city/city';
import { LANGUAGES, type Language } from './city/language';
import { readSite } from './city/site';
import { loadMessages } from './i18n/messages';
import { parseLink, printLink } from './state/link';
import { DEFAULT_STATE } from './state/state';
import { readDevice, writeDevice } from './state/storage';
import { createStore } from './state/store';

type Script = Exclude<Language, 'en'>;

/** English reads the file in simplified characters. */
const scriptOf = (language: Language): Script => (language === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans');

const CITY: Record<Script, () => Promise<{ default: unknown }>> = {
  'zh-Hans': () => import('virtual:city/zh-Hans'),
  'zh-Hant': () => import('virtual:city/zh-Hant'),
};
const GROUND: Record<Script, () => Promise<{ default: Ground }>> = {
  'zh-Hans': () => import('virtual:ground/zh-Hans'),
  'zh-Hant': () => import('virtual:ground/zh-Hant'),
};

async function load(language: Language): Promise<Words> {
  const script = scriptOf(language);
  const [city, ground, messages] = await Promise.all([
    CITY[script](),
    GROUND[script](),
    loadMessages(language),
  ]);
  return { language, city: parseCity(city.default), ground: ground.default, messages };
}

/** The first of the browser's languages that the map speaks. */
function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const locale = tag.toLowerCase();
    if (/^zh-(hant|tw|hk|mo)/.test(locale)) return 'zh-Hant';
    if (locale.startsWith('zh')) return 'zh-Hans';
    if (locale.startsWith('en')) return 'en';
  }
  return DEFAULT_STATE.language;
}

const storage = () => localStorage;

/** Language follows the link, then the visitor's choice, then the browser. */
function languageOf(search: string): Language {
  const linked = new URLSearchParams(search).get('lang');
  return (
    LANGUAGES.find((language) => language === linked) ??
    readDevice(storage).language ??
    browserLanguage()
  );
}

async function boot(root: HTMLElement): Promise<void> {
  const language = languageOf(location.search);
  const first = await load(language);
  const linked = parseLink(location.search, first.city);
  const theme = readDevice(storage).theme ?? DEFAULT_STATE.theme;
  const store = createStore(first.city, { ...linked.state, language, theme }, linked.camera);
  store.problems.value = linked.problems;
  const words = signal(first);

  effect(() => {
    const { theme: chosen, language: spoken } = store.state.value;
    document.documentElement.lang = words.value.city === store.city.value ? spoken : language;
    if (chosen === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    writeDevice(storage, store.state.value, { theme: 'auto', language: browserLanguage() });
  });

  // Another language: its words first, then everything at once.
  let wanted = language;
  effect(() => {
    const spoken = store.state.value.language;
    if (spoken === wanted) return;
    wanted = spoken;
    load(spoken).then((next) => {
      if (wanted !== spoken) return;
      words.value = next;
      store.restore(next.city, store.state.value, store.camera.value);
    });
  });

  // One effect writes the link; it is read at boot and when the visitor goes back or forward.
  let written = location.search;
  let chosen = store.state.value.chosen;
  effect(() => {
    const search = printLink(store.state.value, store.camera.value, store.city.value);
    if (search === written) return;
    written = search;
    const address = `${location.pathname}${search}${location.hash}`;
    const isStep = store.state.value.chosen !== chosen;
    chosen = store.state.value.chosen;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  });
  addEventListener('popstate', () => {
    written = location.search;
    const {
      state,
      camera,
      language: spoken,
      problems,
    } = parseLink(location.search, store.city.value);
    chosen = state.chosen;
    store.problems.value = problems;
    const { language: current, theme: painted } = store.state.value;
    store.restore(
      store.city.value,
      { ...state, language: spoken ?? current, theme: painted },
      camera,
    );
  });

  render(<App store={store} words={words} site={readSite(document)} />, root);
}

const root = document.getElementById('app');
if (root) boot(root);
