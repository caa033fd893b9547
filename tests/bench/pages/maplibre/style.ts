import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { BenchCity, BenchGround } from '../../data';
import { BELTS, COLOUR, isNamed, RIM, SYMBOL, TEXT, WIDTH } from '../shared/look';

const kinds = Object.keys(SYMBOL) as (keyof typeof SYMBOL)[];

const byKind = (value: (kind: keyof typeof SYMBOL) => string | number) =>
  [
    'match',
    ['get', 'kind'],
    ...kinds.flatMap((kind) => [kind, value(kind)]),
    value('node'),
  ] as unknown as ExpressionSpecification;

const geojson = (data: GeoJSON.GeoJSON) => ({ type: 'geojson' as const, data });

/** The map as one would write it with the library, and no more. */
export const styleOf = (city: BenchCity, ground: BenchGround): StyleSpecification => ({
  version: 8,
  sources: {
    sea: geojson(ground.sea),
    neighbours: geojson(ground.neighbours),
    districts: geojson(ground.districts),
    borders: geojson(ground.borders),
    outline: geojson(ground.outline),
    rivers: geojson(ground.rivers),
    belts: geojson(city.belts),
    places: geojson(city.places),
  },
  layers: [
    { id: 'outside', type: 'background', paint: { 'background-color': COLOUR.outside } },
    { id: 'sea', type: 'fill', source: 'sea', paint: { 'fill-color': COLOUR.sea } },
    {
      id: 'neighbours',
      type: 'fill',
      source: 'neighbours',
      paint: { 'fill-color': COLOUR.outside },
    },
    {
      id: 'neighbour-lines',
      type: 'line',
      source: 'neighbours',
      paint: { 'line-color': COLOUR.neighbourLine, 'line-width': WIDTH.neighbour },
    },
    { id: 'districts', type: 'fill', source: 'districts', paint: { 'fill-color': COLOUR.land } },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': COLOUR.border, 'line-width': WIDTH.border },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      paint: { 'line-color': COLOUR.river, 'line-width': WIDTH.river },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'outline',
      paint: { 'line-color': COLOUR.outline, 'line-width': WIDTH.outline },
    },
    ...city.belts.features.map(({ properties: { number } }, index) => ({
      id: `belt-${number}`,
      type: 'line' as const,
      source: 'belts',
      filter: ['==', ['get', 'number'], number] as ExpressionSpecification,
      layout: { 'line-cap': 'round' as const, 'line-join': 'round' as const },
      paint: { 'line-color': BELTS[index % 2], 'line-width': WIDTH.belt },
    })),
    {
      id: 'places',
      type: 'circle',
      source: 'places',
      paint: {
        'circle-color': byKind((kind) => SYMBOL[kind].colour),
        'circle-radius': byKind((kind) => SYMBOL[kind].radius),
        'circle-stroke-color': COLOUR.halo,
        'circle-stroke-width': RIM,
      },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'places',
      filter: ['in', ['get', 'kind'], ['literal', kinds.filter(isNamed)]],
      layout: {
        'text-field': ['get', 'name'],
        'text-size': TEXT,
        'text-anchor': 'left',
        'text-offset': [1, 0],
        'text-allow-overlap': true,
      },
      paint: {
        'text-color': COLOUR.text,
        'text-halo-color': COLOUR.halo,
        'text-halo-width': RIM,
      },
    },
  ],
});
