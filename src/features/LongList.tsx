import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMap } from './context';

/** So many at once, more than fill any screen: thousands of lines would keep the panel from answering. */
const STEP = 40;

/** As many of the items as are shown for now, and the button that shows more; null where these are all. */
export function useSome<Item>(items: readonly Item[]): {
  some: readonly Item[];
  more: ComponentChildren;
} {
  const { t } = useMap();
  const most = useSignal(STEP);
  const rest = items.length - most.value;
  return {
    some: rest > 0 ? items.slice(0, most.value) : items,
    more: rest > 0 && (
      <button
        type="button"
        class="action"
        onClick={() => {
          most.value += STEP;
        }}
      >
        {t('list.more', { count: Math.min(rest, STEP) })}
      </button>
    ),
  };
}

interface LongListProps<Item> {
  items: readonly Item[];
  class?: string;
  /** The line of an item, an `li` with a key. */
  lineOf(item: Item, index: number): ComponentChildren;
}

/** A list of any length, so many lines at once. */
export function LongList<Item>({ items, lineOf, ...rest }: LongListProps<Item>) {
  const { some, more } = useSome(items);
  return (
    <>
      <ul {...rest}>{some.map(lineOf)}</ul>
      {more}
    </>
  );
}
