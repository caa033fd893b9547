import type { Bounds, LonLat } from '../city/city';
import type { Camera } from '../state/state';

/** Pixels from the top left corner of the surface. */
export interface Pixel {
  x: number;
  y: number;
}

/** A rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Inset {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Viewport {
  width: number;
  height: number;
}

const TILE = 512;
const MAX_LATITUDE = 85.051129;

/** Web Mercator in units of the whole world, 0 to 1 from the north-west corner (EPSG:3857). */
export function mercator([longitude, latitude]: readonly number[] | LonLat): [number, number] {
  const bounded = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude ?? 0));
  const sine = Math.sin((bounded * Math.PI) / 180);
  return [(longitude ?? 0) / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The inverse of `mercator`. */
export function geographic([x, y]: [number, number]): LonLat {
  return [(x - 0.5) * 360, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}

/** Width of the world in pixels at a zoom. */
export const worldSize = (zoom: number) => TILE * 2 ** zoom;

export type Project = (position: readonly number[]) => Pixel;

/** Degrees to pixels for one camera: the same projection on every surface. */
export function projector(camera: Camera, { width, height }: Viewport): Project {
  const size = worldSize(camera.zoom);
  const [centerX, centerY] = mercator(camera.center);
  return (position) => {
    const [x, y] = mercator(position);
    return { x: (x - centerX) * size + width / 2, y: (y - centerY) * size + height / 2 };
  };
}

/** Pixels to degrees for one camera. */
export function unprojector(camera: Camera, { width, height }: Viewport) {
  const size = worldSize(camera.zoom);
  const [centerX, centerY] = mercator(camera.center);
  return ({ x, y }: Pixel): LonLat =>
    geographic([centerX + (x - width / 2) / size, centerY + (y - height / 2) / size]);
}

/** Pixels per degree of latitude at the camera's centre: the measure of the four zoom levels. */
export function pixelsPerDegree({ center, zoom }: Camera): number {
  return worldSize(zoom) / 360 / Math.cos((center[1] * Math.PI) / 180);
}

/** The WGS84 equator, by which Web Mercator scales. */
const EQUATOR_M = 40_075_016.686;

/** Metres on the ground per pixel at the camera's centre. */
export function metresPerPixel({ center, zoom }: Camera): number {
  return (EQUATOR_M * Math.cos((center[1] * Math.PI) / 180)) / worldSize(zoom);
}

/** As far out as the city's neighbours, as near as its positions make sense. */
export const ZOOM = { min: 6.5, max: 14 };

export const clampZoom = (zoom: number): number => Math.max(ZOOM.min, Math.min(ZOOM.max, zoom));

/** By how many levels of zoom a map differs from a screen of which it shows all. */
export const widerThan = (screen: Viewport, map: Viewport): number =>
  Math.log2(Math.min(map.width / screen.width, map.height / screen.height));

/**
 * The camera that shows the bounds in the middle of the part of the viewport left free, as large as
 * they fit into it, but no nearer than `nearest`; on paper it may be farther than a visitor gets.
 */
export function fitBounds(
  bounds: Bounds,
  viewport: Viewport,
  inset: Inset,
  nearest = ZOOM.max,
  farthest = ZOOM.min,
): Camera {
  const [left, bottom] = mercator([bounds[0], bounds[1]]);
  const [right, top] = mercator([bounds[2], bounds[3]]);
  const width = Math.max(60, viewport.width - inset.left - inset.right);
  const height = Math.max(60, viewport.height - inset.top - inset.bottom);
  const fit = Math.min(width / (right - left), height / (bottom - top));
  const zoom = Math.max(farthest, Math.min(nearest, ZOOM.max, Math.log2(fit / TILE)));
  const size = worldSize(zoom);
  const offsetX = (inset.right - inset.left) / 2 / size;
  const offsetY = (inset.bottom - inset.top) / 2 / size;
  return {
    center: geographic([(left + right) / 2 + offsetX, (top + bottom) / 2 + offsetY]),
    zoom,
  };
}
