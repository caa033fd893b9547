import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  label: string;
  class?: string;
  /** Wanted closed, by Escape or by what is in it. */
  onClose(): void;
  children: ComponentChildren;
}

/** For browsers without dialogs of their own (Safari before 15.4): over the page, as well as it goes. */
function showPlain(dialog: HTMLElement): () => void {
  const before = document.activeElement;
  dialog.classList.add('is-plain');
  dialog.setAttribute('open', '');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.focus();
  return () => {
    if (before instanceof HTMLElement) before.focus();
  };
}

/** A dialog over everything, open as long as it is rendered; the focus goes back to where it was. */
export function Dialog({ label, onClose, children, ...rest }: DialogProps) {
  const root = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = root.current;
    if (!dialog) return;
    if (!('showModal' in dialog)) return showPlain(dialog);
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={root}
      class={`dialog ${rest.class ?? ''}`}
      aria-label={label}
      tabIndex={-1}
      // Who is gone already hears of its end, too.
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Neither the browser nor what lies beneath closes anything more by the same press.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
