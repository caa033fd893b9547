import type { Store } from '../../state/store';
import { redo, undo } from '../../state/undo';

/** Fields that hold no words: their browser has nothing to undo in them. */
const WORDLESS = ['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit'];

/** Whether keys go into words, which browsers undo by themselves. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? !WORDLESS.includes(target.type)
    : target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLElement && target.isContentEditable);

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y make again; on a Mac with Cmd. Returns what ends that. */
export function listenToUndo(store: Store): () => void {
  const listen = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
    const letter = key.toLowerCase();
    if (!(ctrlKey || metaKey) || altKey || (letter !== 'z' && letter !== 'y')) return;
    // A tool may undo a stroke of its own; from a kiosk nothing leads out.
    if (defaultPrevented || isWriting(target) || store.state.peek().presenting?.kiosk) return;
    event.preventDefault();
    if (letter === 'y' || shiftKey) redo(store);
    else undo(store);
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
