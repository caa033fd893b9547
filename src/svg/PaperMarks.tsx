import { type Box, metresPerPixel, type Viewport } from '../scene/projection';
import { scaleLength } from '../scene/scale';
import type { Camera } from '../state/state';

/** What scale and north of a printed map say. */
export interface PaperWords {
  north: string;
  /** Writes a length in metres. */
  lengthOf(metres: number): string;
}

interface PaperMarksProps {
  camera: Camera;
  /** Of the map, in pixels. */
  viewport: Viewport;
  words: PaperWords;
}

/** Between the edge of the map and the scale, in pixels. */
const EDGE = 16;

/** Where scale and north stand: names keep clear of them. */
export function paperObstacles(camera: Camera, { width, height }: Viewport): Box[] {
  const { pixels } = scaleLength(metresPerPixel(camera));
  return [
    { left: 0, top: height - EDGE - 28, right: EDGE + pixels + 40, bottom: height },
    { left: width - 44, top: 0, right: width, bottom: 56 },
  ];
}

/** The scale and the arrow to the north of a printed map. */
export function PaperMarks({ camera, viewport: { width, height }, words }: PaperMarksProps) {
  const { metres, pixels } = scaleLength(metresPerPixel(camera));
  return (
    <>
      <g class="paper-scale" transform={`translate(${EDGE} ${height - EDGE})`}>
        <rect x="-9" y="-24" width={pixels + 42} height="32" rx="4" />
        <path d={`M0-6v6h${pixels}v-6M${pixels / 2}-4v4`} data-metres={metres} />
        <text y="-10" text-anchor="middle">
          0
        </text>
        <text x={pixels} y="-10" text-anchor="middle">
          {words.lengthOf(metres)}
        </text>
      </g>
      <g class="paper-north" transform={`translate(${width - 24} 40)`}>
        <path d="M0-26 7-7 0-11-7-7z" />
        <text y="8">{words.north}</text>
      </g>
    </>
  );
}
