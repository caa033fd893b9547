import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isMeasured } from '../../scene/drawings';
import type { Drawing } from '../../state/work';
import { isByKeyboard } from '../../ui/keyboard';
import { useMap } from '../context';
import { figureOf } from '../figureOf';
import { remove, select, selectedIn } from './desk';
import { LabelField } from './LabelField';
import { Vertices } from './Vertices';

interface DrawingListProps {
  drawings: readonly Drawing[];
  title: string;
  /** What there is to see and set of the chosen one. */
  children(drawing: Drawing): ComponentChildren;
}

/** So many lines; whoever has more finds them on the map. */
const MOST_LINES = 200;

/** What was drawn, one line each; the chosen one opens. */
export function DrawingList({ drawings, title, children }: DrawingListProps) {
  const { store, t } = useMap();
  const chosen = selectedIn(store);
  const opened = useRef<HTMLButtonElement>(null);
  const id = chosen?.id;
  const isOpening = useRef(true);
  useEffect(() => {
    // Chosen on the map, it may stand far down in the list; but a panel opens with its head.
    if (id && !isOpening.current) opened.current?.scrollIntoView({ block: 'nearest' });
    // The button that finished it is gone.
    if (isByKeyboard() && document.activeElement === document.body) opened.current?.focus();
    isOpening.current = false;
  }, [id]);
  if (drawings.length === 0) return null;
  const counts = new Map<string, number>();
  return (
    <section class="details-group">
      <h3>{title}</h3>
      <ul class="desk-list">
        {drawings.slice(0, MOST_LINES).map((drawing) => {
          const { kind, colour, label } = drawing.properties;
          const number = (counts.get(kind) ?? 0) + 1;
          counts.set(kind, number);
          const isChosen = drawing.id === id;
          return (
            <li key={drawing.id}>
              <button
                type="button"
                ref={isChosen ? opened : undefined}
                class="desk-line"
                aria-expanded={isChosen}
                onClick={() => select(isChosen ? null : drawing.id)}
              >
                <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                  <rect width="14" height="14" rx="3" fill={colour} />
                </svg>
                <span>{label || `${t(`draw.kind.${kind}`)} ${number}`}</span>
                <b>{figureOf(t, drawing)}</b>
              </button>
              {isChosen && (
                <div class="desk-chosen">
                  {children(drawing)}
                  <LabelField
                    drawing={drawing}
                    isNew={kind === 'text' && label === t('draw.sample')}
                  />
                  <Vertices drawing={drawing} />
                  <div class="actions">
                    <button type="button" class="action" onClick={() => remove(store, drawing.id)}>
                      {isMeasured(drawing) ? t('measure.remove') : t('draw.remove')}
                    </button>
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {drawings.length > MOST_LINES && (
        <p class="details-note">{t('draw.andMore', { count: drawings.length - MOST_LINES })}</p>
      )}
    </section>
  );
}
