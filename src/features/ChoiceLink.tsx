import type { ComponentChildren, TargetedEvent, TargetedMouseEvent } from 'preact';
import type { Place } from '../city/city';
import type { Chosen } from '../state/state';
import { choose } from '../state/transitions';
import { useMap } from './context';

interface ChoiceLinkProps {
  /** Null for the overview. */
  chosen: Chosen | null;
  class?: string;
  /** Whether it is what is chosen. */
  'aria-current'?: 'true';
  /** A place to highlight on the map while the link is under the pointer or has the focus. */
  highlights?: Place;
  children: ComponentChildren;
}

/**
 * A link to something the panel can show. It is a real address, so it can be opened in another
 * tab or copied; a plain click only changes the state. The address is that of the state in which
 * somebody reaches for it: hundreds of links need not be written anew at every change.
 */
export function ChoiceLink({ chosen, highlights, children, ...rest }: ChoiceLinkProps) {
  const { store, hrefOf } = useMap();
  const { hover } = store;
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    store.change(choose, chosen);
    hover.value = null;
  };
  const reach = ({ currentTarget }: TargetedEvent<HTMLAnchorElement>) => {
    currentTarget.href = hrefOf(chosen);
    if (highlights) hover.value = highlights.number;
  };
  const release = () => {
    if (highlights && hover.peek() === highlights.number) hover.value = null;
  };
  return (
    <a
      href={hrefOf(chosen)}
      onClick={follow}
      onPointerEnter={reach}
      onPointerLeave={release}
      onFocus={reach}
      onPointerDown={reach}
      onKeyDown={reach}
      onBlur={release}
      {...rest}
    >
      {children}
    </a>
  );
}
