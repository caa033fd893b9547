import { isDeepStrictEqual } from 'node:util';
import type { FeatureCollection, Position } from 'geojson';
import { mergeArcs, meshArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { GroundLayers, GroundNames, GroundTopology, Layer } from '../src/city/ground';
import type { Text } from '../src/city/types';

/** Steps of the grid over the ground's width and height: some 10 m, a pixel at the nearest zoom. */
const GRID = 5e4;

/** Degrees: half a pixel in the inset, which is never seen larger. */
const INSET_STEP = 0.0125;

const EDITORS_ONLY = ['name', 'source'];

/** Positions on a coarse grid; what falls on the same point is one point. */
function coarse(ring: readonly Position[]): Position[] {
  const points = ring.map((position) =>
    position.map((degrees) => Math.round(degrees / INSET_STEP) * INSET_STEP),
  );
  return points.filter((point, index) => String(point) !== String(points[index - 1]));
}

function coarseAreas(collection: GroundLayers['bayArea']): GroundLayers['bayArea'] {
  const rings = (polygon: Position[][]) => polygon.map(coarse).filter((ring) => ring.length >= 4);
  return {
    ...collection,
    features: collection.features.map((each) => ({
      ...each,
      geometry: {
        type: 'MultiPolygon',
        coordinates: (each.geometry.type === 'Polygon'
          ? [each.geometry.coordinates]
          : each.geometry.coordinates
        )
          .map(rings)
          .filter((polygon) => polygon.length > 0),
      },
    })),
  };
}

/** The layers as a topology, without what only editors read. */
function topologyOf(layers: GroundLayers): Topology<Record<keyof GroundLayers, Layer>> {
  const bare = Object.entries({ ...layers, bayArea: coarseAreas(layers.bayArea) }).map(
    ([name, { features }]) => {
      const collection: FeatureCollection = {
        type: 'FeatureCollection',
        features: features.map(({ type, geometry, properties }) => ({
          type,
          geometry,
          properties: Object.fromEntries(
            Object.entries(properties ?? {}).filter(([key]) => !EDITORS_ONLY.includes(key)),
          ),
        })),
      };
      return [name, collection] as const;
    },
  );
  return topology(Object.fromEntries(bare), GRID) as unknown as Topology<
    Record<keyof GroundLayers, Layer>
  >;
}

/**
 * The layers of the ground in the form in which the app loads them: every shared line once, and of
 * the lines that are drawn by themselves which ones they are. The borders of the districts are
 * parted by what lies on the other side of each: another district, the sea, or land outside.
 */
export function packGround(layers: GroundLayers): GroundTopology {
  const shared = topologyOf(layers);
  const { districts, sea, neighbours } = shared.objects;
  const own = new Set<GeometryObject>(districts.geometries);
  const shores: Layer = {
    type: 'GeometryCollection',
    geometries: [...districts.geometries, ...sea.geometries],
  };
  const edges = (isWanted: (a: GeometryObject, b: GeometryObject) => boolean, of = shores) =>
    meshArcs(shared, of, isWanted);
  const areas = districts.geometries as (Polygon | MultiPolygon)[];
  return {
    ...shared,
    objects: {
      ...shared.objects,
      city: mergeArcs(shared, areas) as MultiPolygon,
      borders: edges((a, b) => a !== b && own.has(a) && own.has(b)),
      outline: edges((a, b) => a === b && own.has(a)),
      coast: edges((a, b) => own.has(a) !== own.has(b)),
      neighbourBorders: edges((a, b) => a !== b, neighbours),
    },
  };
}

/**
 * The names of what lies on the ground, by id.
 * @throws Error where one id has two names.
 */
export function namesOnGround(layers: GroundLayers): GroundNames {
  const names: Record<string, Text> = {};
  for (const [layer, { features }] of Object.entries(layers)) {
    for (const { properties } of features) {
      const { id, name } = (properties ?? {}) as { id?: string; name?: Text };
      if (!id || !name) continue;
      if (names[id] && !isDeepStrictEqual(names[id], name)) {
        throw new Error(
          `geo/base: "${id}" has another name in ${layer} than elsewhere. Write both alike`,
        );
      }
      names[id] = name;
    }
  }
  return names;
}
