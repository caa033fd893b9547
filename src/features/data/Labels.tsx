import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Space } from '../../scene/labels/space';
import { mercator, worldSize } from '../../scene/projection';
import type { DataLayer } from '../../state/work';
import { type Stage, useMap } from '../context';
import { LABEL_SIZE, labelsOf } from './labels';

interface LabelsProps {
  stage: Stage;
  /** The lowest first. */
  layers: readonly DataLayer[];
}

/** Values beside the features: placed where the camera rests, carried along while it moves. */
export function Labels({ stage, layers }: LabelsProps) {
  const { t, covered } = useMap();
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
  const placed = useMemo(() => {
    if (!size) return [];
    const space = new Space({ left: 0, top: 0, right: size.width, bottom: size.height });
    // The topmost layer is labelled first.
    return [...layers]
      .reverse()
      .map((layer) => ({ layer, ...labelsOf(layer, rested.value, size, space) }));
  }, [layers, rested.value, size]);
  const top = `${covered.value.top + 12}px`;
  return (
    <>
      <svg class="data-labels" aria-hidden="true">
        <g ref={group}>
          {placed.flatMap(({ labels }) =>
            labels.map(({ key, x, y, text }) => (
              <text key={key} x={x} y={y} font-size={LABEL_SIZE}>
                {text}
              </text>
            )),
          )}
        </g>
      </svg>
      {placed.map(
        ({ layer, tooMany }) =>
          tooMany > 0 && (
            <p key={layer.id} class="data-unlabelled" role="status" style={{ top }}>
              {t('data.unlabelled', { name: layer.name, count: tooMany })}
            </p>
          ),
      )}
    </>
  );
}
