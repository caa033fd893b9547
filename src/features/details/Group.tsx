import type { ComponentChildren } from 'preact';

interface GroupProps {
  title: string;
  /** A quiet word at the end of the heading. */
  note?: string;
  children: ComponentChildren;
}

/** A part of the panel under a heading of its own. */
export function Group({ title, note, children }: GroupProps) {
  return (
    <section class="details-group">
      <h3>
        {title}
        {note && <small>{note}</small>}
      </h3>
      {children}
    </section>
  );
}
