import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Ground } from '../city/ground';
import { opacityOf } from '../scene/order';
import type { Palette } from '../scene/palette';
import { DOT, groundPen } from '../scene/pen';
import type { Scene } from '../scene/scene';
import { beltLayers } from './belt-style';
import { beltFeatures, groundFeatures, markFeatures } from './features';
import { groundLayers, groundLine } from './ground-style';
import { SOURCE } from './layers';
import { markLayers } from './mark-style';
import { dot, stroke, visible } from './paint';

function pointLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  const { level, shows } = scene;
  const near = level === 'county' || level === 'site';
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
    ...markLayers(scene, palette),
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
      [SOURCE.marks]: geojson(markFeatures(scene, ground), 'id'),
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
