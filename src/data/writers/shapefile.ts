import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { DataError, type DatumId } from '../types';
import { columnsOf } from './columns';
import { converterTo } from './convert';
import { dbf } from './dbf';
import { prjOf } from './prj';
import { wound } from './rings';
import { type Parts, SHAPES, type Shape, shp } from './shp';

type Layers = Record<Shape, { parts: Parts; properties: Feature['properties'] }[]>;

/** A geometry as shapes: of a collection, each member by itself. */
function shapesOf(geometry: Geometry): [Shape, Parts][] {
  switch (geometry.type) {
    case 'Point':
      return [['points', [[geometry.coordinates]]]];
    case 'MultiPoint':
      return [['multipoints', [geometry.coordinates]]];
    case 'LineString':
      return [['lines', [geometry.coordinates]]];
    case 'MultiLineString':
      return [['lines', geometry.coordinates]];
    case 'Polygon':
      return [['areas', wound(geometry.coordinates, true)]];
    case 'MultiPolygon':
      return [['areas', geometry.coordinates.flatMap((rings) => wound(rings, true))]];
    case 'GeometryCollection':
      return geometry.geometries.flatMap(shapesOf);
  }
}

/** A zip with one shapefile for each kind of shape that there is. @throws DataError */
export async function shapefileBlob(data: FeatureCollection, datum: DatumId, name: string) {
  const [convert, { zipSync }] = await Promise.all([converterTo(datum, name), import('fflate')]);
  const layers: Layers = { points: [], lines: [], areas: [], multipoints: [] };
  for (const { geometry, properties } of data.features)
    for (const [shape, parts] of shapesOf(convert(geometry)))
      layers[shape].push({ parts, properties });
  const filled = (Object.keys(SHAPES) as Shape[]).filter((shape) => layers[shape].length > 0);
  if (filled.length === 0) throw new DataError('mixedGeometry', { file: name });
  const columns = columnsOf(data);
  const encoder = new TextEncoder();
  const entries = filled.flatMap((shape): [string, Uint8Array][] => {
    const layer = layers[shape];
    const base = filled.length === 1 ? name : `${name}_${shape}`;
    const files = shp(
      shape,
      layer.map(({ parts }) => parts),
    );
    return [
      [`${base}.shp`, files.shp],
      [`${base}.shx`, files.shx],
      [
        `${base}.dbf`,
        dbf(
          columns,
          layer.map(({ properties }) => properties),
        ),
      ],
      [`${base}.prj`, encoder.encode(prjOf(datum))],
      [`${base}.cpg`, encoder.encode('UTF-8')],
    ];
  });
  return new Blob([zipSync(Object.fromEntries(entries))], { type: 'application/zip' });
}
