import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LonLat } from '../../city/city';
import { arrowHeads, type Head, type Note, notesOf } from '../../scene/notes';
import { projector } from '../../scene/projection';
import type { Drawing, DrawingKind } from '../../state/work';
import { DrawingsNotes, DrawingsPicture } from '../../svg/DrawingsPicture';
import { type Stage, useMap } from '../context';
import { measureWords } from '../measureWords';
import { areaUnit, lengthUnit } from '../units';
import { useObstacles } from '../useObstacles';
import { colourOf, deskTool, draft, hand, pointer, selectedIn } from './desk';
import { Handles } from './Handles';
import { drawingOf } from './shapes';
import { useCarried } from './useCarried';
import { isCrossShown, useHand } from './useHand';

/** Of the ring around what the pointer is drawn to, and of the arms of the cross, in pixels. */
const RING = 11;
const CROSS = 14;

/** What is in hand as it would be if it were finished where the pointer is. */
function inHand(kind: DrawingKind, positions: readonly LonLat[]): Drawing | null {
  const properties = { colour: colourOf(kind), label: '' };
  const drawing =
    drawingOf(kind, positions, properties) ??
    drawingOf('line', positions, properties) ??
    drawingOf('point', positions.slice(0, 1), properties);
  return drawing && { ...drawing, id: 'hand' };
}

/** What was drawn and measured, and the hand that draws. */
export function DrawingsOnMap({ stage }: { stage: Stage }) {
  const { store, t } = useMap();
  const at = useHand(stage);
  const carried = useCarried(stage);
  const [viewport, camera] = [stage.viewport.value, stage.live.value];
  const { drawings } = store.shownWork.value;
  const words = measureWords(t);
  const changed = draft.value;
  // The same vnodes again are not drawn again: while the camera moves only their transform changes.
  const [shapes, notes = [], heads = []] = useMemo((): [VNode?, Note[]?, Head[]?] => {
    const shown = drawings.map((each) => (each.id === changed?.id ? changed : each));
    const view = viewport && { drawings: shown, camera: carried.camera, viewport };
    return view ? [<DrawingsPicture {...view} />, notesOf(view, words), arrowHeads(view)] : [];
  }, [drawings, changed, carried.camera, viewport, t, lengthUnit.value, areaUnit.value]);
  // The names of the plan make room.
  useObstacles(
    stage,
    'note',
    useMemo(() => [...notes, ...heads].map(({ box }) => box), [shapes]),
  );
  if (!viewport || !camera) return null;
  const tool = deskTool(store.state.value);
  const project = projector(camera, viewport);
  const under = pointer.value;
  const positions = tool ? (hand.value?.positions ?? []) : [];
  const shape =
    tool && hand.value && inHand(hand.value.kind, under ? [...positions, under.at] : positions);
  const held = shape && { drawings: [shape], camera, viewport };
  const chosen = tool && !hand.value ? (changed ?? selectedIn(store)) : null;
  const ring = tool && under?.isSnapped ? project(under.at) : null;
  return (
    <>
      <svg class="desk" aria-hidden="true">
        <g transform={carried.transform}>{shapes}</g>
        {held && <DrawingsPicture {...held} />}
      </svg>
      <svg class="desk is-above" aria-hidden="true">
        <g transform={carried.transform}>
          <DrawingsNotes notes={notes} heads={heads} />
        </g>
        {held && <DrawingsNotes notes={notesOf(held, words)} heads={arrowHeads(held)} />}
        {positions.map(project).map(({ x, y }, index) => (
          <circle key={index} cx={x} cy={y} r="4.5" class="desk-vertex" />
        ))}
        {ring && <circle cx={ring.x} cy={ring.y} r={RING} class="desk-ring" />}
        {tool && isCrossShown.value && (
          <path
            class="desk-cross"
            d={`M${at.x - CROSS} ${at.y}h${2 * CROSS}M${at.x} ${at.y - CROSS}v${2 * CROSS}`}
          />
        )}
      </svg>
      {chosen && <Handles drawing={chosen} stage={stage} project={project} />}
    </>
  );
}
