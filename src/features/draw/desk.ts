import { batch, signal } from '@preact/signals';
import type { LonLat } from '../../city/city';
import { DRAWING_COLOURS, MEASURED, POSITIONS } from '../../scene/drawings';
import { isDrawing, type State } from '../../state/state';
import type { Store } from '../../state/store';
import type { Drawing, DrawingKind } from '../../state/work';
import { putDrawing, removeDrawing } from '../../state/workTransitions';
import { circleOf, drawingOf, type Grip, heldAfter, moved, withoutVertex } from './shapes';

/*
 * What lies on the desk of who draws: which kind is taken up, what is in hand, what is chosen. The
 * panel and the map both show it; what is finished goes to the store.
 */

export type DeskTool = 'measure' | 'draw';

/** The kind that the next press on the map draws, of each tool; null: it chooses what is there. */
export const pencils = signal<Readonly<Record<DeskTool, DrawingKind | null>>>({
  measure: 'distance',
  draw: 'point',
});
/** A shape that is being drawn: its positions so far, one at least. */
export interface Hand {
  kind: DrawingKind;
  positions: readonly LonLat[];
}

export const hand = signal<Hand | null>(null);
/** Where the pointer is, and whether it was drawn to something there. */
export const pointer = signal<{ at: LonLat; isSnapped: boolean } | null>(null);
/** Id of the drawing that can be changed. */
export const selected = signal<string | null>(null);
/** What of it is held: the next press puts it down. */
export const grip = signal<Grip | null>(null);
/** The selected drawing while something of it is dragged. */
export const draft = signal<Drawing | null>(null);
export const isSnapping = signal(true);
/** `#RRGGBB` of the next mark. */
export const colour = signal<string>(DRAWING_COLOURS.red);

const MEASURE_COLOUR = DRAWING_COLOURS.blue;

/** The tool that is open; null where none is for which the map is paper. */
export const deskTool = (state: Pick<State, 'chosen'>): DeskTool | null =>
  isDrawing(state) && state.chosen?.kind === 'tool' ? (state.chosen.tool as DeskTool) : null;

export function pencilOf(state: Pick<State, 'chosen'>): DrawingKind | null {
  const tool = deskTool(state);
  return tool && pencils.value[tool];
}

/** The chosen drawing, as long as it is there: undo may have taken it. */
export const selectedIn = (store: Store): Drawing | null =>
  store.work.value.drawings.find(({ id }) => id === selected.value) ?? null;

export function select(id: string | null): void {
  batch(() => {
    selected.value = id;
    grip.value = null;
    draft.value = null;
  });
}

function keep(store: Store, drawing: Drawing): void {
  batch(() => {
    hand.value = null;
    store.changeWork(putDrawing, drawing);
    select(drawing.id);
  });
}

const isMeasure = (kind: DrawingKind) => MEASURED.some((each) => each === kind);

/** In which colour a kind is drawn. */
export const colourOf = (kind: DrawingKind): string =>
  isMeasure(kind) ? MEASURE_COLOUR : colour.value;

/** Finishes what is in hand; where its positions are too few it stays, and the answer is no. */
export function finish(store: Store, label = ''): boolean {
  const held = hand.peek();
  const drawing =
    held && drawingOf(held.kind, held.positions, { colour: colourOf(held.kind), label });
  if (drawing) keep(store, drawing);
  return drawing !== null;
}

/** A position for what is in hand or held; a new text says `sample` until the visitor writes it. */
export function put(store: Store, at: LonLat, sample: string): void {
  const drawing = selectedIn(store);
  const held = grip.peek();
  if (drawing && held) {
    batch(() => {
      store.changeWork(putDrawing, moved(drawing, held, at));
      grip.value = null;
    });
    return;
  }
  const kind = pencilOf(store.state.peek());
  if (!kind) return;
  const before = hand.peek();
  const positions = [...(before?.positions ?? []), at];
  select(null);
  hand.value = { kind, positions };
  if (positions.length < POSITIONS[kind].most) return;
  // A second press on the same spot makes no circle and no arrow.
  if (!finish(store, kind === 'text' ? sample : '')) hand.value = before;
}

/** A circle around the centre in hand. */
export function putCircle(store: Store, radius_m: number): void {
  const [centre] = hand.peek()?.positions ?? [];
  if (centre) keep(store, circleOf(centre, radius_m, { colour: MEASURE_COLOUR, label: '' }));
}

/** Takes the last position back, or the held vertex off. Says whether there was any. */
export function takeBack(store: Store): boolean {
  const inHand = hand.peek();
  if (inHand) {
    const positions = inHand.positions.slice(0, -1);
    hand.value = positions.length > 0 ? { ...inHand, positions } : null;
    return true;
  }
  const drawing = selectedIn(store);
  const held = grip.peek();
  if (!drawing || held?.kind !== 'vertex') return false;
  removeVertex(store, drawing, held.part, held.index);
  return true;
}

export function removeVertex(store: Store, drawing: Drawing, part: number, index: number): void {
  const rest = withoutVertex(drawing, part, index);
  grip.value = null;
  if (rest) store.changeWork(putDrawing, rest);
}

/** Removes what is chosen; whether there was anything, and nothing in hand. */
export function removeSelected(store: Store): boolean {
  const drawing = selectedIn(store);
  if (!drawing || hand.peek() || grip.peek()) return false;
  remove(store, drawing.id);
  return true;
}

export function remove(store: Store, id: string): void {
  if (selected.peek() === id) select(null);
  store.changeWork(removeDrawing, id);
}

/** Gives up what is in hand, else lets go of what is held, else of what is chosen, else of the pencil. */
export function giveUp(store: Store): void {
  const tool = deskTool(store.state.peek());
  if (hand.peek()) hand.value = null;
  else if (grip.peek()) grip.value = null;
  else if (selected.peek()) select(null);
  else if (tool) pencils.value = { ...pencils.peek(), [tool]: null };
}

/** Takes up another pencil; what is in hand is finished with the old one as far as it goes. */
export function takeUp(store: Store, kind: DrawingKind | null): void {
  const tool = deskTool(store.state.peek());
  layDown(store);
  if (tool) pencils.value = { ...pencils.peek(), [tool]: kind };
}

/** Leaves nothing in hand: it is finished where it can be, else given up. */
export function layDown(store: Store): void {
  if (!finish(store)) hand.value = null;
  select(null);
}

/** Drags something of a drawing; at the end it is one change. */
export function drag(drawing: Drawing, held: Grip, at: LonLat): void {
  draft.value = moved(drawing, held, at);
}

export function drop(store: Store, held: Grip): void {
  const dragged = draft.peek();
  batch(() => {
    draft.value = null;
    if (!dragged) return;
    store.changeWork(putDrawing, dragged);
    grip.value = held.kind === 'middle' || held.kind === 'vertex' ? heldAfter(held) : null;
  });
}
