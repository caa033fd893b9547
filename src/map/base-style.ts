import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { TileLayer } from '../scene/base/tiles';
import type { Palette, Shade } from '../scene/palette';
import { isPart } from './features';
import { SOURCE } from './layers';

const isKind = (...kinds: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', kinds],
];

const isShape = (shape: 'Polygon' | 'LineString'): ExpressionSpecification => [
  '==',
  ['geometry-type'],
  shape,
];

/** Pictures made for white paper are dimmed in the dark, so that marks stay the brightest. */
const DIMMED = { 'raster-brightness-max': 0.32, 'raster-saturation': -0.3, 'raster-contrast': 0.1 };
const PLAIN = { 'raster-brightness-max': 1, 'raster-saturation': 0, 'raster-contrast': 0 };

/**
 * Layers of the Protomaps basemap scheme, version 4, in our colours: quiet, without names, which are
 * placed by ourselves. Borders of states are not drawn: which are right, tiles do not decide.
 */
function vectorLayers(source: string, palette: Palette): LayerSpecification[] {
  const layer = (name: string) => ({ id: `${source}-${name}`, source });
  const road = (
    name: string,
    kinds: readonly string[],
    color: string,
    widths: readonly [number, number],
    minzoom: number,
  ): LineLayerSpecification => ({
    ...layer(name),
    type: 'line',
    'source-layer': 'roads',
    minzoom,
    filter: isKind(...kinds),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 8, widths[0], 14, widths[1]],
    },
  });
  return [
    {
      ...layer('earth'),
      type: 'fill',
      'source-layer': 'earth',
      filter: isShape('Polygon'),
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    // Beyond the city the land stays grey.
    {
      id: `${source}-neighbours`,
      type: 'fill',
      source: SOURCE.ground,
      filter: isPart('neighbours'),
      paint: { 'fill-color': palette['land-out'], 'fill-antialias': false },
    },
    {
      ...layer('green'),
      type: 'fill',
      'source-layer': 'landuse',
      filter: isKind('park', 'forest', 'wood', 'nature_reserve', 'national_park', 'protected_area'),
      paint: { 'fill-color': palette['belt-b-soft'], 'fill-opacity': 0.5 },
    },
    {
      ...layer('built'),
      type: 'fill',
      'source-layer': 'landuse',
      filter: isKind('residential', 'industrial', 'commercial', 'urban_area', 'university'),
      paint: { 'fill-color': palette.line, 'fill-opacity': 0.45 },
    },
    {
      ...layer('water'),
      type: 'fill',
      'source-layer': 'water',
      filter: isShape('Polygon'),
      paint: { 'fill-color': palette.sea },
    },
    {
      ...layer('streams'),
      type: 'line',
      'source-layer': 'water',
      filter: isShape('LineString'),
      paint: { 'line-color': palette.river, 'line-width': 0.8 },
    },
    road('roads-minor', ['minor_road', 'other'], palette.line, [0.3, 1.6], 11),
    road('roads-major', ['major_road'], palette['line-2'], [0.5, 2.2], 8),
    road('roads-high', ['highway'], palette.bound, [0.8, 2.8], 6),
    {
      ...layer('boundaries'),
      type: 'line',
      'source-layer': 'boundaries',
      filter: isKind('region', 'county'),
      paint: { 'line-color': palette.bound, 'line-width': 0.8, 'line-dasharray': [4, 3] },
    },
  ];
}

/** The layers that draw a source of tiles. */
export function baseLayers(
  source: string,
  kind: TileLayer['kind'],
  palette: Palette,
  shade: Shade,
): LayerSpecification[] {
  if (kind === 'vector') return vectorLayers(source, palette);
  return [
    {
      id: source,
      type: 'raster',
      source,
      paint: { ...(shade.startsWith('dark') ? DIMMED : PLAIN), 'raster-fade-duration': 0 },
    },
  ];
}
