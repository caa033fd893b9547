import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Ground } from '../city/ground';
import { errorAreas } from '../scene/errors';
import { opacityOf } from '../scene/order';
import { blend, type Palette } from '../scene/palette';
import {
  beltPen,
  DOT,
  type Dot,
  FADED_MARK,
  groundPen,
  HOVER_CASING,
  type Line,
} from '../scene/pen';
import type { Ribbon, Scene, Strength, Zone } from '../scene/scene';
import { ringRadius, STRENGTH_SCALE, sceneScale } from '../scene/sizes';
import { dotsBelow } from './crowd';
import {
  beltFeatures,
  errorFeatures,
  type GroundPart,
  groundFeatures,
  isPart,
  markFeatures,
} from './features';
import { BELT_LAYER, MARK_LAYER, SOURCE } from './layers';

const visible = (shown: boolean) => ({
  visibility: shown ? ('visible' as const) : ('none' as const),
});

const ofStrength = (value: (strength: Strength) => number): ExpressionSpecification =>
  [
    'match',
    ['get', 'strength'],
    ...(['matched', 'selected', 'faded'] as const).flatMap((each) => [each, value(each)]),
    value('plain'),
  ] as unknown as ExpressionSpecification;

/** How opaque the kinds of points are. */
const ofKind = (scene: Scene): ExpressionSpecification =>
  [
    'match',
    ['get', 'kind'],
    ...scene.order.flatMap((layer) => [layer, opacityOf(scene, layer)]),
    1,
  ] as unknown as ExpressionSpecification;

/** By what the map is told of a district: its own data, and so its tiles, stay. */
const zoneColour = (colours: Record<Zone['tone'], string>): ExpressionSpecification => [
  'match',
  ['to-string', ['feature-state', 'tone']],
  'core',
  colours.core,
  'stated',
  colours.stated,
  colours.plain,
];

type Paint = Extract<LayerSpecification, { type: 'line' }>['paint'];

/** MapLibre counts dashes in widths of the line. `layer`: how opaque its layer is. */
const stroke = ({ token, width, dash, opacity = 1 }: Line, palette: Palette, layer = 1): Paint => ({
  'line-color': palette[token],
  'line-width': width,
  'line-opacity': opacity * layer,
  ...(dash ? { 'line-dasharray': dash.map((length) => length / width) } : {}),
});

const dot = ({ radius, fill, stroke: edge, width }: Dot, palette: Palette, layer: number) => ({
  'circle-radius': radius,
  'circle-color': palette[fill],
  'circle-opacity': layer,
  'circle-stroke-opacity': layer,
  'circle-stroke-color': palette[edge],
  'circle-stroke-width': width,
});

const IS_MAIN: ExpressionSpecification = ['==', ['get', 'rank'], 1];

const groundFill = (id: string, part: GroundPart, colour: string): LayerSpecification => ({
  id,
  type: 'fill',
  source: SOURCE.ground,
  filter: isPart(part),
  paint: { 'fill-color': colour, 'fill-antialias': false },
});

const groundLine = (
  id: string,
  part: GroundPart,
  paint: Paint,
  { filter, shown = true }: { filter?: ExpressionSpecification; shown?: boolean } = {},
): LayerSpecification => ({
  id,
  type: 'line',
  source: SOURCE.ground,
  filter: filter ? ['all', isPart(part), filter] : isPart(part),
  layout: visible(shown),
  paint,
});

/** The line around some districts. */
const districtLine = (id: string, zones: readonly Zone[], paint: Paint): LayerSpecification => ({
  id,
  type: 'line',
  source: SOURCE.districts,
  filter: ['in', ['get', 'id'], ['literal', zones.map(({ id }) => id)]],
  layout: visible(zones.length > 0),
  paint,
});

/** Sea, neighbours, land, borders, rivers: quiet, under everything. */
function groundLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  const { zones, level } = scene;
  const pen = groundPen(level);
  return [
    { id: 'background', type: 'background', paint: { 'background-color': palette['land-out'] } },
    groundFill('sea', 'sea', palette.sea),
    groundLine('shore-wide', 'sea', stroke(pen.shoreWide, palette)),
    groundLine('shore', 'sea', stroke(pen.shore, palette)),
    groundFill('neighbours', 'neighbours', palette['land-out']),
    groundLine('neighbour-lines', 'neighbourBorders', stroke(pen.neighbour, palette)),
    groundLine('coast', 'sea', stroke(pen.coast, palette)),
    groundLine('city-glow', 'outline', stroke(pen.glow, palette)),
    {
      id: 'districts',
      type: 'fill',
      source: SOURCE.districts,
      paint: {
        'fill-color': zoneColour({
          plain: palette.land,
          // The land beneath is opaque.
          core: blend(palette['core-soft'], palette.land, opacityOf(scene, 'core')),
          stated: palette['node-soft'],
        }),
        'fill-antialias': false,
      },
    },
    groundLine('rivers', 'rivers', stroke(pen.river, palette), { filter: ['!', IS_MAIN] }),
    groundLine('rivers-main', 'rivers', stroke(pen.riverMain, palette), { filter: IS_MAIN }),
    groundLine('borders', 'borders', stroke(pen.border, palette, opacityOf(scene, 'district')), {
      shown: scene.shows.districts,
    }),
    districtLine(
      'core-line',
      zones.filter(({ tone }) => tone === 'core'),
      stroke(pen.core, palette, opacityOf(scene, 'core')),
    ),
    districtLine(
      'selected-line',
      zones.filter(({ selected }) => selected),
      stroke(pen.selected, palette),
    ),
  ];
}

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];

function beltLayers(ribbon: Ribbon, scene: Scene, palette: Palette) {
  const { casing, bed: ground, pattern, line, inner } = beltPen(ribbon, scene);
  const opacity = opacityOf(scene, ribbon.id);
  const layer = (prefix: string, paint: Paint, cap: 'round' | 'butt'): LayerSpecification => ({
    id: `${prefix}${ribbon.id}`,
    type: 'line',
    source: SOURCE.belts,
    filter: ['==', ['get', 'id'], ribbon.id],
    layout: { ...visible(ribbon.shown), 'line-join': 'round', 'line-cap': cap },
    paint: { ...paint, 'line-layer-opacity': opacity },
  });
  /** Only the edges of a line that another lies on: where one sees through, they would add up. */
  const around = (width: ExpressionSpecification | number, within: number): Paint =>
    opacity < 1
      ? { 'line-gap-width': within, 'line-width': ['/', ['-', width, within], 2] }
      : { 'line-width': width };
  const casingWidth: ExpressionSpecification = [
    'case',
    isHovered,
    casing.width + HOVER_CASING,
    casing.width,
  ];
  const bed = [
    layer(
      BELT_LAYER.casing,
      { 'line-color': palette[casing.token], ...around(casingWidth, ground.width) },
      'round',
    ),
    layer(BELT_LAYER.fill, stroke(ground, palette), 'round'),
    layer(
      BELT_LAYER.pattern,
      { ...stroke(pattern, palette), 'line-gap-width': pattern.gap },
      'butt',
    ),
  ];
  const lines = [
    layer(
      BELT_LAYER.line,
      { ...stroke(line, palette), ...(inner ? around(line.width, inner.width) : {}) },
      'round',
    ),
    ...(inner ? [layer(BELT_LAYER.inner, stroke(inner, palette), 'round')] : []),
  ];
  return { bed, lines };
}

/**
 * Marks in three groups from the back to the front. Within one they lie as the source has them: a key
 * to sort them by would have the map library draw each by itself, in every frame.
 */
const MARK_GROUPS: readonly (readonly Strength[])[] = [
  ['faded'],
  ['plain', 'matched'],
  ['selected'],
];

const dotColour = ({ core, lab, platform, district, node }: Palette): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  'core',
  core,
  'lab',
  lab,
  'platform',
  platform,
  'district',
  district,
  node,
];

const dotRadius = (scene: Scene): ExpressionSpecification => [
  'match',
  ['get', 'kind'],
  'core',
  8 * sceneScale(scene, true),
  'lab',
  5.5 * sceneScale(scene, false),
  3 * sceneScale(scene, false),
];

/** The rings and symbols of the marks of some strengths; dots where they are too many for symbols. */
function markLayers(
  strengths: readonly Strength[],
  scene: Scene,
  palette: Palette,
  crowdedBelow: number,
): LayerSpecification[] {
  const isSelected = strengths.includes('selected');
  const isCore: ExpressionSpecification = ['==', ['get', 'kind'], 'core'];
  const filter: FilterSpecification = ['in', ['get', 'strength'], ['literal', [...strengths]]];
  // A ring that is not shown has no size: see-through ones would be drawn, thousands of them.
  const ring = (size: ExpressionSpecification | number): ExpressionSpecification | number =>
    isSelected ? size : ['case', isHovered, size, 0];
  const opacity: ExpressionSpecification = [
    '*',
    ofStrength((strength) => (strength === 'faded' ? FADED_MARK : 1)),
    ofKind(scene),
  ];
  const dots: LayerSpecification = {
    id: MARK_LAYER.dot + strengths[0],
    type: 'circle',
    source: SOURCE.marks,
    filter,
    maxzoom: crowdedBelow,
    layout: visible(crowdedBelow > 0),
    paint: {
      'circle-radius': dotRadius(scene),
      'circle-color': dotColour(palette),
      'circle-opacity': opacity,
    },
  };
  return [
    {
      id: MARK_LAYER.ring + strengths[0],
      type: 'circle',
      source: SOURCE.marks,
      filter,
      paint: {
        'circle-radius': ring([
          'case',
          isCore,
          ofStrength((strength) => ringRadius(scene, true, strength)),
          ofStrength((strength) => ringRadius(scene, false, strength)),
        ]),
        'circle-color': isSelected ? palette['accent-disc'] : palette.halo,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': ring(isSelected ? 2.4 : 1.5),
      },
    },
    ...(isSelected ? [] : [dots]),
    {
      id: MARK_LAYER.symbol + strengths[0],
      type: 'symbol',
      source: SOURCE.marks,
      filter,
      minzoom: isSelected ? 0 : crowdedBelow,
      layout: {
        'icon-image': ['get', 'image'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-size': [
          '*',
          ofStrength((strength) => STRENGTH_SCALE[strength]),
          ['case', isCore, sceneScale(scene, true), sceneScale(scene, false)],
        ],
        'symbol-z-order': 'source',
      },
      paint: { 'icon-opacity': opacity },
    },
  ];
}

function pointLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  const { level, shows } = scene;
  const near = level === 'county' || level === 'site';
  const crowdedBelow = dotsBelow(scene.marks);
  const hasErrors = errorAreas(scene).length > 0;
  const pen = groundPen(level);
  return [
    {
      id: 'railway',
      type: 'line',
      source: SOURCE.railway,
      layout: visible(near && shows.railway),
      paint: stroke(pen.railway, palette, opacityOf(scene, 'railway')),
    },
    {
      id: 'towns',
      type: 'circle',
      source: SOURCE.towns,
      layout: visible(near && shows.towns),
      paint: dot(DOT.town, palette, opacityOf(scene, 'town')),
    },
    {
      id: 'stations',
      type: 'circle',
      source: SOURCE.stations,
      layout: visible(near && shows.railway),
      paint: dot(DOT.station, palette, opacityOf(scene, 'railway')),
    },
    {
      id: 'errors',
      type: 'fill',
      source: SOURCE.errors,
      layout: visible(hasErrors),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.1 },
    },
    {
      id: 'error-lines',
      type: 'line',
      source: SOURCE.errors,
      layout: visible(hasErrors),
      paint: stroke(pen.error, palette),
    },
    ...MARK_GROUPS.flatMap((strengths) => markLayers(strengths, scene, palette, crowdedBelow)),
  ];
}

const geojson = (data: GeoJSON.GeoJSON, promoteId?: string) => ({
  type: 'geojson' as const,
  data,
  ...(promoteId ? { promoteId } : {}),
});

/** The style of one scene: pure, with the same sources and layers for every scene; belts in its order. */
export function styleOf(scene: Scene, ground: Ground, palette: Palette): StyleSpecification {
  const pen = groundPen(scene.level);
  const belts = scene.ribbons.map((ribbon) => beltLayers(ribbon, scene, palette));
  return {
    version: 8,
    sources: {
      [SOURCE.ground]: geojson(groundFeatures(ground)),
      [SOURCE.districts]: geojson(ground.districts, 'id'),
      [SOURCE.railway]: geojson(ground.railway),
      [SOURCE.towns]: geojson(ground.towns),
      [SOURCE.stations]: geojson(ground.stations),
      [SOURCE.belts]: geojson(beltFeatures(scene.ribbons), 'number'),
      [SOURCE.errors]: geojson(errorFeatures(scene)),
      [SOURCE.marks]: geojson(markFeatures(scene), 'id'),
    },
    layers: [
      ...groundLayers(scene, palette),
      // Where belts cross, both centre lines stay whole: they lie over all beds.
      ...belts.flatMap(({ bed }) => bed),
      ...belts.flatMap(({ lines }) => lines),
      groundLine('city-coast', 'coast', stroke(pen.cityCoast, palette)),
      groundLine('city-line', 'outline', stroke(pen.city, palette)),
      ...pointLayers(scene, palette),
    ],
  };
}
