import type { Work } from '../state/work';

/** Of some ids those of data that are here. */
export const knownIn = ({ data }: Pick<Work, 'data'>, ids: readonly string[]): string[] =>
  ids.filter((id) => data.some((layer) => layer.id === id));

/**
 * The work with some of its data shown and no others: what is no longer there is missing. Where none of
 * them is there, they are gone or were another device's, and tell nothing of what is here.
 */
export function withData<Some extends Pick<Work, 'data'>>(
  work: Some,
  ids: readonly string[],
): Some {
  if (ids.length > 0 && knownIn(work, ids).length === 0) return work;
  const data = work.data.map((layer) => {
    const shown = ids.includes(layer.id);
    return layer.shown === shown ? layer : { ...layer, shown };
  });
  return data.some((layer, index) => layer !== work.data[index]) ? { ...work, data } : work;
}

/** The map as it is without what was made or brought. */
export const withoutWork = (work: Work): Work => ({ ...work, data: [], drawings: [] });
