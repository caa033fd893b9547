import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Chosen } from '../../state/state';
import { close, filterIndustry } from '../../state/transitions';
import { isByKeyboard } from '../../ui/keyboard';
import { arrivals } from '../../ui/part';
import { useMap } from '../context';
import { Overview } from './Overview';
import { PlaceHead } from './PlaceHead';

interface DetailsProps {
  /** Draws the rest of what is chosen: all beyond the overview and what a place is. */
  rest(chosen: Chosen | null): ComponentChildren;
}

/** What there is to read at once, and then the rest. */
function Content({ rest }: DetailsProps) {
  const { store } = useMap();
  const { chosen, industries } = store.state.value;
  if (!chosen && industries.length === 0) return <Overview />;
  const place = chosen?.kind === 'place' ? store.city.value.byNumber.get(chosen.number) : undefined;
  return (
    <>
      {place && <PlaceHead place={place} />}
      {rest(chosen)}
    </>
  );
}

function scrollToTop(element: HTMLElement | null): void {
  for (let each = element; each; each = each.parentElement) each.scrollTop = 0;
}

/**
 * What was chosen, with all that the plan says of it; else what the industry finds that filters;
 * else the overview.
 */
export function Details({ rest }: DetailsProps) {
  const { store, t } = useMap();
  const root = useRef<HTMLDivElement>(null);
  const { chosen, industries } = store.state.value;
  // A panel that the visitor works in stays as its own choices change.
  const subject =
    chosen && ['tasks', 'shortlist', 'text'].includes(chosen.kind) ? { kind: chosen.kind } : chosen;
  const key = JSON.stringify(subject ?? industries);
  const shown = useRef(key);

  const lead = () => {
    const heading = root.current?.querySelector('h2');
    if (shown.current === key || !heading) return;
    shown.current = key;
    // With the frame: to scroll in between makes the browser lay out what is only half changed.
    requestAnimationFrame(() => scrollToTop(root.current));
    // A keyboard goes on reading where it led.
    if (isByKeyboard()) heading.focus({ preventScroll: true });
  };
  const drawn = [key, arrivals.value, t.more];
  useLayoutEffect(lead, drawn);
  // What waited for its part or its words is drawn after this has been.
  useEffect(lead, drawn);

  return (
    <div class="details" ref={root}>
      {(chosen || industries.length > 0) && (
        <button
          type="button"
          class="details-close"
          onClick={() => (chosen ? store.change(close) : store.change(filterIndustry, null))}
        >
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <path d="m4 4 10 10M14 4 4 14" />
          </svg>
          <span class="visually-hidden">
            {t(chosen && industries.length ? 'details.closeToMatches' : 'details.close')}
          </span>
        </button>
      )}
      <Content key={key} rest={rest} />
    </div>
  );
}
