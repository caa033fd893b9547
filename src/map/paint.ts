import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../scene/palette';
import type { Dot, Line } from '../scene/pen';

/* How the pens of the scene become paint and layout of layers. */

export const visible = (shown: boolean) => ({
  visibility: shown ? ('visible' as const) : ('none' as const),
});

export type Paint = Extract<LayerSpecification, { type: 'line' }>['paint'];

/** MapLibre counts dashes in widths of the line. `layer`: how opaque its layer is. */
export const stroke = (
  { token, width, dash, opacity = 1 }: Line,
  palette: Palette,
  layer = 1,
): Paint => ({
  'line-color': palette[token],
  'line-width': width,
  'line-opacity': opacity * layer,
  ...(dash ? { 'line-dasharray': dash.map((length) => length / width) } : {}),
});

export const dot = (
  { radius, fill, stroke: edge, width }: Dot,
  palette: Palette,
  layer: number,
) => ({
  'circle-radius': radius,
  'circle-color': palette[fill],
  'circle-opacity': layer,
  'circle-stroke-opacity': layer,
  'circle-stroke-color': palette[edge],
  'circle-stroke-width': width,
});

export const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];
