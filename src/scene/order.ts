import type { Mark, Scene, Strength } from './scene';

const STRENGTHS: readonly Strength[] = ['faded', 'plain', 'matched', 'selected'];

/** Marks from the back to the front by the layers' order alone, those of a layer by their numbers. */
export const inLayerOrder = ({ marks, order }: Pick<Scene, 'marks' | 'order'>): Mark[] =>
  [...marks].sort((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind) || a.id - b.id);

/** Marks from the back to the front: what is strong lies over what is not, then the layers' order. */
export const inDrawOrder = (scene: Pick<Scene, 'marks' | 'order'>): Mark[] =>
  inLayerOrder(scene).sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength));

/** How opaque a layer is drawn, from 0 to 1. */
export const opacityOf = ({ opacity }: Pick<Scene, 'opacity'>, layer: string): number =>
  (opacity[layer] ?? 100) / 100;
