import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import type { Place } from '../city/city';
import type { Chosen } from '../state/state';
import { choose } from '../state/transitions';
import { useMap } from './context';

interface ChoiceLinkProps {
  chosen: Chosen;
  class?: string;
  /** Whether it is what is chosen. */
  'aria-current'?: 'true';
  /** A place to highlight on the map while the link is under the pointer or has the focus. */
  highlights?: Place;
  children: ComponentChildren;
}

/**
 * A link to something the panel can show. It is a real address, so it can be opened in another
 * tab or copied; a plain click only changes the state.
 */
export function ChoiceLink({ chosen, highlights, children, ...rest }: ChoiceLinkProps) {
  const { store, hrefOf } = useMap();
  const { hover } = store;
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    hover.value = null;
    store.change(choose, chosen);
  };
  const highlight = () => {
    if (highlights) hover.value = highlights.number;
  };
  const release = () => {
    if (highlights && hover.peek() === highlights.number) hover.value = null;
  };
  return (
    <a
      href={hrefOf(chosen)}
      onClick={follow}
      onPointerEnter={highlight}
      onPointerLeave={release}
      onFocus={highlight}
      onBlur={release}
      {...rest}
    >
      {children}
    </a>
  );
}
