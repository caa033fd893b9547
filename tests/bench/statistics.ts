/** The value below which the given part of the values lies, between two neighbours in proportion. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new Error('no values to summarize');
  return below + (above - below) * (at - Math.floor(at));
}

/** The middle of values, and the quarter of them below and above it. */
export interface Summary {
  median: number;
  low: number;
  high: number;
}

export const summarize = (values: readonly number[]): Summary => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
});
