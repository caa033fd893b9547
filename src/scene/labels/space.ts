import type { Box, Pixel } from '../projection';

export const grow = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

export const boxAround = ({ x, y }: Pixel, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** Length of a line in pixels. */
const lengthOf = (a: Pixel, b: Pixel) => Math.hypot(b.x - a.x, b.y - a.y);

/** Points along a line, `step` pixels apart, with the direction of the line there in radians. */
export function along(line: readonly Pixel[], step: number): (Pixel & { angle: number })[] {
  const points: (Pixel & { angle: number })[] = [];
  let rest = 0;
  for (let index = 1; index < line.length; index++) {
    const [from, to] = [line[index - 1], line[index]];
    if (!from || !to) continue;
    const length = lengthOf(from, to);
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    for (let at = rest; at < length; at += step) {
      const t = at / length;
      points.push({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t, angle });
    }
    rest = (((rest - length) % step) + step) % step;
  }
  return points;
}

/** The pieces of a line of close points that lie within a box: the rest is out of sight. */
export function partsWithin<Point extends Pixel>(line: readonly Point[], box: Box): Point[][] {
  const parts: Point[][] = [];
  let isInside = false;
  for (const point of line) {
    const { x, y } = point;
    const wasInside = isInside;
    isInside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    if (!isInside) continue;
    if (wasInside) parts[parts.length - 1]?.push(point);
    else parts.push([point]);
  }
  return parts;
}

/** Side of the squares by which taken boxes are found, in pixels: about a line of a name. */
const SQUARE = 32;

/** More squares than any screen has in a column. */
const ROWS = 4096;

/** Whether any of the squares that a box touches, known by its number, answers yes. */
function someSquare({ left, top, right, bottom }: Box, asks: (square: number) => boolean): boolean {
  const [lastColumn, lastRow] = [Math.floor(right / SQUARE), Math.floor(bottom / SQUARE)];
  for (let column = Math.floor(left / SQUARE); column <= lastColumn; column++) {
    for (let row = Math.floor(top / SQUARE); row <= lastRow; row++) {
      if (asks(column * ROWS + row)) return true;
    }
  }
  return false;
}

/** What is taken on the surface: boxes that nothing may cover, points that cost something to cover. */
export class Space {
  /** By square: a name looks only at what is near, however much is taken elsewhere. */
  private readonly taken = new Map<number, Box[]>();
  private readonly costly: { points: readonly Pixel[]; reach: number; cost: number }[] = [];

  constructor(readonly bounds: Box) {}

  take(...boxes: readonly Box[]): void {
    for (const box of boxes) {
      someSquare(box, (square) => {
        const there = this.taken.get(square);
        if (there) there.push(box);
        else this.taken.set(square, [box]);
        return false;
      });
    }
  }

  /** Covering a point within `reach` pixels costs `cost`, once for the whole line. */
  charge(points: readonly Pixel[], reach: number, cost: number): void {
    this.costly.push({ points, reach, cost });
  }

  isFree(box: Box, margin = 1): boolean {
    const wide = grow(box, margin);
    return (
      contains(this.bounds, box) &&
      !someSquare(
        wide,
        (square) => this.taken.get(square)?.some((other) => overlaps(wide, other)) ?? false,
      )
    );
  }

  costOf(box: Box): number {
    let cost = 0;
    for (const { points, reach, cost: each } of this.costly) {
      const wide = grow(box, reach);
      const { left, right, top, bottom } = wide;
      if (points.some(({ x, y }) => x > left && x < right && y > top && y < bottom)) cost += each;
    }
    return cost;
  }
}
