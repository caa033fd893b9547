import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { opacityOf } from '../scene/order';
import type { Palette } from '../scene/palette';
import { FADED_MARK, groundPen } from '../scene/pen';
import type { Scene, Strength } from '../scene/scene';
import { ringRadius, STRENGTH_SCALE, sceneScale } from '../scene/sizes';
import { dotsBelow } from './crowd';
import { MARK_LAYER, SOURCE, UNDER_MARKS } from './layers';
import { isHovered, stroke, visible } from './paint';

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
function groupLayers(
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

/** The areas in which places may lie. */
function errorLayers({ level }: Scene, palette: Palette): LayerSpecification[] {
  const area = {
    source: SOURCE.marks,
    filter: [
      'all',
      ['==', ['geometry-type'], 'Polygon'],
      ['!', ['has', 'edge']],
    ] satisfies ExpressionSpecification,
  };
  return [
    {
      ...area,
      id: UNDER_MARKS,
      type: 'fill',
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.1 },
    },
    { ...area, id: 'error-lines', type: 'line', paint: stroke(groundPen(level).error, palette) },
  ];
}

/** Where places may lie, and the marks, those that are strong over those that are not. */
export function markLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  const crowdedBelow = dotsBelow(scene.marks);
  return [
    ...errorLayers(scene, palette),
    ...MARK_GROUPS.flatMap((strengths) => groupLayers(strengths, scene, palette, crowdedBelow)),
  ];
}
