import type { Mark, Scene, Strength } from './scene';

const STRENGTHS: readonly Strength[] = ['faded', 'plain', 'matched', 'selected'];

/** Marks from the back to the front by the layers' order alone, those of a layer by their numbers. */
export function inLayerOrder({ marks, order }: Pick<Scene, 'marks' | 'order'>): Mark[] {
  // Kinds that nobody may move, the core, lie in front.
  const layers = new Map(marks.map(({ kind }) => [kind, order.indexOf(kind)]));
  const layerOf = ({ kind }: Mark) => layers.get(kind) ?? 0;
  return [...marks].sort((a, b) => layerOf(b) - layerOf(a) || a.id - b.id);
}

/** Marks from the back to the front: what is strong lies over what is not, then the layers' order. */
export const inDrawOrder = (scene: Pick<Scene, 'marks' | 'order'>): Mark[] =>
  inLayerOrder(scene).sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength));

/** How opaque a layer is drawn, from 0 to 1. */
export const opacityOf = ({ opacity }: Pick<Scene, 'opacity'>, layer: string): number =>
  (opacity[layer] ?? 100) / 100;
