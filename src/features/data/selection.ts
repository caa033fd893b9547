import { signal } from '@preact/signals';
import type { Feature } from 'geojson';
import type { DataLayer } from '../../state/work';

/** A feature of the visitor's data: its layer, and its number within. */
export interface Selection {
  layer: DataLayer['id'];
  index: number;
}

/** The one that is looked at, on the map and in the table. */
export const selection = signal<Selection | null>(null);

/** What is selected, while it is there. */
export function selectedIn(
  layers: readonly DataLayer[],
): { layer: DataLayer; feature: Feature } | null {
  const { value } = selection;
  const layer = layers.find(({ id }) => id === value?.layer);
  const feature = layer?.data.features[value?.index ?? -1];
  return layer?.shown && feature ? { layer, feature } : null;
}
