import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { opacityOf } from '../scene/order';
import { blend, type Palette } from '../scene/palette';
import { groundPen, type Line } from '../scene/pen';
import type { Scene, Zone } from '../scene/scene';
import { type Edge, type GroundPart, isPart } from './features';
import { SOURCE } from './layers';
import { type Paint, stroke, visible } from './paint';

/*
 * What a district is filled with the map is told by the state of its feature: its data and so its tiles
 * stay, and the style, for any change of which the map library draws a frame more.
 */

const TONE: ExpressionSpecification = ['to-string', ['feature-state', 'tone']];

const zoneColour = (colours: Record<Zone['tone'], string>): ExpressionSpecification => [
  'match',
  TONE,
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

/** The line around some districts. Only of those: lines that are not seen cost as much as others. */
const districtLine = (
  edge: Edge,
  line: Line,
  palette: Palette,
  opacity?: number,
): LayerSpecification => ({
  id: `${edge}-line`,
  type: 'line',
  source: SOURCE.marks,
  filter: ['==', ['get', 'edge'], edge],
  paint: stroke(line, palette, opacity),
});

/** Sea, neighbours, land, borders, rivers: quiet, under everything. */
export function groundLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  const pen = groundPen(scene.level);
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
    districtLine('core', pen.core, palette, opacityOf(scene, 'core')),
    districtLine('selected', pen.selected, palette),
  ];
}
