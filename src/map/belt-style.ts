import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { opacityOf } from '../scene/order';
import type { Palette } from '../scene/palette';
import { beltPen, HOVER_CASING } from '../scene/pen';
import type { Ribbon, Scene } from '../scene/scene';
import { BELT_LAYER, SOURCE } from './layers';
import { isHovered, type Paint, stroke, visible } from './paint';

/** The layers of a belt: its bed, and the lines that lie over the beds of all belts. */
export function beltLayers(ribbon: Ribbon, scene: Scene, palette: Palette) {
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
