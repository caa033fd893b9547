import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { City } from '../../city/city';
import type { Chosen, State } from '../../state/state';
import { close, filterIndustry } from '../../state/transitions';
import { isByKeyboard } from '../../ui/keyboard';
import { createPart } from '../../ui/part';
import { useMap } from '../context';
import { Later } from '../Later';
import { Overview } from './Overview';
import { PlaceHead } from './PlaceHead';

/** Loaded when the map is there. */
export const placePanels = createPart(() => import('./placePanels'));

/** Loaded when one of them is first opened, or when a hand comes near their links. */
export const planPanels = createPart(() => import('./planPanels'));

interface DetailsProps {
  /** Draws what is chosen and is no part of the plan: what the other features find. */
  other?(chosen: Chosen): ComponentChildren;
}

interface ContentProps {
  city: City;
  state: State;
  other: DetailsProps['other'];
}

function Content({ city, state, other }: ContentProps) {
  const { chosen, industries, every } = state;
  switch (chosen?.kind) {
    case undefined:
      return industries.length ? (
        <Later part={placePanels}>
          {({ IndustryMatches }) => <IndustryMatches industries={industries} every={every} />}
        </Later>
      ) : (
        <Overview />
      );
    case 'place': {
      const place = city.byNumber.get(chosen.number);
      if (!place) return null;
      return (
        <>
          <PlaceHead place={place} />
          <Later part={placePanels}>{({ PlaceDetails }) => <PlaceDetails place={place} />}</Later>
        </>
      );
    }
    case 'places':
      return (
        <Later part={placePanels}>
          {({ SharedSpot }) => (
            <SharedSpot places={chosen.numbers.flatMap((each) => city.byNumber.get(each) ?? [])} />
          )}
        </Later>
      );
    case 'section':
      return (
        <Later part={planPanels}>{({ SectionDetails }) => <SectionDetails id={chosen.id} />}</Later>
      );
    case 'task': {
      const task = city.plan.tasks.find(({ id }) => id === chosen.id);
      if (!task) return null;
      return <Later part={planPanels}>{({ TaskDetails }) => <TaskDetails task={task} />}</Later>;
    }
    case 'goals':
      return <Later part={planPanels}>{({ Goals }) => <Goals />}</Later>;
    case 'tasks':
      return <Later part={planPanels}>{({ Tasks }) => <Tasks />}</Later>;
    case 'matrix':
      return <Later part={placePanels}>{({ MatrixPanel }) => <MatrixPanel />}</Later>;
    default:
      return <>{chosen && other?.(chosen)}</>;
  }
}

function scrollToTop(element: HTMLElement | null): void {
  for (let each = element; each; each = each.parentElement) each.scrollTop = 0;
}

/** What a link opens is there when the page is. */
export function loadPanels({ chosen, industries }: State): Promise<void> {
  if (chosen?.kind === 'place' || chosen?.kind === 'places' || chosen?.kind === 'matrix') {
    return placePanels.load();
  }
  if (chosen) return planPanels.load();
  return industries.length ? placePanels.load() : Promise.resolve();
}

/**
 * What was chosen, with all that the plan says of it; else what the industry finds that filters;
 * else the overview.
 */
export function Details({ other }: DetailsProps) {
  const { store, t } = useMap();
  const root = useRef<HTMLDivElement>(null);
  const announcement = useRef<HTMLParagraphElement>(null);
  const { chosen, industries } = store.state.value;
  // A panel that the visitor works in stays as its own choices change.
  const subject = chosen?.kind === 'tasks' || chosen?.kind === 'shortlist' ? chosen.kind : chosen;
  const key = JSON.stringify(subject ?? industries);
  const shown = useRef(key);
  const isLoaded = planPanels.module.value !== null && placePanels.module.value !== null;

  useLayoutEffect(() => {
    const heading = root.current?.querySelector('h2');
    if (shown.current === key || !heading) return;
    shown.current = key;
    scrollToTop(root.current);
    // A keyboard goes on reading where it led; elsewhere the news is only spoken.
    if (isByKeyboard()) heading.focus({ preventScroll: true });
    else if (announcement.current) announcement.current.textContent = heading.textContent;
  }, [key, isLoaded]);

  return (
    <div class="details" ref={root} onPointerEnter={planPanels.load} onFocusIn={planPanels.load}>
      <p class="details-announcement" role="status" ref={announcement} />
      {(chosen || industries.length > 0) && (
        <button
          type="button"
          class="details-close"
          onClick={() => (chosen ? store.change(close) : store.change(filterIndustry, null))}
        >
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <path d="m4 4 10 10M14 4 4 14" />
          </svg>
          <span class="details-announcement">
            {t(chosen && industries.length ? 'details.closeToMatches' : 'details.close')}
          </span>
        </button>
      )}
      <Content key={key} city={store.city.value} state={store.state.value} other={other} />
    </div>
  );
}
