import { useLayoutEffect, useRef } from 'preact/hooks';
import type { City } from '../../city/city';
import type { Chosen } from '../../state/state';
import { close } from '../../state/transitions';
import { isByKeyboard } from '../../ui/keyboard';
import { useMap } from '../context';
import { Goals } from './Goals';
import { Overview } from './Overview';
import { PlaceDetails } from './PlaceDetails';
import { SectionDetails } from './SectionDetails';
import { SharedSpot } from './SharedSpot';
import { TaskDetails } from './TaskDetails';
import { Tasks } from './Tasks';

function Content({ city, chosen }: { city: City; chosen: Chosen | null }) {
  switch (chosen?.kind) {
    case undefined:
      return <Overview />;
    case 'place': {
      const place = city.byNumber.get(chosen.number);
      return place ? <PlaceDetails place={place} /> : null;
    }
    case 'places':
      return (
        <SharedSpot places={chosen.numbers.flatMap((number) => city.byNumber.get(number) ?? [])} />
      );
    case 'section':
      return <SectionDetails id={chosen.id} />;
    case 'task': {
      const task = city.plan.tasks.find(({ id }) => id === chosen.id);
      return task ? <TaskDetails task={task} /> : null;
    }
    case 'goals':
      return <Goals />;
    case 'tasks':
      return <Tasks />;
  }
}

function scrollToTop(element: HTMLElement | null): void {
  for (let each = element; each; each = each.parentElement) each.scrollTop = 0;
}

/** What was chosen, with all that the plan says of it; the overview when nothing is. */
export function Details() {
  const { store, t } = useMap();
  const root = useRef<HTMLDivElement>(null);
  const announcement = useRef<HTMLParagraphElement>(null);
  const { chosen } = store.state.value;
  const key = JSON.stringify(chosen);
  const shown = useRef(key);

  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    scrollToTop(root.current);
    const heading = root.current?.querySelector('h2');
    // A keyboard goes on reading where it led; elsewhere the news is only spoken.
    if (isByKeyboard()) heading?.focus({ preventScroll: true });
    else if (announcement.current) announcement.current.textContent = heading?.textContent ?? '';
  }, [key]);

  return (
    <div class="details" ref={root}>
      <p class="details-announcement" role="status" ref={announcement} />
      {chosen && (
        <button type="button" class="details-close" onClick={() => store.change(close)}>
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            <path d="m4 4 10 10M14 4 4 14" />
          </svg>
          <span class="details-announcement">{t('details.close')}</span>
        </button>
      )}
      <Content key={key} city={store.city.value} chosen={chosen} />
    </div>
  );
}
