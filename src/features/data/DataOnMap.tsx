import { useLayoutEffect } from 'preact/hooks';
import { isMeant, pickData } from '../../scene/data-pick';
import type { Picked } from '../../scene/pick';
import { type Pixel, projector } from '../../scene/projection';
import { reachOf } from '../../scene/reach';
import { isDrawing } from '../../state/state';
import type { Store } from '../../state/store';
import { type Stage, useMap } from '../context';
import { FeatureCard } from './FeatureCard';
import { Labels } from './Labels';
import { MapLegend } from './MapLegend';
import { SelectionMark } from './SelectionMark';
import { selectedIn, selection } from './selection';

/** How far a press is from the mark that it means; 0 on a name, null where it means none. */
function distanceToMark(picked: Picked | null, at: Pixel, { surface }: Stage): number | null {
  if (picked?.kind === 'name') return 0;
  if (picked?.kind !== 'marks') return null;
  const project = projector(surface.camera(), surface.viewport());
  const nearest = Math.min(
    ...picked.marks.map((mark) => {
      const { x, y } = project(mark.at);
      return Math.hypot(x - at.x, y - at.y);
    }),
  );
  // Farther than a press reaches: it was the name beside the mark that was pressed.
  return nearest > reachOf() ? 0 : nearest;
}

/** Lets presses and the pointer find data. */
function usePresses(stage: Stage, store: Store): void {
  const { pressed } = useMap();
  useLayoutEffect(() => {
    const { surface } = stage;
    const dataAt = (at: Pixel) =>
      pickData(store.shownWork.peek().data, surface.camera(), surface.viewport(), at, reachOf());
    pressed.value = (at, picked) => {
      const found = dataAt(at);
      const isData = found !== null && isMeant(found, distanceToMark(picked, at, stage));
      selection.value = isData ? { layer: found.layer.id, index: found.index } : null;
      return isData;
    };
    const off = surface.on('hover', (at) => {
      if (at && !isDrawing(store.state.peek()) && dataAt(at)) surface.setCursor(true);
    });
    return () => {
      off();
      pressed.value = null;
    };
  }, [stage, store, pressed]);
}

/** What goes with the data that a visitor brought and the surface shows. */
export function DataOnMap({ stage }: { stage: Stage }) {
  const { store } = useMap();
  const { data } = store.shownWork.value;
  usePresses(stage, store);
  if (data.length === 0) return null;
  const selected = selectedIn(data);
  return (
    <>
      <Labels stage={stage} layers={data} />
      {selected && <SelectionMark stage={stage} {...selected} />}
      <MapLegend stage={stage} layers={data} />
      {selected && <FeatureCard stage={stage} {...selected} />}
    </>
  );
}
