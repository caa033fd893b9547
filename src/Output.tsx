import { useLayoutEffect, useRef } from 'preact/hooks';
import { Brief } from './features/brief/Brief';
import { Compare } from './features/compare/Compare';
import { useMap } from './features/context';
import { Figure } from './features/figure/Figure';
import { showOutput } from './state/transitions';

/** The page that stands in the place of the map. */
function Page() {
  const { store } = useMap();
  const { output } = store.state.value;
  switch (output?.kind) {
    case 'compare':
      return <Compare comparison={output} />;
    case 'brief':
      return <Brief brief={output} />;
    case 'figure':
      return <Figure figure={output} />;
    default:
      return null;
  }
}

/** The same, where the focus goes to it, and Escape back to the map and to what opened it. */
export function OutputPage({ opener }: { opener: Element | null }) {
  const { store } = useMap();
  const root = useRef<HTMLDivElement>(null);
  // With its first frame, and not after it: whoever sees the page can leave it.
  useLayoutEffect(() => {
    root.current?.focus();
    // On the document: what had the focus may have gone from the page, and the focus with it.
    const leave = (event: KeyboardEvent) => {
      const { key, target } = event;
      const isInDialog = target instanceof Element && target.closest('dialog');
      if (key !== 'Escape' || isInDialog) return;
      // The map beneath hears keys again before this one has gone by.
      event.preventDefault();
      store.change(showOutput, null);
    };
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('keydown', leave);
      // What lies behind cannot take the focus before it is let go.
      requestAnimationFrame(() => {
        const isThere = opener?.isConnected && opener !== document.body;
        const back = isThere ? opener : document.querySelector('.details h2, main.map');
        (back as HTMLElement | null)?.focus();
      });
    };
  }, [store]);
  return (
    <div ref={root} class="output-page" tabIndex={-1}>
      <Page />
    </div>
  );
}
