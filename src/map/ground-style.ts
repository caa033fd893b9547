import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { opacityOf } from '../scene/order';
import { blend, type Palette } from '../scene/palette';
import { groundPen } from '../scene/pen';
import type { Scene, Zone } from '../scene/scene';
import { type GroundPart, isPart } from './features';
import { SOURCE } from './layers';
import { type Paint, stroke, visible } from './paint';

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

const IS_MAIN: ExpressionSpecification = ['==', ['get', 'rank'], 1];

const groundFill = (id: string, part: GroundPart, colour: string): LayerSpecification => ({
  id,
  type: 'fill',
  source: SOURCE.ground,
  filter: isPart(part),
  paint: { 'fill-color': colour, 'fill-antialias': false },
});

export const groundLine = (
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
export function groundLayers(scene: Scene, palette: Palette): LayerSpecification[] {
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
