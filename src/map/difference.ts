import { dequal } from 'dequal/lite';
import type { Feature, FeatureCollection, GeoJsonProperties } from 'geojson';
import type { GeoJSONSourceDiff } from 'maplibre-gl';

const isCollection = (data: unknown): data is FeatureCollection =>
  (data as FeatureCollection | null)?.type === 'FeatureCollection';

/** Properties that are new or have another value; null where one is gone. */
function changedProperties(before: GeoJsonProperties, after: GeoJsonProperties) {
  if (Object.keys(before ?? {}).some((key) => !(key in (after ?? {})))) return null;
  return Object.entries(after ?? {})
    .filter(([key, value]) => before?.[key] !== value)
    .map(([key, value]) => ({ key, value }));
}

/**
 * What becomes of features that are known by a property: with ten thousand of them the map is told of
 * the few that change. Null where that is not all, and the data are to be given as a whole: no such
 * features, or other points between those that stay, for what is added comes last. (Of lines and areas
 * none is seen to lie over another.)
 */
export function differenceOf(
  before: unknown,
  after: unknown,
  id: string,
): GeoJSONSourceDiff | null {
  if (!isCollection(before) || !isCollection(after)) return null;
  const idOf = ({ properties }: Feature): number | string => properties?.[id];
  const old = new Map(before.features.map((feature) => [idOf(feature), feature]));
  if (old.size !== before.features.length) return null;
  const order = new Map(before.features.map((feature, index) => [idOf(feature), index]));
  let last = -1;
  let hasNewPoint = false;
  const add: Feature[] = [];
  const update: NonNullable<GeoJSONSourceDiff['update']> = [];
  for (const feature of after.features) {
    const known = old.get(idOf(feature));
    const isPoint = feature.geometry.type === 'Point';
    if (!known) {
      add.push(feature);
      hasNewPoint ||= isPoint;
      continue;
    }
    const place = order.get(idOf(feature)) ?? 0;
    if (isPoint) {
      if (hasNewPoint || place < last) return null;
      last = place;
    }
    old.delete(idOf(feature));
    const properties = changedProperties(known.properties, feature.properties);
    if (!properties) return null;
    const isMoved = !dequal(known.geometry, feature.geometry);
    if (properties.length === 0 && !isMoved) continue;
    update.push({
      id: idOf(feature),
      addOrUpdateProperties: properties,
      ...(isMoved ? { newGeometry: feature.geometry } : {}),
    });
  }
  return { add, update, remove: [...old.keys()] };
}
