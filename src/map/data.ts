import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { once } from '../city/once';
import { DATA_PEN, type Form, formsOf } from '../scene/data-style';
import type { Palette } from '../scene/palette';
import type { DataLayer } from '../state/work';
import {
  colourExpression,
  filterExpression,
  givenData,
  radiusExpression,
  whereUnsized,
} from './data-expressions';
import { changes } from './sync';

const sourceOf = ({ id }: Pick<DataLayer, 'id'>) => `data-${id}`;

const formsIn = once((data: DataLayer['data']): ReadonlySet<Form> => {
  const found = new Set<Form>();
  for (const { geometry } of data.features) {
    for (const form of formsOf(geometry)) found.add(form);
    if (found.size === 3) break;
  }
  return found;
});

/** The layers of the style for one layer of data, areas under lines under points. */
export function dataLayers(layer: DataLayer, palette: Palette): LayerSpecification[] {
  const { style, filter, shown, data } = layer;
  const colour = colourExpression(style.colour);
  const of = (form: Form, name: string) => ({
    id: `${sourceOf(layer)}-${name}`,
    source: sourceOf(layer),
    filter: filterExpression(form, filter),
    layout: { visibility: shown ? ('visible' as const) : ('none' as const) },
  });
  const outline = (width: number) => ({
    'line-color': colour,
    'line-width': width,
    'line-opacity': style.opacity,
  });
  const has = formsIn(data);
  const all: [Form, LayerSpecification][] = [
    [
      'area',
      {
        ...of('area', 'fill'),
        type: 'fill',
        paint: {
          'fill-color': colour,
          'fill-opacity': style.opacity * DATA_PEN.area,
          'fill-antialias': false,
        },
      },
    ],
    ['area', { ...of('area', 'border'), type: 'line', paint: outline(DATA_PEN.border) }],
    ['line', { ...of('line', 'line'), type: 'line', paint: outline(DATA_PEN.line) }],
    [
      'point',
      {
        ...of('point', 'point'),
        type: 'circle',
        paint: {
          'circle-color': colour,
          'circle-radius': radiusExpression(style.size),
          'circle-opacity': whereUnsized(style.size, 0, style.opacity),
          'circle-stroke-color': whereUnsized(style.size, colour, palette[DATA_PEN.outline.token]),
          'circle-stroke-width': whereUnsized(style.size, DATA_PEN.border, DATA_PEN.outline.width),
          'circle-stroke-opacity': style.opacity,
        },
      },
    ],
  ];
  return all.filter(([form]) => has.has(form)).map(([, specification]) => specification);
}

/** What shows layers of data on a map. */
export interface DataLayers {
  show(layers: readonly DataLayer[], palette: Palette): void;
}

type Shown = { layer: DataLayer; specifications: LayerSpecification[] };

/**
 * Shows layers of data on the map, the lowest first, all of them under the layer `above`: each from a
 * source of its own, whose data are set only where they are others.
 */
export function createDataLayers(map: MapLibre, above: string): DataLayers {
  let shown: readonly Shown[] = [];

  const remove = ({ layer, specifications }: Shown) => {
    for (const { id } of specifications) map.removeLayer(id);
    map.removeSource(sourceOf(layer));
  };
  const add = ({ layer, specifications }: Shown) => {
    // Small points keep their place; lines lose no more than what cannot be seen.
    map.addSource(sourceOf(layer), {
      type: 'geojson',
      data: givenData(layer.data),
      tolerance: 0.2,
    });
    for (const specification of specifications) map.addLayer(specification, above);
  };
  const change = (before: Shown, after: Shown) => {
    if (before.layer.data !== after.layer.data) {
      map.getSource<GeoJSONSource>(sourceOf(after.layer))?.setData(givenData(after.layer.data));
    }
    for (const [index, specification] of after.specifications.entries()) {
      const old = before.specifications[index];
      if (!old || specification.type === 'background' || old.type === 'background') continue;
      const { id, paint, layout, filter } = specification;
      for (const [name, value] of changes(old.paint, paint)) {
        map.setPaintProperty(id, name as 'line-color', value as string, { validate: false });
      }
      for (const [name, value] of changes(old.layout, layout)) {
        map.setLayoutProperty(id, name as 'visibility', value as 'none', { validate: false });
      }
      if (JSON.stringify(old.filter) !== JSON.stringify(filter)) map.setFilter(id, filter);
    }
  };
  const names = ({ specifications }: Shown) => specifications.map(({ id }) => id).join();

  return {
    show(layers, palette) {
      const next = layers.map((layer) => ({ layer, specifications: dataLayers(layer, palette) }));
      const partner = ({ layer: { id } }: Shown, among: readonly Shown[]) =>
        among.find((each) => each.layer.id === id);
      for (const old of shown) {
        const kept = partner(old, next);
        // Other forms need other layers.
        if (!kept || names(kept) !== names(old)) remove(old);
      }
      for (const each of next) {
        const old = partner(each, shown);
        if (old && names(old) === names(each)) change(old, each);
        else add(each);
      }
      // What was added lies on top so far.
      if (shown.map(names).join() !== next.map(names).join()) {
        for (const { id } of next.flatMap(({ specifications }) => specifications)) {
          map.moveLayer(id, above);
        }
      }
      shown = next;
    },
  };
}
