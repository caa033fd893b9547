import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { GlossaryEntry, Text } from '../city/types';
import { useMap } from './context';
import { cutAtPolicyWords } from './policyWords';

interface PlainWordsProps {
  text: Text;
  as?: 'p' | 'h2' | 'div';
  class?: string;
  /** What follows the text in the same line. */
  children?: ComponentChildren;
}

/** A text of the plan; each policy word in it is a button that tells beneath the text what it means. */
export function PlainWords({ text, as: Tag = 'p', class: name, children }: PlainWordsProps) {
  const { store, t, words } = useMap();
  const [openTerm, setOpen] = useState<string | null>(null);
  const id = useId();
  const pieces = cutAtPolicyWords(words(text), store.city.value.plan.glossary, t.language === 'en');
  // Known by its term: another language brings other entries.
  const open = pieces.find(({ entry }) => entry?.term.en === openTerm)?.entry ?? null;
  const toggle = ({ term }: GlossaryEntry) => setOpen(open?.term.en === term.en ? null : term.en);
  useLayoutEffect(() => {
    if (!open) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(null);
    };
    addEventListener('keydown', closeOnEscape, { capture: true });
    return () => removeEventListener('keydown', closeOnEscape, { capture: true });
  }, [open]);
  return (
    <>
      <Tag class={name} tabIndex={Tag === 'h2' ? -1 : undefined}>
        {pieces.map(({ words: piece, entry }) =>
          entry ? (
            // biome-ignore lint/a11y/useSemanticElements: a button element cannot break across lines
            <span
              key={piece}
              role="button"
              tabIndex={0}
              class="plain-word"
              aria-expanded={open === entry}
              aria-controls={id}
              onClick={() => toggle(entry)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                toggle(entry);
              }}
            >
              {piece}
            </span>
          ) : (
            piece
          ),
        )}
        {children}
      </Tag>
      {pieces.some(({ entry }) => entry) && (
        <div id={id} role="status">
          {open && (
            <p class="plain-note">
              <strong>{words(open.term)}</strong>
              {words(open.plain)}
              <span class="plain-source">{t('plain.ours')}</span>
            </p>
          )}
        </div>
      )}
    </>
  );
}
