import { signal } from '@preact/signals';
import { SCENES_HASH } from '../../state/names';
import type { Steps } from './steps';

/** Steps that came in a file or a link, until the visitor has said what becomes of them. */
export interface Received extends Steps {
  /** Name of the file; '' for a link. */
  file: string;
}

export const received = signal<Received | null>(null);

/** The address holds what came only as long as nobody has decided. */
export function dismiss(): void {
  received.value = null;
  if (!location.hash.startsWith(SCENES_HASH)) return;
  history.replaceState(history.state, '', location.pathname + location.search);
}
