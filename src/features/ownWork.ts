import type { Work } from '../state/work';

/** The work with some of its data shown and no others: what is no longer there is missing. */
export function withData<Some extends Pick<Work, 'data'>>(
  work: Some,
  ids: readonly string[],
): Some {
  const data = work.data.map((layer) => {
    const shown = ids.includes(layer.id);
    return layer.shown === shown ? layer : { ...layer, shown };
  });
  return data.some((layer, index) => layer !== work.data[index]) ? { ...work, data } : work;
}

/** The map as it is without what was made or brought. */
export const withoutWork = (work: Work): Work => ({ ...work, data: [], drawings: [] });
