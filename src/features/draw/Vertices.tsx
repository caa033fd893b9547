import { useSignal } from '@preact/signals';
import type { LonLat } from '../../city/city';
import { parseCoordinates } from '../../city/datum';
import { POSITIONS, partsOf } from '../../scene/drawings';
import type { Drawing } from '../../state/work';
import { putDrawing } from '../../state/workTransitions';
import { useMap } from '../context';
import { removeVertex } from './desk';
import { MOST_HANDLES } from './Handles';
import { type Grip, moved } from './shapes';

const written = ([longitude, latitude]: LonLat) =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

/** The vertices of a drawing as coordinates that can be typed over, added and taken off. */
export function Vertices({ drawing }: { drawing: Drawing }) {
  const { store, t } = useMap();
  const unreadable = useSignal<string | null>(null);
  const parts = partsOf(drawing);
  if (parts.flat().length > MOST_HANDLES) {
    return <p class="details-note">{t('draw.manyVertices', { count: MOST_HANDLES })}</p>;
  }
  const { least, most } = POSITIONS[drawing.properties.kind];
  const isFree = most === Number.POSITIVE_INFINITY;
  const change = (held: Grip, at: LonLat) => store.changeWork(putDrawing, moved(drawing, held, at));
  return (
    <details>
      <summary>{t('draw.vertices', { count: parts.flat().length })}</summary>
      <ol class="desk-vertices">
        {parts.flatMap((part, number) =>
          part.map((position, index) => {
            const key = `${number}.${index}`;
            const next = part[index + 1] ?? part[0] ?? position;
            const name = { number: String(index + 1) };
            return (
              <li key={key}>
                <input
                  type="text"
                  aria-label={t('draw.vertex', name)}
                  aria-invalid={unreadable.value === key}
                  value={written(position)}
                  onChange={({ currentTarget }) => {
                    const at = parseCoordinates(currentTarget.value);
                    unreadable.value = at ? null : key;
                    if (at) change({ kind: 'vertex', part: number, index }, at);
                  }}
                />
                {isFree && (
                  <button
                    type="button"
                    class="action"
                    aria-label={t('draw.insertAfter', name)}
                    onClick={() =>
                      change({ kind: 'middle', part: number, index }, [
                        (position[0] + next[0]) / 2,
                        (position[1] + next[1]) / 2,
                      ])
                    }
                  >
                    {t('draw.insert')}
                  </button>
                )}
                {isFree && (
                  <button
                    type="button"
                    class="action"
                    aria-label={t('draw.removeNumber', name)}
                    disabled={number === 0 && part.length <= least}
                    onClick={() => removeVertex(store, drawing, number, index)}
                  >
                    {t('draw.removeVertex')}
                  </button>
                )}
              </li>
            );
          }),
        )}
      </ol>
      <p role="status">{unreadable.value && t('spotProblem.unreadable')}</p>
    </details>
  );
}
