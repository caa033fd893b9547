import type { City } from '../city/city';
import type { Translate } from '../i18n/messages';
import { mapName } from '../scene/labels/name';
import type { LegendItem } from '../scene/legend';

/** What a layer is called: a belt by its name on the map, the others by their kind. */
export function layerName(layer: string, { byId }: City, t: Translate): string {
  const belt = byId.get(layer);
  return belt
    ? mapName(belt, t.language).line
    : t(`layers.${layer as Exclude<LegendItem['kind'], 'belt'>}`);
}
