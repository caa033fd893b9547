import type { FeatureCollection } from 'geojson';

/** Names of all properties, in the order in which they come up. */
export const columnsOf = ({ features }: FeatureCollection): string[] => [
  ...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {}))),
];
