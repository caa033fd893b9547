import { polygonCentroid } from 'd3-polygon';
import type { ComponentChildren } from 'preact';
import type { LonLat } from '../city/city';
import { isArea, measuredOf, partsOf } from '../scene/drawings';
import { measure } from '../scene/labels/measure';
import { type Pixel, type Project, projector, type Viewport } from '../scene/projection';
import type { Camera } from '../state/state';
import type { Drawing } from '../state/work';
import { linesOf, Note } from './Note';

/** How measures are written. */
export interface MeasureWords {
  lengthOf(metres: number): string;
  areaOf(squareMetres: number): string;
  /** The radius of a circle, in metres. */
  radiusOf(metres: number): string;
}

export interface DrawingsProps {
  drawings: readonly Drawing[];
  camera: Camera;
  /** In pixels: words stay inside. */
  viewport: Viewport;
}

/** In pixels. */
const WIDTH = { line: 2.6, casing: 6 };
const DOT = { mark: 6.5, vertex: 3.5 };
const HEAD = { length: 15, half: 7 };
const SIZE = { label: 13, text: 19 };
/** Words stand so far from what they name. */
const GAP = 9;
/** And reach so far from it. */
const MARGIN = 200;

const path = (pixels: readonly Pixel[], isClosed: boolean) =>
  pixels.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('') +
  (isClosed ? 'Z' : '');

const middleOf = (a: Pixel, b: Pixel): Pixel => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** The centre of gravity of an area in pixels. */
function centreOf(pixels: readonly Pixel[]): Pixel {
  const [x, y] = polygonCentroid(pixels.map((pixel) => [pixel.x, pixel.y]));
  // One without an inside has none.
  return Number.isFinite(x + y) ? { x, y } : (pixels[0] ?? { x: 0, y: 0 });
}

/** The head of an arrow at the end of its line. */
function headOf(from: Pixel, to: Pixel): Pixel[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const foot = { x: to.x - x * HEAD.length, y: to.y - y * HEAD.length };
  return [
    to,
    { x: foot.x - y * HEAD.half, y: foot.y + x * HEAD.half },
    { x: foot.x + y * HEAD.half, y: foot.y - x * HEAD.half },
  ];
}

/** Lines and areas with a casing in the colour of halos, so that they stand out from any ground. */
function Shape({ drawing, project }: { drawing: Drawing; project: Project }) {
  const { kind, colour } = drawing.properties;
  const parts = partsOf(drawing).map((part) => part.map(project));
  const [first = []] = parts;
  if (kind === 'text') return null;
  if (kind === 'point') {
    const at = first[0];
    if (!at) return null;
    return (
      <circle cx={at.x} cy={at.y} r={DOT.mark} fill={colour} class="stroke-halo" stroke-width="2" />
    );
  }
  const ring = kind === 'circle' ? measuredOf(drawing).ring.map(project) : null;
  const isFilled = isArea(kind) || ring !== null;
  const lines = ring ? [ring] : parts;
  const d = lines.map((line) => path(line, isFilled)).join('');
  const isDashed = kind === 'distance' || kind === 'surface' || kind === 'circle';
  const [last, beforeLast] = first.slice(-2).reverse();
  return (
    <g stroke-linejoin="round" stroke-linecap="round">
      {isFilled && <path d={d} fill={colour} fill-opacity="0.14" fill-rule="evenodd" />}
      <path d={d} class="fill-none stroke-halo" stroke-width={WIDTH.casing} stroke-opacity="0.8" />
      <path
        d={d}
        class="fill-none"
        stroke={colour}
        stroke-width={WIDTH.line}
        stroke-dasharray={isDashed ? '7 5' : undefined}
      />
      {kind === 'arrow' && last && beforeLast && (
        <path d={path(headOf(beforeLast, last), true)} fill={colour} stroke={colour} />
      )}
      {isDashed &&
        parts
          .flat()
          .map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={DOT.vertex} fill={colour} />
          ))}
    </g>
  );
}

/** What is written at a drawing: its measures and its own words. */
function Notes({
  drawing,
  project,
  viewport,
  ...words
}: { drawing: Drawing; project: Project; viewport: Viewport } & MeasureWords): ComponentChildren {
  const { kind, label, colour, radius_m = 0 } = drawing.properties;
  const parts = partsOf(drawing).map((part) => part.map(project));
  const [first = []] = parts;
  const [start = { x: 0, y: 0 }] = first;
  const [end = start] = first.slice(-1);
  const note = (text: string, at: Pixel, side: 'middle' | 'right' | 'above') => (
    <Note
      lines={linesOf(text, SIZE.label)}
      size={SIZE.label}
      {...{ at, side, viewport }}
      gap={GAP}
    />
  );
  if (kind === 'text') {
    const lines = linesOf(label, SIZE.text);
    return (
      <Note {...{ lines, viewport, colour }} size={SIZE.text} at={start} side="middle" gap={0} />
    );
  }
  if (kind === 'distance') {
    const { segments, length_m } = measuredOf(drawing);
    const written = words.lengthOf(length_m);
    return (
      <>
        {segments.length > 1 &&
          segments.map((segment, index) => {
            const [from = start, to = start] = [first[index], first[index + 1]];
            const length = words.lengthOf(segment);
            const isRoom =
              Math.hypot(to.x - from.x, to.y - from.y) > measure(length, { size: SIZE.label });
            return isRoom && <g key={index}>{note(length, middleOf(from, to), 'middle')}</g>;
          })}
        {note(label ? `${label} ${written}` : written, end, 'right')}
      </>
    );
  }
  if (kind === 'surface' || kind === 'circle') {
    const written =
      kind === 'circle' ? words.radiusOf(radius_m) : words.areaOf(measuredOf(drawing).area_m2);
    const at = kind === 'circle' ? start : centreOf(first);
    return note(
      label ? `${label} ${written}` : written,
      at,
      kind === 'circle' ? 'above' : 'middle',
    );
  }
  if (!label) return null;
  if (kind === 'point') return note(label, start, 'right');
  if (kind === 'area') return note(label, centreOf(first), 'middle');
  const half = Math.floor((first.length - 1) / 2);
  return note(label, middleOf(first[half] ?? start, first[half + 1] ?? end), 'above');
}

/** Whether anything of a drawing can lie in the viewport: a file may have thousands elsewhere. */
function isNear(drawing: Drawing, project: Project, { width, height }: Viewport): boolean {
  const around: readonly LonLat[] =
    drawing.properties.kind === 'circle' ? measuredOf(drawing).ring : partsOf(drawing).flat();
  const pixels = around.map(project);
  const isPast = (test: (pixel: Pixel) => boolean) => pixels.every(test);
  return !(
    isPast(({ x }) => x < -MARGIN) ||
    isPast(({ x }) => x > width + MARGIN) ||
    isPast(({ y }) => y < -MARGIN) ||
    isPast(({ y }) => y > height + MARGIN)
  );
}

const near = (drawings: readonly Drawing[], project: Project, viewport: Viewport) =>
  drawings.filter((drawing) => isNear(drawing, project, viewport));

/** The shapes of what was drawn and measured, for one camera: over every surface, and in a figure. */
export function DrawingsPicture({ drawings, camera, viewport }: DrawingsProps) {
  const project = projector(camera, viewport);
  return (
    <g class="drawings">
      {near(drawings, project, viewport).map((drawing) => (
        <g key={drawing.id} data-drawing={drawing.properties.kind}>
          <Shape drawing={drawing} project={project} />
        </g>
      ))}
    </g>
  );
}

/** And the words at them, over all names. */
export function DrawingsNotes({
  drawings,
  camera,
  viewport,
  ...words
}: DrawingsProps & MeasureWords) {
  const project = projector(camera, viewport);
  return (
    <g class="drawings-notes">
      {near(drawings, project, viewport).map((drawing) => (
        <Notes key={drawing.id} {...{ drawing, project, viewport }} {...words} />
      ))}
    </g>
  );
}
