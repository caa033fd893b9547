import { effect, type ReadonlySignal } from '@preact/signals';
import type { Link, Linked, Restore } from './state/link';
import { linkOf } from './state/page';
import type { State } from './state/state';
import type { Store } from './state/store';

/**
 * What makes a step of the history: the visitor's own list and filters change within theirs; the first
 * industry opens the lens, the last one closes it.
 */
const stepOf = ({ chosen, industries, output, presenting }: State): string =>
  JSON.stringify([
    !chosen && industries.length > 0,
    chosen?.kind === 'tasks' || chosen?.kind === 'shortlist' ? chosen.kind : chosen,
    output?.kind,
    presenting?.script,
  ]);

/**
 * Keeps the address and the history in step with what is chosen: another choice or another page is a
 * step back leads to, everything else rewrites the step that is there.
 */
export function followLink(
  store: Store,
  links: ReadonlySignal<Link>,
  read: (search: string) => Promise<Linked>,
  link: string,
  root: string,
  restore: Restore,
): void {
  let written = link;
  let chosen = stepOf(store.state.value);
  // A page of its own has no link in its address: its step in the history remembers it.
  history.replaceState({ link }, '');
  effect(() => {
    const search = links.value.print(store.state.value, store.camera.value, store.city.value);
    const choice = stepOf(store.state.value);
    // In a page of others back and forward are that page's.
    const isStep = choice !== chosen && !store.state.value.embed;
    // What cannot be written yet is a step once it can.
    if (search === written) return;
    chosen = choice;
    written = search;
    const address = `${root}${search}${location.hash}`;
    if (isStep) history.pushState({ link: search }, '', address);
    else history.replaceState({ link: search }, '', address);
  });
  addEventListener('popstate', async () => {
    const search = linkOf({ link: '' });
    const linked = await read(search).catch(() => links.value.parse(search, store.city.value));
    // Who goes back twice is where the second step led.
    if (search !== linkOf({ link: '' })) return;
    written = search;
    chosen = stepOf(linked.state);
    restore(linked);
  });
}
