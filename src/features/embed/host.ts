import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { isListed } from '../../city/origins';
import { readSite } from '../../city/site';
import { type EventName, parseSetting, printTold, type Setting } from '../../embed/protocol';
import type { Link, Restore } from '../../state/link';
import type { Store } from '../../state/store';
import { adapt } from '../../state/transitions';
import { fullAddress, viewOf } from './view';

/** Whether the map is there to be seen. */
export const isShown = signal(false);

/** The origin of the page around this one, '' where there is none or the browser does not tell. */
function originAround(): string {
  if (parent === window) return '';
  // Firefox tells it only as the address that led here.
  const [origin] = location.ancestorOrigins ?? [];
  return origin ?? (document.referrer && new URL(document.referrer).origin);
}

/** Of these the panel can tell one: each takes the place of the others. */
const SUBJECTS = ['place', 'section', 'task'] as const;
/** Two ways of writing the same. */
const LAYERS = ['hide', 'layers'] as const;

/** Shows what a page asks for, and leaves the rest as it is. */
async function apply(
  set: Setting,
  store: Store,
  { print, parse }: Link,
  restore: Restore,
): Promise<void> {
  const { state, camera, city } = store;
  const isAboutElse = SUBJECTS.some((name) => set[name]);
  const { value } = state;
  const kept = isAboutElse ? { ...value, chosen: null, output: null } : value;
  const link = new URLSearchParams(print(kept, camera.value, city.value));
  if (LAYERS.some((name) => name in set)) for (const name of LAYERS) link.delete(name);
  for (const [name, words] of Object.entries(set)) {
    if (words === null) link.delete(name);
    else link.set(name, words);
  }
  const linked = parse(`?${link}`, city.value);
  // It never becomes a page of its own.
  linked.state.embed ??= [];
  await restore({ ...linked, camera: 'at' in set ? linked.camera : undefined });
  // Colours are the visitor's wherever else a link leads.
  if ('theme' in set) store.change(adapt, { theme: linked.state.theme });
}

/**
 * Lets the page around the map set what it shows, and tells that page what is shown: where the site
 * lists its origin, and nobody else.
 * @param root Path of the site's folder.
 */
export function listenToHost(
  store: Store,
  links: ReadonlySignal<Link>,
  restore: Restore,
  root: string,
): void {
  const site = readSite(document);
  const host = originAround();
  if (!isListed(host, [location.origin, ...site.embedOrigins])) return;
  // Another language takes a while to come: what is asked for next waits for it.
  let settled = Promise.resolve();
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || origin !== host) return;
    const set = parseSetting(data);
    if (!set) return;
    const show = () => apply(set, store, links.value, restore);
    settled = settled.then(show, show);
  });
  let told = '';
  let chosen = '';
  effect(() => {
    const { state, camera, city } = store;
    const address = fullAddress(store, links.value, root);
    const view = viewOf(state.value, camera.value, city.value, site, address);
    const now = JSON.stringify(view);
    const choice = JSON.stringify(state.value.chosen);
    if (!isShown.value || now === told) return;
    const events: EventName[] = told
      ? choice === chosen
        ? ['change']
        : ['select', 'change']
      : ['ready'];
    told = now;
    chosen = choice;
    for (const event of events) parent.postMessage(printTold({ event, view }), host);
  });
}
