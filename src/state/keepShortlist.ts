import { effect, type ReadonlySignal } from '@preact/signals';
import type { State } from './state';
import { writeDevice } from './storage';

/** Keeps the own list on the device from now on, each time it is another; as it is, it comes from there. */
export function keepShortlist(storage: () => Storage, state: ReadonlySignal<State>): void {
  let written = state.peek().shortlist;
  effect(() => {
    const { shortlist } = state.value;
    if (shortlist === written) return;
    written = shortlist;
    writeDevice(storage, { shortlist });
  });
}
