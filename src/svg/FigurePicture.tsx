import type { ComponentChildren } from 'preact';
import type { City } from '../city/city';
import type { Ground } from '../city/ground';
import { measure } from '../scene/labels/measure';
import type { LegendItem } from '../scene/legend';
import type { Viewport } from '../scene/projection';
import type { Variant } from '../scene/symbols';
import type { Camera, State } from '../state/state';
import { PaperMarks, type PaperWords, paperObstacles } from './PaperMarks';
import { PlaceIcon } from './PlaceIcon';
import { StillMap } from './StillMap';

/** In pixels of 1/96 inch. No text is smaller than 7 points, 9.4 pixels. */
const MARGIN = 38;
const HEAD = 54;
const SMALL = 10;
const LEGEND = { size: 12, icon: 18, gap: 22, row: 26 };
const FOOT_LINE = 15;

/** One line of the legend: a symbol and what it is called. */
export interface FigureLegend {
  kind: LegendItem['kind'] | 'evidence' | 'stated' | 'dashed' | 'more';
  index: number;
  variant?: Variant;
  name: string;
}

interface FigurePictureProps {
  city: City;
  ground: Ground;
  state: State;
  camera: Camera;
  /** Of the whole sheet, in pixels of 1/96 inch. */
  sheet: Viewport;
  title: string;
  subtitle: string;
  legend: readonly FigureLegend[];
  /** Lines at the foot: by whose leave, whose data, which plan. */
  sources: readonly string[];
  /** Of scale and north. */
  words: PaperWords;
}

/** The rows of the legend on a sheet, each item with its left end. */
function legendRows(legend: readonly FigureLegend[], width: number) {
  const rows: { item: FigureLegend; x: number }[][] = [[]];
  let x = 0;
  for (const item of legend) {
    const icon = item.kind === 'belt' ? LEGEND.icon * 2 : LEGEND.icon;
    const length = icon + 6 + measure(item.name, { size: LEGEND.size });
    if (x > 0 && x + length > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ item, x });
    x += length + LEGEND.gap;
  }
  return rows;
}

/** How large the map of a figure is, and where: what title, legend and sources leave of the sheet. */
export function figureMap(sheet: Viewport, legend: readonly FigureLegend[], sources: number) {
  const width = sheet.width - 2 * MARGIN;
  const foot = legendRows(legend, width).length * LEGEND.row + sources * FOOT_LINE + 12;
  return { x: MARGIN, y: MARGIN + HEAD, width, height: sheet.height - 2 * MARGIN - HEAD - foot };
}

function LegendSymbol({ item }: { item: FigureLegend }): ComponentChildren {
  const { kind, index, variant } = item;
  if (kind === 'town') return <circle cx="9" cy="9" r="2.4" class="fill-ink-2" />;
  if (kind === 'railway') {
    return <path d="M0 9h18" class="stroke-ink-3" stroke-width="1.4" stroke-dasharray="3 2" />;
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
      size={LEGEND.icon}
    />
  );
}

/** A sheet with the map as it stands, all that explains it, and where it comes from. Always light. */
export function FigurePicture(props: FigurePictureProps) {
  const { city, ground, state, camera, sheet, title, subtitle, legend, sources, words } = props;
  const map = figureMap(sheet, legend, sources.length);
  const viewport = { width: map.width, height: map.height };
  const bottom = map.y + map.height;
  const rows = legendRows(legend, map.width);
  return (
    <>
      <rect width={sheet.width} height={sheet.height} fill="#fff" />
      <text x={MARGIN} y={MARGIN + 20} font-size="23" font-weight="700" class="fill-ink">
        {title}
      </text>
      <text x={MARGIN} y={MARGIN + 41} font-size="12.5" class="fill-ink-2">
        {subtitle}
      </text>
      <StillMap
        city={city}
        ground={ground}
        state={state}
        camera={camera}
        viewport={viewport}
        obstacles={paperObstacles(camera, viewport)}
        at={map}
        label={title}
        scope="figure"
      >
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
          transform={`translate(${MARGIN} ${bottom + 8 + index * LEGEND.row})`}
        >
          {row.map(({ item, x }) => (
            <g key={item.name} transform={`translate(${x} 0)`} class="figure-legend">
              <LegendSymbol item={item} />
              <text
                x={(item.kind === 'belt' ? LEGEND.icon * 2 : LEGEND.icon) + 6}
                y="13.5"
                font-size={LEGEND.size}
                class="fill-ink"
              >
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
