import type { Position } from 'geojson';

/** The kinds of shapes, as their files number them. */
export const SHAPES = { points: 1, lines: 3, areas: 5, multipoints: 8 } as const;
export type Shape = keyof typeof SHAPES;

/** A shape as parts: a point is one of one position, a line or an area as many as it has. */
export type Parts = readonly (readonly Position[])[];

type Box = [west: number, south: number, east: number, north: number];

const NOTHING: Box = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

const boxOf = (parts: Parts): Box =>
  parts
    .flat()
    .reduce<Box>(
      ([west, south, east, north], [x = 0, y = 0]) => [
        Math.min(west, x),
        Math.min(south, y),
        Math.max(east, x),
        Math.max(north, y),
      ],
      NOTHING,
    );

/** Bytes of a record's content. */
function contentLength(shape: Shape, parts: Parts): number {
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  if (shape === 'points') return 20;
  return shape === 'multipoints' ? 40 + 16 * count : 44 + 4 * parts.length + 16 * count;
}

function writeRecord(view: DataView, start: number, shape: Shape, parts: Parts): void {
  let at = start;
  const integer = (value: number) => {
    view.setInt32(at, value, true);
    at += 4;
  };
  const double = (value: number) => {
    view.setFloat64(at, value, true);
    at += 8;
  };
  const positions = parts.flat();
  integer(SHAPES[shape]);
  if (shape !== 'points') {
    boxOf(parts).forEach(double);
    if (shape !== 'multipoints') integer(parts.length);
    integer(positions.length);
    let begin = 0;
    for (const part of shape === 'multipoints' ? [] : parts) {
      integer(begin);
      begin += part.length;
    }
  }
  for (const [x = 0, y = 0] of positions) {
    double(x);
    double(y);
  }
}

const HEAD = 100;

function writeHead(view: DataView, shape: Shape, box: Box): void {
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, SHAPES[shape], true);
  for (const [index, value] of box.entries()) view.setFloat64(36 + 8 * index, value, true);
}

/** Shapes of one kind as the file of shapes and its index (ESRI, 1998). */
export function shp(shape: Shape, shapes: readonly Parts[]): { shp: Uint8Array; shx: Uint8Array } {
  const lengths = shapes.map((parts) => contentLength(shape, parts));
  const total = lengths.reduce((sum, length) => sum + 8 + length, HEAD);
  const main = new DataView(new ArrayBuffer(total));
  const index = new DataView(new ArrayBuffer(HEAD + 8 * shapes.length));
  const box = boxOf(shapes.map((parts) => corners(boxOf(parts))));
  let at = HEAD;
  for (const [number, parts] of shapes.entries()) {
    const length = lengths[number] ?? 0;
    main.setInt32(at, number + 1);
    main.setInt32(at + 4, length / 2);
    index.setInt32(HEAD + 8 * number, at / 2);
    index.setInt32(HEAD + 8 * number + 4, length / 2);
    writeRecord(main, at + 8, shape, parts);
    at += 8 + length;
  }
  writeHead(main, shape, box);
  writeHead(index, shape, box);
  return { shp: new Uint8Array(main.buffer), shx: new Uint8Array(index.buffer) };
}

const corners = ([west, south, east, north]: Box): Position[] => [
  [west, south],
  [east, north],
];
