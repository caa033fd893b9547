import type { Mark, Scene, Strength } from './scene';

const STRENGTHS: readonly Strength[] = ['faded', 'plain', 'matched', 'selected'];

/** More kinds than there are, and more numbers of places. */
const [KINDS, NUMBERS] = [100, 1_000_000];

/**
 * What tells how far in front a mark lies: what is strong lies over what is not, then the layers'
 * order, then the numbers of places. What becomes of other marks does not change it.
 */
export const drawKey = (
  { strength, kind, id }: Pick<Mark, 'strength' | 'kind' | 'id'>,
  order: Scene['order'],
): number =>
  (STRENGTHS.indexOf(strength) * KINDS + order.length - order.indexOf(kind)) * NUMBERS + id;

/** Marks from the back to the front. */
export const inDrawOrder = ({ marks, order }: Pick<Scene, 'marks' | 'order'>): Mark[] =>
  [...marks].sort((a, b) => drawKey(a, order) - drawKey(b, order));

/** How opaque a layer is drawn, from 0 to 1. */
export const opacityOf = ({ opacity }: Pick<Scene, 'opacity'>, layer: string): number =>
  (opacity[layer] ?? 100) / 100;
