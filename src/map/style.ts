import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Ground } from '../city/city';
import { beltToken, blend, type Palette } from '../scene/palette';
import type { Ribbon, Scene, Zone } from '../scene/scene';
import { ribbonWidth } from '../scene/sizes';
import { beltFeatures, errorFeatures, markFeatures } from './features';
import { BELT_LAYER, MARK_LAYER, SOURCE } from './layers';

/** Opacities of a faded symbol and of faded belts. */
const FADED = { mark: 0.26, belt: 0.42 };

const visible = (shown: boolean) => ({
  visibility: shown ? ('visible' as const) : ('none' as const),
});

const ofStrength = (values: {
  plain: number;
  matched: number;
  selected: number;
  faded: number;
}): ExpressionSpecification => [
  'match',
  ['get', 'strength'],
  'matched',
  values.matched,
  'selected',
  values.selected,
  'faded',
  values.faded,
  values.plain,
];

const zoneColour = (zones: readonly Zone[], colours: Record<Zone['tone'], string>) => {
  const pairs = zones
    .filter(({ tone }) => tone !== 'plain')
    .flatMap(({ id, tone }) => [id, colours[tone]]);
  return pairs.length
    ? (['match', ['get', 'id'], ...pairs, colours.plain] as unknown as ExpressionSpecification)
    : colours.plain;
};

const isZone = (zones: readonly Zone[]): ExpressionSpecification => [
  'in',
  ['get', 'id'],
  ['literal', zones.map(({ id }) => id)],
];

/** Sea, neighbours, land, borders, rivers: quiet, under everything. */
function groundLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  const { zones, level } = scene;
  const far = level === 'overview';
  const selected = zones.filter((zone) => zone.selected);
  const cores = zones.filter(({ tone }) => tone === 'core');
  return [
    { id: 'background', type: 'background', paint: { 'background-color': palette['land-out'] } },
    { id: 'sea', type: 'fill', source: SOURCE.sea, paint: { 'fill-color': palette.sea } },
    {
      id: 'shore-wide',
      type: 'line',
      source: SOURCE.sea,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette['sea-2'], 'line-width': far ? 10 : 24 },
    },
    {
      id: 'shore',
      type: 'line',
      source: SOURCE.sea,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette['sea-1'], 'line-width': far ? 5 : 11 },
    },
    {
      id: 'neighbours',
      type: 'fill',
      source: SOURCE.neighbours,
      paint: { 'fill-color': palette['land-out'] },
    },
    {
      id: 'neighbour-lines',
      type: 'line',
      source: SOURCE.neighbours,
      paint: { 'line-color': palette['line-2'], 'line-width': 0.8 },
    },
    {
      id: 'coast',
      type: 'line',
      source: SOURCE.sea,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.coast, 'line-width': 0.8 },
    },
    {
      id: 'city-glow',
      type: 'line',
      source: SOURCE.outline,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.city, 'line-width': far ? 4 : 9, 'line-opacity': 0.13 },
    },
    {
      id: 'districts',
      type: 'fill',
      source: SOURCE.districts,
      paint: {
        'fill-color': zoneColour(zones, {
          plain: palette.land,
          core: palette['core-soft'],
          stated: palette['node-soft'],
        }),
        'fill-antialias': false,
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: SOURCE.borders,
      layout: { ...visible(scene.shows.districts), 'line-join': 'round' },
      paint: {
        'line-color': palette.bound,
        'line-width': far ? 0.7 : 0.9,
        'line-dasharray': [5, 2.5, 1.4, 2.5],
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: SOURCE.rivers,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': ['match', ['get', 'rank'], 1, far ? 2.2 : 4, far ? 1.2 : 2],
        'line-opacity': 0.75,
      },
    },
    {
      id: 'core-line',
      type: 'line',
      source: SOURCE.districts,
      filter: isZone(cores),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.core, 'line-width': 1.6 },
    },
    {
      id: 'selected-line',
      type: 'line',
      source: SOURCE.districts,
      filter: isZone(selected),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.accent, 'line-width': 2.4 },
    },
  ];
}

/**
 * A belt is a ribbon of constant width. Casing and fill are opaque, so that the arms of an axis join
 * without a seam; its pattern runs with it: rungs across the road belt, streams along the river
 * belt; the centre line is a road with a gap, or a river.
 */
function beltLayers(ribbon: Ribbon, scene: Scene, palette: Palette) {
  const token = beltToken(ribbon.index);
  const width = ribbonWidth(scene.level);
  const faded = ribbon.strength === 'faded';
  const strong = ribbon.strength === 'selected';
  const mute = (colour: string) => (faded ? blend(colour, palette.land, FADED.belt) : colour);
  const line = palette[token];
  const fill = palette[`${token}-fill`];
  const road = ribbon.index % 2 === 0;
  const layer = (
    prefix: string,
    paint: Extract<LayerSpecification, { type: 'line' }>['paint'],
    cap: 'round' | 'butt' = 'round',
  ): LayerSpecification => ({
    id: `${prefix}${ribbon.id}`,
    type: 'line',
    source: SOURCE.belts,
    filter: ['==', ['get', 'id'], ribbon.id],
    layout: { ...visible(ribbon.shown), 'line-join': 'round', 'line-cap': cap },
    paint,
  });
  const pale = blend(fill, palette.land, 0.36);
  const bed = [
    layer(BELT_LAYER.casing, {
      'line-color': strong ? palette.accent : mute(blend(line, palette.land, 0.8)),
      'line-width': [
        'case',
        ['boolean', ['feature-state', 'hover'], false],
        width + 3,
        width + (strong ? 3.4 : 0),
      ],
    }),
    layer(BELT_LAYER.fill, { 'line-color': mute(pale), 'line-width': width - 2 }),
    layer(
      BELT_LAYER.pattern,
      {
        'line-color': mute(blend(line, pale, 0.3)),
        ...(road
          ? { 'line-width': width - 2, 'line-dasharray': [1.2 / (width - 2), 6 / (width - 2)] }
          : { 'line-width': 1, 'line-gap-width': width * 0.42, 'line-dasharray': [11, 7] }),
      },
      'butt',
    ),
  ];
  const lines = [
    layer(BELT_LAYER.line, {
      'line-color': mute(line),
      'line-width': road ? (scene.level === 'overview' ? 3.4 : 4.4) : 2.4,
    }),
    layer(BELT_LAYER.inner, {
      'line-color': palette.halo,
      'line-width': scene.level === 'overview' ? 1.1 : 1.6,
      'line-opacity': road ? 1 : 0,
    }),
  ];
  return { bed, lines };
}

function pointLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  const { level, shows } = scene;
  const near = level === 'county' || level === 'site';
  const small = level === 'overview' ? 0.72 : 1;
  return [
    {
      id: 'railway',
      type: 'line',
      source: SOURCE.railway,
      layout: visible(near && shows.railway),
      paint: { 'line-color': palette.ghost, 'line-width': 1, 'line-dasharray': [1, 3] },
    },
    {
      id: 'towns',
      type: 'circle',
      source: SOURCE.towns,
      layout: visible(near && shows.towns),
      paint: {
        'circle-radius': 2.2,
        'circle-color': palette.ghost,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 1,
      },
    },
    {
      id: 'stations',
      type: 'circle',
      source: SOURCE.stations,
      layout: visible(near && shows.railway),
      paint: {
        'circle-radius': 2.6,
        'circle-color': palette.halo,
        'circle-stroke-color': palette.ghost,
        'circle-stroke-width': 1.6,
      },
    },
    {
      id: 'errors',
      type: 'fill',
      source: SOURCE.errors,
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.1 },
    },
    {
      id: 'error-lines',
      type: 'line',
      source: SOURCE.errors,
      paint: {
        'line-color': palette.accent,
        'line-width': 1,
        'line-dasharray': [4, 3],
        'line-opacity': 0.7,
      },
    },
    {
      id: MARK_LAYER.ring,
      type: 'circle',
      source: SOURCE.marks,
      paint: {
        'circle-radius': [
          '+',
          ['match', ['get', 'kind'], 'core', 20 * small, 13 * small],
          ofStrength({ plain: 0, matched: 1, selected: 4, faded: 0 }),
        ],
        'circle-color': [
          'match',
          ['get', 'strength'],
          'selected',
          blend(palette.accent, palette.halo, 0.16),
          palette.halo,
        ],
        'circle-opacity': [
          'case',
          ['boolean', ['feature-state', 'hover'], false],
          1,
          ['match', ['get', 'strength'], 'selected', 1, 0],
        ],
        'circle-stroke-color': palette.accent,
        'circle-stroke-opacity': [
          'case',
          ['boolean', ['feature-state', 'hover'], false],
          1,
          ['match', ['get', 'strength'], 'selected', 1, 0],
        ],
        'circle-stroke-width': ['match', ['get', 'strength'], 'selected', 2.4, 1.5],
      },
    },
    {
      id: MARK_LAYER.symbol,
      type: 'symbol',
      source: SOURCE.marks,
      layout: {
        'icon-image': ['get', 'image'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': [
          '*',
          ofStrength({ plain: 1, matched: 1.15, selected: 1.25, faded: 1 }),
          ['match', ['get', 'kind'], 'core', level === 'overview' ? 0.9 : 1, small],
        ],
        'symbol-sort-key': [
          'match',
          ['get', 'strength'],
          'selected',
          9,
          'matched',
          8,
          ['match', ['get', 'kind'], 'core', 5, 'lab', 4, 'node', 3, 2],
        ],
        'symbol-z-order': 'source',
      },
      paint: {
        'icon-opacity': ofStrength({ plain: 1, matched: 1, selected: 1, faded: FADED.mark }),
      },
    },
  ];
}

const geojson = (data: GeoJSON.GeoJSON, promoteId?: string) => ({
  type: 'geojson' as const,
  data,
  // The whole city is a few hundred kilobytes: its lines keep every vertex.
  tolerance: 0.2,
  ...(promoteId ? { promoteId } : {}),
});

/** The style of one scene: pure, with the same sources and layers in the same order for every scene. */
export function styleOf(scene: Scene, ground: Ground, palette: Palette): StyleSpecification {
  const belts = scene.ribbons.map((ribbon) => beltLayers(ribbon, scene, palette));
  return {
    version: 8,
    // A change of the city's mood is no animation: 120 ms, as everywhere.
    transition: { duration: 120, delay: 0 },
    sources: {
      [SOURCE.sea]: geojson(ground.sea),
      [SOURCE.neighbours]: geojson(ground.neighbours),
      [SOURCE.districts]: geojson(ground.districts),
      [SOURCE.borders]: geojson(ground.borders),
      [SOURCE.outline]: geojson(ground.outline),
      [SOURCE.coast]: geojson(ground.coast),
      [SOURCE.rivers]: geojson(ground.rivers),
      [SOURCE.avenue]: geojson(ground.avenue),
      [SOURCE.railway]: geojson(ground.railway),
      [SOURCE.towns]: geojson(ground.towns),
      [SOURCE.stations]: geojson(ground.stations),
      [SOURCE.belts]: geojson(beltFeatures(scene.ribbons), 'number'),
      [SOURCE.errors]: geojson(errorFeatures(scene)),
      [SOURCE.marks]: geojson(markFeatures(scene.marks), 'id'),
    },
    layers: [
      ...groundLayers(scene, palette),
      // Where belts cross, both centre lines stay whole: they lie over all beds.
      ...belts.flatMap(({ bed }) => bed),
      ...belts.flatMap(({ lines }) => lines),
      {
        id: 'city-coast',
        type: 'line',
        source: SOURCE.coast,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': blend(palette.city, palette.sea, 0.62), 'line-width': 0.9 },
      },
      {
        id: 'city-line',
        type: 'line',
        source: SOURCE.outline,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette.city, 'line-width': 1.3 },
      },
      ...pointLayers(scene, palette),
    ],
  };
}
