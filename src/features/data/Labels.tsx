import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type DataLabels, labelData } from '../../scene/data-labels';
import { arrowHeads, notesOf } from '../../scene/notes';
import { mercator, worldSize } from '../../scene/projection';
import type { DataLayer } from '../../state/work';
import { DataLabels as LabelsPicture } from '../../svg/DataLabels';
import { type Stage, useMap } from '../context';
import { measureWords } from '../measureWords';
import { useObstacles } from '../useObstacles';

const NOTHING: DataLabels = { labels: [], boxes: [], crowded: [] };

/** Under what name the stage knows where they stand. */
const NAME = 'data-label';

interface LabelsProps {
  stage: Stage;
  /** The lowest first. */
  layers: readonly DataLayer[];
}

/** Values beside the features: placed where the camera rests, carried along while it moves. */
export function Labels({ stage, layers }: LabelsProps) {
  const { store, t, covered } = useMap();
  const { surface, viewport } = stage;
  const rested = useSignal(surface.camera());
  const group = useRef<SVGGElement>(null);
  useEffect(() => {
    rested.value = surface.camera();
    const offs = [
      surface.on('rest', (camera) => {
        rested.value = camera;
        group.current?.removeAttribute('transform');
        group.current?.removeAttribute('visibility');
      }),
      surface.on('move', ({ center, zoom }) => {
        const size = worldSize(zoom);
        const [[fromX, fromY], [toX, toY]] = [mercator(rested.peek().center), mercator(center)];
        const way = `translate(${(fromX - toX) * size} ${(fromY - toY) * size})`;
        group.current?.setAttribute('transform', way);
        // Another zoom spreads what they stand beside.
        if (zoom !== rested.peek().zoom) group.current?.setAttribute('visibility', 'hidden');
      }),
    ];
    return () => {
      for (const off of offs) off();
    };
  }, [surface, rested]);
  const { value: size } = viewport;
  const { drawings } = store.shownWork.value;
  const { labels, boxes, crowded } = useMemo(() => {
    if (!size) return NOTHING;
    const view = { drawings, camera: rested.value, viewport: size };
    const notes = notesOf(view, measureWords(t));
    return labelData(
      layers,
      rested.value,
      size,
      [...notes, ...arrowHeads(view)].map(({ box }) => box),
    );
  }, [layers, drawings, rested.value, size, t]);
  // The names of the plan make room.
  useObstacles(stage, NAME, boxes);
  const top = `${covered.value.top + 12}px`;
  return (
    <>
      <svg class="data-labels" aria-hidden="true">
        <g ref={group}>
          <LabelsPicture labels={labels} />
        </g>
      </svg>
      {crowded.map(({ layer, count }) => (
        <p key={layer.id} class="data-unlabelled" role="status" style={{ top }}>
          {t('data.unlabelled', { name: layer.name, count })}
        </p>
      ))}
    </>
  );
}
