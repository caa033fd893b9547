import { listenToUndo } from './features/meeting/undoKeys';
import { browserDevice, keepWork } from './state/keeping';
import type { Store } from './state/store';

/** What goes on besides, from when the map is there. */
export function startSession(store: Store): void {
  listenToUndo(store);
  keepWork(store, browserDevice());
}
