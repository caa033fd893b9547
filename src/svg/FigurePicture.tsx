import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { City } from '../city/city';
import type { Ground } from '../city/ground';
import { labelData } from '../scene/data-labels';
import type { Form } from '../scene/data-style';
import { measure } from '../scene/labels/measure';
import type { LegendItem } from '../scene/legend';
import type { Level } from '../scene/level';
import { arrowHeads, type MeasureWords, notesOf } from '../scene/notes';
import type { Viewport } from '../scene/projection';
import type { Variant } from '../scene/symbols';
import type { Camera, State } from '../state/state';
import type { DataLayer, Drawing } from '../state/work';
import { DataLabels } from './DataLabels';
import { DataPicture } from './DataPicture';
import { DataSymbol } from './DataSymbol';
import { DrawingsNotes, DrawingsPicture } from './DrawingsPicture';
import { GraticulePicture } from './GraticulePicture';
import { PaperMarks, type PaperWords, paperObstacles } from './PaperMarks';
import { PlaceIcon } from './PlaceIcon';
import { NO_INSET, StillMap } from './StillMap';
import { seenThrough } from './Stroke';

/** In pixels of 1/96 inch. No text is smaller than 7 points, 9.4 pixels. */
const MARGIN = 38;
const HEAD = 54;
const SMALL = 10;
const LEGEND = { size: 12, icon: 18, gap: 22, row: 26 };
const FOOT_LINE = 15;

/** One line of the legend: a symbol and what it is called. */
export interface FigureLegend {
  /** `data`: a colour of the visitor's data, `size`: how large one is by its number; `words`: the name of a layer of these, before its colours. */
  kind: LegendItem['kind'] | 'evidence' | 'stated' | 'dashed' | 'more' | 'data' | 'size' | 'words';
  index: number;
  /** From 0 to 1. */
  opacity: number;
  variant?: Variant;
  colour?: string;
  form?: Form;
  /** Of a size, in pixels. */
  radius?: number;
  name: string;
}

interface FigurePictureProps {
  city: City;
  ground: Ground;
  state: State;
  camera: Camera;
  level: Level;
  /** The visitor's own, the lowest first; and what was drawn on the map. */
  data: readonly DataLayer[];
  drawings: readonly Drawing[];
  /** Of the whole sheet, in pixels of 1/96 inch. */
  sheet: Viewport;
  title: string;
  subtitle: string;
  legend: readonly FigureLegend[];
  /** Lines at the foot: by whose leave, whose data, which plan. */
  sources: readonly string[];
  /** Whether it is the map with its legend alone, for a page that says the rest itself. */
  isBare?: boolean;
  /** Of scale and north. */
  words: PaperWords;
  /** Of what was measured. */
  measures: MeasureWords;
}

/** So much lies around the map and over it, in pixels. */
const around = (isBare: boolean) =>
  isBare ? { margin: 1, head: 0 } : { margin: MARGIN, head: HEAD };
/** What the symbol of a line takes up, in pixels. */
const iconWidth = ({ kind, radius = 0 }: FigureLegend) =>
  kind === 'words'
    ? 0
    : Math.max(kind === 'belt' ? LEGEND.icon * 2 : LEGEND.icon, 2 * radius + 2) + 6;

/** What a row with some items takes up of a sheet's height, in pixels: the largest size has all of its ring. */
const rowHeight = (row: readonly { item: FigureLegend }[]) =>
  Math.max(LEGEND.row, ...row.map(({ item: { radius = 0 } }) => 2 * radius + 6));

/** Where a row begins under those before it. */
const rowTop = (rows: readonly { item: FigureLegend }[][], index: number) =>
  rows.slice(0, index).reduce((sum, row) => sum + rowHeight(row), 0);

/** The rows of the legend on a sheet, each item with its left end. */
function legendRows(legend: readonly FigureLegend[], width: number) {
  const rows: { item: FigureLegend; x: number }[][] = [[]];
  let x = 0;
  for (const item of legend) {
    const length = iconWidth(item) + measure(item.name, { size: LEGEND.size });
    if (x > 0 && x + length > width) {
      rows.push([]);
      x = 0;
    }
    rows[rows.length - 1]?.push({ item, x });
    x += length + LEGEND.gap;
  }
  return rows;
}

/** How large the map of a figure is, and where: what title, legend and sources leave of the sheet. */
export function figureMap(
  sheet: Viewport,
  legend: readonly FigureLegend[],
  sources: number,
  isBare = false,
) {
  const { margin, head } = around(isBare);
  const width = sheet.width - 2 * margin;
  const rows = legendRows(legend, width);
  const foot = rowTop(rows, rows.length) + sources * FOOT_LINE + 12;
  return { x: margin, y: margin + head, width, height: sheet.height - 2 * margin - head - foot };
}

function LegendSymbol({ item }: { item: FigureLegend }): ComponentChildren {
  const { kind, index, opacity, variant } = item;
  if (kind === 'words') return null;
  if (kind === 'data') {
    return <DataSymbol colour={item.colour ?? ''} form={item.form ?? 'point'} />;
  }
  if (kind === 'size') {
    const { radius = 0 } = item;
    return (
      <circle
        cx={Math.max(9, radius + 1)}
        cy="9"
        r={radius}
        class="fill-ink-2 stroke-ink-2"
        fill-opacity="0.25"
        stroke-width="1"
      />
    );
  }
  if (kind === 'town') {
    return <circle cx="9" cy="9" r="2.4" class="fill-ink-2" opacity={seenThrough(opacity)} />;
  }
  if (kind === 'railway') {
    return (
      <path
        d="M0 9h18"
        class="stroke-ink-3"
        stroke-width="1.4"
        stroke-dasharray="3 2"
        opacity={seenThrough(opacity)}
      />
    );
  }
  if (kind === 'stated') {
    return (
      <rect
        x="0.5"
        y="3"
        width="17"
        height="12"
        class="fill-node-soft stroke-bound"
        stroke-width="0.9"
      />
    );
  }
  if (kind === 'more') {
    return (
      <text x="9" y="13.5" font-size={LEGEND.size} text-anchor="middle" class="fill-ink">
        +1
      </text>
    );
  }
  return (
    <PlaceIcon
      kind={kind === 'evidence' || kind === 'dashed' ? 'node' : kind}
      variant={variant}
      dashed={kind === 'dashed'}
      belt={index}
      opacity={opacity}
      size={LEGEND.icon}
    />
  );
}

/** A sheet with the map as it stands, all that explains it, and where it comes from. Always light. */
export function FigurePicture(props: FigurePictureProps) {
  const { city, ground, state, camera, level, data, drawings, sheet, title, subtitle } = props;
  const { legend, sources, words, measures, isBare = false } = props;
  const { margin } = around(isBare);
  const map = figureMap(sheet, legend, sources.length, isBare);
  const { width, height } = map;
  const viewport = useMemo(() => ({ width, height }), [width, height]);
  // What the visitor brought is named first: the names of the plan make room.
  const { notes, heads, labels, obstacles } = useMemo(() => {
    const marks = paperObstacles(camera, viewport);
    const notes = notesOf({ drawings, camera, viewport }, measures);
    const heads = arrowHeads({ drawings, camera, viewport });
    const taken = [...marks, ...[...notes, ...heads].map(({ box }) => box)];
    const { labels, boxes } = labelData(data, camera, viewport, taken);
    return { notes, heads, labels, obstacles: [...taken, ...boxes] };
  }, [data, drawings, camera, viewport, measures]);
  const bottom = map.y + map.height;
  const rows = legendRows(legend, map.width);
  return (
    <>
      <rect width={sheet.width} height={sheet.height} fill="#fff" />
      {!isBare && (
        <>
          <text x={MARGIN} y={MARGIN + 20} font-size="23" font-weight="700" class="fill-ink">
            {title}
          </text>
          <text x={MARGIN} y={MARGIN + 41} font-size="12.5" class="fill-ink-2">
            {subtitle}
          </text>
        </>
      )}
      <StillMap
        city={city}
        ground={ground}
        state={state}
        camera={camera}
        level={level}
        viewport={viewport}
        obstacles={obstacles}
        at={map}
        label={title}
        scope="figure"
        work={
          state.graticule && (
            <GraticulePicture camera={camera} viewport={viewport} inset={NO_INSET} />
          )
        }
        underMarks={<DataPicture layers={data} camera={camera} viewport={viewport} />}
      >
        <g class="data-labels">
          <DataLabels labels={labels} />
        </g>
        <DrawingsPicture drawings={drawings} camera={camera} viewport={viewport} />
        <DrawingsNotes notes={notes} heads={heads} />
        <PaperMarks camera={camera} viewport={viewport} words={words} />
      </StillMap>
      <rect
        x={map.x}
        y={map.y}
        width={map.width}
        height={map.height}
        class="fill-none stroke-ink-3"
        stroke-width="1"
      />
      {rows.map((row, index) => (
        <g
          key={row[0]?.item.name}
          transform={`translate(${margin} ${bottom + 8 + rowTop(rows, index) + (rowHeight(row) - LEGEND.row) / 2})`}
        >
          {row.map(({ item, x }) => (
            <g key={x} transform={`translate(${x} 0)`} class="figure-legend">
              <LegendSymbol item={item} />
              <text x={iconWidth(item)} y="13.5" font-size={LEGEND.size} class="fill-ink">
                {item.name}
              </text>
            </g>
          ))}
        </g>
      ))}
      {sources.map((line, index) => (
        <text
          key={line}
          x={MARGIN}
          y={sheet.height - MARGIN - (sources.length - 1 - index) * FOOT_LINE}
          font-size={SMALL}
          class="fill-ink-2"
        >
          {line}
        </text>
      ))}
    </>
  );
}
