import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { isByKeyboard } from '../../ui/keyboard';
import { arrivals } from '../../ui/part';
import { useMap } from '../context';
import { changeWords } from './changes';

/** After so many milliseconds a panel has drawn what it is about. */
const DRAWN_MS = 60;

const headingOf = () => document.querySelector('.details h2')?.textContent ?? '';

/**
 * Says what the visitor's choices change, once and short: how many places match, which layer is shown,
 * what was opened. A keyboard is led to the heading of what it opens, which is read there.
 */
export function useNews(say: (words: string) => void): void {
  const context = useMap();
  const { store } = context;
  const before = useRef(store.state.peek());
  const heading = useRef(headingOf());
  const isTold = useRef(false);
  useSignalEffect(() => {
    // A panel may be on its way.
    arrivals.value;
    const now = store.state.value;
    if (now !== before.current) {
      const words = changeWords(before.current, now, store.city.peek(), context);
      before.current = now;
      isTold.current = words !== '';
      if (words) say(words);
    }
    const timer = setTimeout(() => {
      const found = headingOf();
      if (!found || found === heading.current) return;
      heading.current = found;
      if (!isTold.current && !isByKeyboard()) say(found);
    }, DRAWN_MS);
    return () => clearTimeout(timer);
  });
}
