import type { Position } from 'geojson';
import type { Bounds, LonLat } from '../city/city';
import type { Area, Ground } from '../city/ground';
import { mercator } from '../scene/projection';

/**
 * The ground as SVG path data, in whole units of a Web Mercator world `world` units wide, counted
 * from `origin`. One set of paths serves every camera: a transform brings it into place.
 */
export interface GroundPaths {
  world: number;
  origin: [number, number];
  sea: string;
  /** All that is not sea; to be filled by the rule `evenodd`. */
  land: string;
  neighbourBorders: string;
  city: string;
  districts: { id: string; path: string }[];
  borders: string;
  outline: string;
  coast: string;
  rivers: string;
  mainRivers: string;
  railway: string;
}

/** A grid of the world on which positions are rounded. */
export interface Grid {
  world: number;
  origin: [number, number];
  /** What lies beyond is out of sight, in degrees. */
  bounds?: Bounds;
  round(position: readonly number[]): [number, number];
}

/** A grid of a world `world` units wide that counts from near `center`, in degrees. */
export function gridAround(world: number, center: LonLat, bounds?: Bounds): Grid {
  const [x, y] = mercator(center);
  return gridOf({ world, origin: [Math.round(x * world), Math.round(y * world)] }, bounds);
}

export function gridOf({ world, origin }: Pick<Grid, 'world' | 'origin'>, bounds?: Bounds): Grid {
  return {
    world,
    origin,
    ...(bounds ? { bounds } : {}),
    round(position) {
      const [x, y] = mercator(position);
      return [Math.round(x * world) - origin[0], Math.round(y * world) - origin[1]];
    },
  };
}

/** The sides of the bounds beyond which a position lies. */
const sidesOf = ([longitude = 0, latitude = 0]: Position, [west, south, east, north]: Bounds) => [
  longitude < west,
  latitude < south,
  longitude > east,
  latitude > north,
];

/**
 * A line without what is out of sight: a point is left out where it lies beyond the same side of the
 * bounds as those before and after it, for then the chord between them does so too.
 */
function withinSight(line: readonly Position[], bounds: Bounds): readonly Position[] {
  const sides = line.map((position) => sidesOf(position, bounds));
  return line.filter((_, index) => {
    const [before, at, after] = [sides[index - 1], sides[index], sides[index + 1]];
    return !before || !at || !after || !at.some((is, side) => is && before[side] && after[side]);
  });
}

/** Path data of a line on the grid: what falls on the same point is one point, steps are relative. */
function linePath(line: readonly Position[], grid: Grid): string {
  const words: string[] = [];
  let [lastX, lastY] = [0, 0];
  for (const position of grid.bounds ? withinSight(line, grid.bounds) : line) {
    const [x, y] = grid.round(position);
    if (words.length === 0) words.push(`M${x} ${y}`);
    else if (x !== lastX || y !== lastY) {
      const [dx, dy] = [x - lastX, y - lastY];
      words.push(`${words.length === 1 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`);
    }
    [lastX, lastY] = [x, y];
  }
  return words.length > 1 ? words.join('') : '';
}

/** Path data of an area's rings. */
export function areaPath(area: Area, grid: Grid): string {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons
    .flat()
    .map((ring) => linePath(ring, grid))
    .filter((path) => path !== '')
    .map((path) => `${path}z`)
    .join('');
}

export const linesPath = (lines: readonly (readonly Position[])[], grid: Grid): string =>
  lines.map((line) => linePath(line, grid)).join('');

/**
 * The other way round the sea runs along the city's shore in the same steps as the city does: in a
 * compressed page it then takes little room of its own.
 */
function reversed(area: Area): Area {
  const turn = (rings: Position[][]) => rings.map((ring) => [...ring].reverse());
  return area.type === 'Polygon'
    ? { ...area, coordinates: turn(area.coordinates) }
    : { ...area, coordinates: area.coordinates.map(turn) };
}

function wholeWorld({ world, origin: [x, y] }: Grid): string {
  return `M${-x} ${-y}h${world}v${world}h${-world}z`;
}

/** The paths of the ground on a grid: the coarser the world, the fewer points. */
export function groundPaths(ground: Ground, grid: Grid): GroundPaths {
  const areas = (features: readonly { geometry: Area }[]) =>
    features.map(({ geometry }) => areaPath(geometry, grid)).join('');
  const rivers = (isMain: boolean) =>
    ground.rivers.features
      .filter(({ properties }) => (properties.rank === 1) === isMain)
      .map(({ geometry }) =>
        linesPath(
          geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
          grid,
        ),
      )
      .join('');
  const sea = areas(ground.sea.features.map(({ geometry }) => ({ geometry: reversed(geometry) })));
  return {
    world: grid.world,
    origin: grid.origin,
    sea,
    land: `${wholeWorld(grid)}${sea}`,
    neighbourBorders: linesPath(ground.neighbourBorders.geometry.coordinates, grid),
    city: areaPath(ground.city, grid),
    districts: ground.districts.features.map(({ properties, geometry }) => ({
      id: properties.id,
      path: areaPath(geometry, grid),
    })),
    borders: linesPath(ground.borders.geometry.coordinates, grid),
    outline: linesPath(ground.outline.geometry.coordinates, grid),
    coast: linesPath(ground.coast.geometry.coordinates, grid),
    rivers: rivers(false),
    mainRivers: rivers(true),
    railway: linesPath(
      ground.railway.features.map(({ geometry }) => geometry.coordinates),
      grid,
    ),
  };
}
