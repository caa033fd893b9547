import type { Bounds, City, LonLat, Place } from '../city/city';
import type { Ground } from '../city/ground';
import type { Camera, State } from '../state/state';
import { levelOf, zoomOf } from './level';
import {
  fitBounds,
  geographic,
  type Inset,
  mercator,
  metresPerPixel,
  projector,
  type Viewport,
} from './projection';
import { districtsOf } from './scene';

const WIDE = 600;
const EDGE = { wide: 26, narrow: 12 };
/**
 * Room beside the city for its columns of names, in pixels, where the stage is wide enough; elders
 * have none.
 */
const COLUMN = { zh: 150, en: 190, elder: EDGE.wide };
export type Columns = keyof typeof COLUMN;

/** Which columns stand beside the city. */
export const columnsOf = ({ language, elder }: Pick<State, 'language' | 'elder'>): Columns =>
  elder ? 'elder' : language === 'en' ? 'en' : 'zh';

/** What the city keeps clear of where the map opens: panels, columns, edges. */
export function openingInset(viewport: Viewport, covered: Inset, columns: Columns): Inset {
  const wide = viewport.width - covered.left - covered.right >= WIDE;
  const edge = wide ? EDGE.wide : EDGE.narrow;
  return {
    top: covered.top + edge,
    right: covered.right + (wide ? COLUMN[columns] : edge),
    bottom: covered.bottom + edge,
    left: covered.left + edge,
  };
}

/** Where the map opens: the whole city, as large as panels and columns leave room. */
export function openingCamera(
  city: City,
  viewport: Viewport,
  covered: Inset,
  columns: Columns,
): Camera {
  return fitBounds(city.bounds, viewport, openingInset(viewport, covered, columns));
}

/** The camera that shows a position in the middle of what is not covered. */
export function centred(position: LonLat, zoom: number, covered: Inset): Camera {
  const size = 512 * 2 ** zoom;
  const [x, y] = mercator(position);
  return {
    center: geographic([
      x + (covered.right - covered.left) / 2 / size,
      y + (covered.bottom - covered.top) / 2 / size,
    ]),
    zoom,
  };
}

function boundsOfPositions(positions: readonly (readonly number[])[]): Bounds {
  const longitudes = positions.map(([longitude = 0]) => longitude);
  const latitudes = positions.map(([, latitude = 0]) => latitude);
  return [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ];
}

/**
 * The ground that a belt, a district or the core takes up; of a place without a point all that is
 * known of it, its districts; null for a place with a point, or of which nothing is known.
 */
export function extentOf(place: Place, ground: Ground): Bounds | null {
  if (place.geometry?.type === 'LineString') return boundsOfPositions(place.geometry.coordinates);
  if (place.geometry?.type === 'MultiLineString') {
    return boundsOfPositions(place.geometry.coordinates.flat());
  }
  const ids = districtsOf(place);
  const polygons = ground.districts.features
    .filter(({ properties }) => ids.includes(properties.id))
    .flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    );
  return polygons.length ? boundsOfPositions(polygons.flat(2)) : null;
}

/**
 * The camera that brings a place or a spot (in degrees) into view, or null where it is in view
 * already: a visitor's camera is theirs, and moves only when what they asked for cannot be seen.
 */
export function cameraFor(
  target: Place | LonLat,
  ground: Ground,
  camera: Camera,
  viewport: Viewport,
  covered: Inset,
): Camera | null {
  const project = projector(camera, viewport);
  const free = {
    left: covered.left + 30,
    top: covered.top + 30,
    right: viewport.width - covered.right - 30,
    bottom: viewport.height - covered.bottom - 30,
  };
  const isInView = (position: readonly number[]) => {
    const { x, y } = project(position);
    return x >= free.left && x <= free.right && y >= free.top && y <= free.bottom;
  };
  const place = 'kind' in target ? target : null;
  const extent = place && extentOf(place, ground);
  if (extent) {
    const [west, south, east, north] = extent;
    const middle: LonLat = [(west + east) / 2, (south + north) / 2];
    const width =
      ((east - west) * 111_320 * Math.cos((middle[1] * Math.PI) / 180)) / metresPerPixel(camera);
    if (isInView(middle) && isInView([west, north]) && isInView([east, south]) && width > 60) {
      return null;
    }
    const inset = {
      top: covered.top + 40,
      right: covered.right + 40,
      bottom: covered.bottom + 40,
      left: covered.left + 40,
    };
    return fitBounds(extent, viewport, inset, zoomOf('county', middle[1]) + 0.6);
  }
  const anchor = 'kind' in target ? target.anchor : target;
  if (!anchor || (!place && isInView(anchor))) return null;
  const near = zoomOf('county', anchor[1]);
  const isSmall = levelOf(camera) === 'overview' || place?.kind === 'platform';
  const zoom = isSmall ? Math.max(camera.zoom, near) : camera.zoom;
  if (isInView(anchor) && zoom === camera.zoom) return null;
  return centred(anchor, zoom, covered);
}
