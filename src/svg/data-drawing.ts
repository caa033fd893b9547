import type { Feature, Geometry, Position } from 'geojson';
import type { Bounds } from '../city/city';
import { featuresWithin } from '../scene/data-index';
import {
  colourer,
  DATA_PEN,
  type Form,
  formsOf,
  passer,
  sizer,
  unsizedBy,
} from '../scene/data-style';
import { type Project, projector, unprojector, type Viewport } from '../scene/projection';
import type { Camera } from '../state/state';
import type { DataLayer } from '../state/work';

/** One feature as it is drawn; of the geometry only what has the form. */
export interface Drawn {
  geometry: Geometry;
  form: Form;
  colour: string;
  /** Of points, in pixels. */
  radius: number;
  /** Whether a point is a ring: its size is not known. */
  isRing: boolean;
  opacity: number;
}

/** What a camera sees in degrees, and `margin` pixels around it. */
function sight(camera: Camera, { width, height }: Viewport, margin: number): Bounds {
  const unproject = unprojector(camera, { width, height });
  const [west, south] = unproject({ x: -margin, y: height + margin });
  const [east, north] = unproject({ x: width + margin, y: -margin });
  return [west, south, east, north];
}

/** Discs reach so many pixels into sight from outside. */
const REACH = 20;
/** The lowest first. */
const ORDER: readonly Form[] = ['area', 'line', 'point'];

/** The features of a layer that a camera sees and the filter leaves. */
function seen(layer: DataLayer, bounds: Bounds): Feature[] {
  const passes = passer(layer.filter);
  return featuresWithin(layer.data, bounds).flatMap((index) => {
    const feature = layer.data.features[index];
    return feature && passes(feature.properties) ? [feature] : [];
  });
}

/** How many features a camera sees. */
export function countSeen(
  layers: readonly DataLayer[],
  camera: Camera,
  viewport: Viewport,
): number {
  const bounds = sight(camera, viewport, REACH);
  return layers
    .filter(({ shown }) => shown)
    .reduce((sum, layer) => sum + seen(layer, bounds).length, 0);
}

/** All that a camera sees in the order in which it is drawn: layer by layer, areas under lines under points. */
export function* drawnBy(
  layers: readonly DataLayer[],
  camera: Camera,
  viewport: Viewport,
): Generator<Drawn> {
  const bounds = sight(camera, viewport, REACH);
  for (const layer of layers) {
    if (!layer.shown) continue;
    const { colour, size, opacity } = layer.style;
    const [colourOf, radiusOf, isUnsized] = [colourer(colour), sizer(size), unsizedBy(size)];
    const features = seen(layer, bounds);
    for (const form of ORDER) {
      for (const { geometry, properties } of features) {
        if (!formsOf(geometry).includes(form)) continue;
        const radius = form === 'point' ? radiusOf(properties) : 0;
        const isRing = form === 'point' && isUnsized(properties);
        yield { geometry, form, colour: colourOf(properties), radius, isRing, opacity };
      }
    }
  }
}

/** What draws lines: a canvas does, and what writes path data. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
}

function traceLine(line: readonly Position[], project: Project, pen: Pen): void {
  for (const [index, position] of line.entries()) {
    const { x, y } = project(position);
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
}

function traceRings(rings: readonly Position[][], project: Project, pen: Pen): void {
  for (const ring of rings) {
    traceLine(ring.slice(0, -1), project, pen);
    pen.closePath();
  }
}

/** Traces the lines or the outlines of a geometry, whichever `form` says. */
export function trace(geometry: Geometry, form: Form, project: Project, pen: Pen): void {
  const { type } = geometry;
  if (type === 'GeometryCollection') {
    for (const part of geometry.geometries) trace(part, form, project, pen);
  } else if (form === 'line') {
    if (type === 'LineString') traceLine(geometry.coordinates, project, pen);
    if (type === 'MultiLineString') {
      for (const line of geometry.coordinates) traceLine(line, project, pen);
    }
  } else if (form === 'area') {
    if (type === 'Polygon') traceRings(geometry.coordinates, project, pen);
    if (type === 'MultiPolygon') {
      for (const polygon of geometry.coordinates) traceRings(polygon, project, pen);
    }
  }
}

/** The points of a geometry. */
export function pointsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'MultiPoint') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(pointsOf) : [];
}

const TURN = 2 * Math.PI;

/** Draws on a canvas whatever `drawn` gives; a step is so many features, after which it can be left. */
export function* paintOn(
  context: CanvasRenderingContext2D,
  drawn: Iterable<Drawn>,
  project: Project,
  outline: string,
  step = 500,
): Generator<void> {
  let count = 0;
  context.lineJoin = 'round';
  for (const { geometry, form, colour, radius, isRing, opacity } of drawn) {
    context.fillStyle = colour;
    context.strokeStyle = form === 'point' && !isRing ? outline : colour;
    if (form === 'point') {
      context.globalAlpha = opacity;
      const width = isRing ? DATA_PEN.border : DATA_PEN.outline.width;
      context.lineWidth = width;
      for (const position of pointsOf(geometry)) {
        const { x, y } = project(position);
        context.beginPath();
        // The outline lies around the disc, as the map library has it.
        context.arc(x, y, radius + width / 2, 0, TURN);
        if (!isRing) context.fill();
        context.stroke();
      }
    } else {
      context.beginPath();
      trace(geometry, form, project, context);
      if (form === 'area') {
        context.globalAlpha = opacity * DATA_PEN.area;
        context.fill('evenodd');
      }
      context.globalAlpha = opacity;
      context.lineWidth = form === 'area' ? DATA_PEN.border : DATA_PEN.line;
      context.stroke();
    }
    if (++count % step === 0) yield;
  }
}

/** All that a camera sees on a canvas of its own, step by step. */
export function* paintData(
  canvas: HTMLCanvasElement,
  layers: readonly DataLayer[],
  camera: Camera,
  viewport: Viewport,
  { pixelRatio, outline }: { pixelRatio: number; outline: string },
): Generator<void> {
  canvas.width = Math.round(viewport.width * pixelRatio);
  canvas.height = Math.round(viewport.height * pixelRatio);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(pixelRatio, pixelRatio);
  const project = projector(camera, viewport);
  yield* paintOn(context, drawnBy(layers, camera, viewport), project, outline);
}
