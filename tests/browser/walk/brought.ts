import type { Feature, FeatureCollection } from 'geojson';

/* What a visitor brings to the tools of the meeting. */

const feature = (
  properties: Record<string, unknown>,
  type: 'Point' | 'LineString' | 'Polygon',
  coordinates: unknown,
) => ({ type: 'Feature', properties, geometry: { type, coordinates } }) as Feature;

const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

/** One of every kind that can be drawn or measured. */
export const DRAWINGS = JSON.stringify(
  collection([
    feature({ kind: 'point', label: '1' }, 'Point', [112.8, 22.2]),
    feature({ kind: 'text', label: '2' }, 'Point', [112.6, 22.4]),
    feature({ kind: 'line', label: '3' }, 'LineString', [
      [112.5, 22.0],
      [112.7, 22.1],
    ]),
    feature({ kind: 'distance' }, 'LineString', [
      [112.5, 22.3],
      [112.9, 22.5],
      [113.0, 22.3],
    ]),
    feature({ kind: 'surface' }, 'Polygon', [
      [
        [112.3, 22.2],
        [112.5, 22.2],
        [112.5, 22.4],
        [112.3, 22.2],
      ],
    ]),
    feature({ kind: 'circle', radius_m: 12_000 }, 'Point', [113.05, 22.55]),
  ]),
);

/** Sites with a word and a number each; their file does not say in which datum they are. */
export const SITES = [
  'name,class,area,longitude,latitude',
  '1,a,12.5,112.62,22.02',
  '2,a,3.25,112.70,22.30',
  '3,b,40,113.00,22.50',
].join('\n');
