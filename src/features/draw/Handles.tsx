import { useRef } from 'preact/hooks';
import type { LonLat } from '../../city/city';
import { positionFrom } from '../../city/geodesic';
import { partsOf } from '../../scene/drawings';
import { type Pixel, type Project, unprojector } from '../../scene/projection';
import type { Drawing } from '../../state/work';
import { putDrawing } from '../../state/workTransitions';
import { useMedia } from '../../ui/useMedia';
import { type Stage, useMap } from '../context';
import { draft, drag, drop, grip, removeVertex } from './desk';
import { type Grip, moved } from './shapes';
import { apart } from './snap';
import { positionAt } from './useHand';

/** A drawing of more vertices is moved as a whole: that many handles nobody can hold apart. */
export const MOST_HANDLES = 200;

/** In pixels. */
const RADIUS = { vertex: 6.5, middle: 4.5, reach: 13, finger: 22 };
/** The handle of the whole stands so far below the drawing; above, where there is not so much room. */
const ASIDE = { away: 34, room: 90 };
/** A press may tremble by so many pixels. */
const TREMOR = 4;
/** Pixels that an arrow key moves, with Shift one. */
const STEP = 10;

const WAYS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

interface HandleProps {
  drawing: Drawing;
  stage: Stage;
  held: Grip;
  /** Where it stands, in pixels. */
  at: Pixel;
  label: string;
}

/** The whole is held wherever its handle stood when it was pressed. */
const isSame = (a: Grip | null, b: Grip) =>
  a?.kind === b.kind && (b.kind === 'whole' || JSON.stringify(a) === JSON.stringify(b));

/** Something of a drawing that is dragged, or pressed and then put down by another press, or moved by keys. */
function Handle({ drawing, stage, held, at, label }: HandleProps) {
  const { store } = useMap();
  const isCoarse = useMedia('(pointer: coarse)');
  /** The drawing as it was when the drag began, and where that was. */
  const start = useRef<{ drawing: Drawing; held: Grip; pixel: Pixel; isMoved: boolean } | null>(
    null,
  );
  const isHeld = isSame(grip.value, held);
  const pixelOf = (event: PointerEvent): Pixel => {
    const { left, top } = stage.surface.element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const press = () => {
    grip.value = isHeld ? null : held;
  };
  const key = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (way) {
      const step = event.shiftKey ? 1 : STEP;
      const pixel = { x: at.x + way.x * step, y: at.y + way.y * step };
      const position = unprojector(stage.surface.camera(), stage.surface.viewport())(pixel);
      store.changeWork(putDrawing, moved(drawing, held, position));
    } else if (event.key === 'Enter' || event.key === ' ') press();
    else if ((event.key === 'Delete' || event.key === 'Backspace') && held.kind === 'vertex') {
      removeVertex(store, drawing, held.part, held.index);
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      class={`handle is-${held.kind}${isHeld ? ' is-held' : ''}`}
      role="button"
      tabindex={held.kind === 'middle' ? -1 : 0}
      aria-label={label}
      aria-pressed={isHeld}
      transform={`translate(${at.x} ${at.y})`}
      onKeyDown={key}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { drawing, held, pixel: pixelOf(event), isMoved: false };
      }}
      onPointerMove={(event) => {
        const { current } = start;
        const pixel = pixelOf(event);
        if (!current || (!current.isMoved && apart(pixel, current.pixel) < TREMOR)) return;
        current.isMoved = true;
        const others = store.work.peek().drawings.filter(({ id }) => id !== drawing.id);
        // The whole hangs from its handle: that is drawn to nothing.
        const position =
          held.kind === 'whole'
            ? unprojector(stage.surface.camera(), stage.surface.viewport())(pixel)
            : positionAt(stage, others, pixel).at;
        drag(current.drawing, current.held, position);
      }}
      onPointerUp={() => {
        const { current } = start;
        start.current = null;
        if (current?.isMoved) drop(store, current.held);
        else if (current) press();
      }}
      onPointerCancel={() => {
        const { current } = start;
        start.current = null;
        if (current?.isMoved) drop(store, current.held);
      }}
    >
      <circle r={isCoarse ? RADIUS.finger : RADIUS.reach} class="handle-reach" />
      {held.kind === 'whole' ? (
        <path
          class="handle-whole"
          d="M-9 0H9M0-9V9M-9 0l3-3M-9 0l3 3M9 0 6-3M9 0 6 3M0-9l-3 3M0-9l3 3M0 9l-3-3M0 9l3-3"
        />
      ) : (
        <circle r={held.kind === 'middle' ? RADIUS.middle : RADIUS.vertex} class="handle-dot" />
      )}
    </g>
  );
}

/** What the selected drawing is moved and reshaped by. */
export function Handles({
  drawing,
  stage,
  project,
}: {
  drawing: Drawing;
  stage: Stage;
  project: Project;
}) {
  const { t, covered } = useMap();
  const isCoarse = useMedia('(pointer: coarse)');
  const { geometry, properties } = drawing;
  const parts = partsOf(drawing);
  const pixels = parts.flat().map(project);
  // What is held stays there while it is dragged: it has the pointer.
  const isDragged = draft.value !== null;
  const isMany = pixels.length > MOST_HANDLES && !isDragged;
  const unproject = unprojector(stage.surface.camera(), stage.surface.viewport());
  const [xs, ys] = [pixels.map(({ x }) => x), pixels.map(({ y }) => y)];
  const floor = stage.surface.viewport().height - covered.value.bottom - ASIDE.room;
  const lowest = Math.max(...ys);
  const aside = {
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
    y: lowest > floor ? Math.min(...ys) - ASIDE.away : lowest + ASIDE.away,
  };
  /** Middles stand only where there is room between the vertices. */
  const room = 2 * (isCoarse ? RADIUS.finger : RADIUS.reach) + 4;
  const handle = (key: string, held: Grip, at: Pixel, label: string) => (
    <Handle key={key} {...{ drawing, stage, held, at, label }} />
  );
  const middles = (part: readonly LonLat[], number: number) =>
    part.map((from, index) => {
      const to = part[index + 1] ?? (geometry.type === 'Polygon' ? part[0] : undefined);
      if (!to) return null;
      const [a, b] = [project(from), project(to)];
      if (apart(a, b) < room && !isDragged) return null;
      const held: Grip = { kind: 'middle', part: number, index };
      return handle(
        `m${number}.${index}`,
        held,
        { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
        t('draw.middle'),
      );
    });
  const isBendable = geometry.type !== 'Point' && properties.kind !== 'arrow';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing
    <svg class="desk is-above" role="group" aria-label={t('draw.handles')}>
      {isBendable && !isMany && parts.map(middles)}
      {!isMany &&
        parts.map((part, number) =>
          part.map((position, index) =>
            handle(
              `v${number}.${index}`,
              { kind: 'vertex', part: number, index },
              project(position),
              t('draw.vertex', { number: String(index + 1) }),
            ),
          ),
        )}
      {properties.kind === 'circle' &&
        handle(
          'edge',
          { kind: 'edge' },
          project(positionFrom(parts[0]?.[0] ?? [0, 0], properties.radius_m ?? 0, 90)),
          t('draw.edge'),
        )}
      {geometry.type !== 'Point' &&
        handle('whole', { kind: 'whole', from: unproject(aside) }, aside, t('draw.whole'))}
    </svg>
  );
}
