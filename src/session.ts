import { listenToUndo } from './features/meeting/undoKeys';
import { browserDevice, keepWork } from './state/keeping';
import type { Store } from './state/store';
import { catchLostFocus } from './ui/lostFocus';

/** What goes on besides, from when the map is there. */
export function startSession(store: Store): void {
  listenToUndo(store);
  catchLostFocus();
  keepWork(store, browserDevice());
}
