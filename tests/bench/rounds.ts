/**
 * The order of one round: each starts with another, every second one runs backwards, so that none is
 * always measured after the same.
 */
export function inRound<Item>(items: readonly Item[], round: number): Item[] {
  const start = round % Math.max(1, items.length);
  const turned = [...items.slice(start), ...items.slice(0, start)];
  return round % 2 === 0 ? turned : turned.reverse();
}
