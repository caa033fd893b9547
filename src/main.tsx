import 'virtual:palette.css';
import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import { render } from 'preact';
import { App } from './App';
import { followLink } from './address';
import type { Language } from './city/language';
import { readSite } from './city/site';
import { chosenEarly, isOnMap, type Press } from './early';
import type { Words } from './features/context';
import { MESSAGE_SETS } from './i18n/messages';
import { elder, embedding, meeting, panel, presentation } from './parts';
import { keepOnDevice, mayHoldWork, onceWanted } from './presence';
import { elderOf } from './state/elder';
import { keepShortlist } from './state/keepShortlist';
import { languageOf } from './state/language';
import { firstLink, type Link, type Linked, type Restore, wantsMore } from './state/link';
import { SCENES_HASH } from './state/names';
import { linkOf, readPage, STATIC_ELEMENT } from './state/page';
import type { Camera, Chosen, State } from './state/state';
import { device, type Kept, readDevice, writeDevice } from './state/storage';
import { createStore, type Store } from './state/store';
import { adapt, choose } from './state/transitions';
import { trustOwnScripts } from './trust';
import { isBaseline } from './ui/baseline';
import { whenAtRest } from './ui/rest';
import { load, loadMore, messagesInPage } from './words';

/** Shows on the page which language, colours and sizes hold. */
function dress({ language, theme, elder }: State): void {
  const { documentElement: root } = document;
  // Even the same language, told anew, has browsers style all that there is once more.
  if (root.lang !== language) root.lang = language;
  root.classList.toggle('is-elder', elder);
  if (theme === 'auto') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

const SCENES: Chosen = { kind: 'tool', tool: 'scenes' };

/** Whether somebody hands over scenes: their panel then offers them. */
const areScenesGiven = () => location.hash.startsWith(SCENES_HASH);

async function boot(root: HTMLElement): Promise<void> {
  const kept = readDevice(device);
  const page = readPage(document);
  const folder = new URL(page.root, location.href).pathname;
  const search = linkOf(page);
  const spoken = languageOf(search, kept, navigator.languages);
  const first = await load(spoken, ['opening'], messagesInPage(spoken));
  const links = signal<Link>(firstLink);
  const loadLinks = async () => {
    links.value = (await import('./state/fullLink')).fullLink;
  };
  /** Reads a link by all the parameters that it needs. */
  const read = async (wanted: string): Promise<Linked> => {
    if (wantsMore(wanted)) await loadLinks();
    return links.value.parse(wanted, first.city);
  };
  const linked = await read(search);
  if (areScenesGiven()) linked.state.chosen = SCENES;
  const { chosen, industries, output } = linked.state;
  const { language } = first;
  const isElder = elderOf(search, kept);
  const state = { ...linked.state, ...kept, language, elder: isElder };
  const store = createStore(first.city, state, linked.camera);
  store.problems.value = linked.problems;
  const words = signal(first);
  const loadElder = () => Promise.all([elder.load(), loadMore(words)]);
  if (isElder) await loadElder();
  // What a link opens is there when the page is.
  const { presenting, embed } = linked.state;
  if (chosen || output || industries.length > 0 || presenting || embed) {
    const part = presenting ? presentation : chosen?.kind === 'tool' ? meeting : panel;
    await Promise.all([part.load(), embed && embedding.load(), loadMore(words)]);
    // The whole app is not what a page of others has room for.
    if (embed && !embedding.module.value) throw new Error('embed');
  }

  /**
   * Another language: its words first, then everything at once, with whatever else `change` does to
   * the state; where the words do not come, the language stays.
   */
  let wanted = language;
  const speak = async (
    spoken: Language,
    change = (state: State) => state,
    camera?: Camera | null,
  ) => {
    wanted = spoken;
    try {
      const next = words.value.language === spoken ? words.value : await load(spoken, MESSAGE_SETS);
      if (wanted !== spoken) return;
      batch(() => {
        words.value = next;
        store.restore(next.city, { ...change(store.state.value), language: spoken }, camera);
      });
    } catch {
      wanted = words.value.language;
      store.problems.value = [{ code: 'noLanguage', parameter: 'lang', value: spoken }];
    }
  };
  const restore: Restore = ({ state, camera, language: spoken, problems }) => {
    store.problems.value = problems;
    return speak(
      spoken ?? store.state.value.language,
      ({ theme, elder, simple, shortlist }) => ({ ...state, theme, elder, simple, shortlist }),
      camera,
    );
  };
  followLink(store, links, read, search, folder, restore);
  addEventListener('hashchange', () => {
    if (areScenesGiven()) store.change(choose, SCENES);
  });
  effect(() => dress(store.state.value));
  keepShortlist(device, store.state);
  answerEarly(store, words);
  const adaptDevice = async (set: Kept) => {
    writeDevice(device, set);
    // How it looks comes first.
    if (set.elder) await loadElder();
    const { language: spoken, ...rest } = set;
    store.change(adapt, rest);
    if (spoken) speak(spoken);
  };
  const site = readSite(document);
  // Addresses of the page's head are seen from here, wherever the history leads.
  for (const link of document.querySelectorAll('link')) link.href = String(link.href);
  render(
    <App
      store={store}
      link={links}
      words={words}
      adapt={adaptDevice}
      load={(spoken) => load(spoken, MESSAGE_SETS)}
      root={folder}
      site={site}
      opensWhole={chosen === null}
      onDrawn={giveWay}
    />,
    root,
  );
  if (embed) {
    embedding.module.value?.listenToHost(store, links, restore, folder);
    return;
  }
  let isKeeping = false;
  const startKeeping = () => {
    if (isKeeping) return;
    isKeeping = true;
    // Without it nothing is kept, and nothing else is amiss.
    import('./session').then(
      ({ startSession }) => startSession(store),
      () => {},
    );
  };
  whenAtRest(async () => {
    if (await mayHoldWork()) startKeeping();
  });
  const { analytics } = site;
  if (analytics) {
    whenAtRest(() =>
      import('./visit').then(
        ({ reportVisit }) => reportVisit(analytics, language),
        () => {},
      ),
    );
  }
  onceWanted(store, () => {
    startKeeping();
    panel.load();
    loadMore(words);
    keepOnDevice(folder);
    // What does not come is asked for anew by the next link that needs it.
    loadLinks().catch(() => {});
  });
}

/** Until the app has drawn, a press on the page's own picture is answered for it. */
function answerEarly(store: Store, words: ReadonlySignal<Words>): void {
  const { classList } = document.documentElement;
  const isPictured = () =>
    classList.contains('is-starting') &&
    !classList.contains('is-elsewhere') &&
    document.querySelector('.opening') !== null;
  const answer = (press: Press) => {
    if (!isPictured()) return;
    const { city, ground } = words.peek();
    const chosen = chosenEarly(press, city, ground, store.state.peek());
    if (chosen) store.change(choose, chosen);
  };
  if (window.earlyPress) answer(window.earlyPress);
  delete window.earlyPress;
  const listen = (event: MouseEvent) => {
    if (!isPictured()) removeEventListener('click', listen);
    else if (isOnMap(event)) answer(event);
  };
  addEventListener('click', listen);
}

/**
 * What the page showed of itself goes as soon as the app shows the same in its place: who was in the
 * middle of it stays there.
 */
function giveWay(): void {
  const page = document.getElementById(STATIC_ELEMENT);
  const { activeElement } = document;
  const panel = document.querySelector('#app .panel-right');
  // The app may have gone to what a link chooses.
  if (panel) panel.scrollTop = page?.querySelector('.static-main')?.scrollTop || panel.scrollTop;
  if (page?.contains(activeElement) && activeElement instanceof HTMLAnchorElement) {
    const twins = document.querySelectorAll<HTMLAnchorElement>('#app a[href]');
    [...twins].find(({ textContent }) => textContent === activeElement.textContent)?.focus();
  }
  page?.remove();
  document.documentElement.classList.remove('is-starting', 'is-elsewhere');
}

/** Said in every language: which one the visitor reads is not known where nothing has come. */
function apologize(root: HTMLElement): void {
  // What can be read without the app is shown beneath.
  document.documentElement.classList.remove('is-starting', 'is-elsewhere');
  document.documentElement.classList.add('is-failed');
  render(
    <div class="no-map" role="alert">
      <p lang="zh-Hans">地图没有下载完整，请检查网络后重试。</p>
      <p lang="en">The map did not arrive in full. Please check the network and try again.</p>
      <button type="button" onClick={() => location.reload()}>
        重试 · Retry
      </button>
    </div>,
    root,
  );
}

trustOwnScripts();
const root = document.getElementById('app');
// Other browsers keep the page as it was built.
if (root && isBaseline()) {
  boot(root).catch((error: unknown) => {
    apologize(root);
    throw error;
  });
}
