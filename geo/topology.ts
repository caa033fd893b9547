import { isDeepStrictEqual } from 'node:util';
import type { FeatureCollection, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { GroundLayers, GroundNames, GroundTopology } from '../src/city/ground';
import type { Text } from '../src/city/types';

/** Steps of the grid over the ground's width and height: some 5 m, half a pixel at the nearest zoom. */
const GRID = 1e5;

/** Degrees: a fifth of a pixel in the inset, which is never seen larger. */
const INSET_STEP = 0.005;

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

/** The layers of the ground in the form in which the app loads them: every shared line once. */
export function packGround(layers: GroundLayers): GroundTopology {
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
  return topology(Object.fromEntries(bare), GRID) as unknown as GroundTopology;
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
