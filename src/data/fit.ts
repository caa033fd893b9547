import { DATUMS } from '../city/datum';
import { conversionOf, isEasting, isNorthing } from './conversion';
import type { DatumId } from './types';
import { ZONES } from './zones';

type Position = readonly [number, number];

/** Metres of a degree of latitude. */
const DEGREE_M = 111_000;
/** A point of a file is at a known position where it is no further: a third of what datums differ by. */
const NEAR_M = 150;
const ENOUGH = 3;
/** Degrees around the known positions that still count as of their region. */
const MARGIN = 0.5;

const metres = ([x, y]: Position, [a, b]: Position) =>
  Math.hypot((x - a) * Math.cos((b * Math.PI) / 180), y - b) * DEGREE_M;

/** How many known positions have a point of the file beside them, near ones counting more. */
const overlap = (known: readonly Position[], points: readonly Position[]): number =>
  known.reduce((sum, place) => {
    const nearest = points.reduce((least, point) => Math.min(least, metres(point, place)), NEAR_M);
    return sum + 1 - nearest / NEAR_M;
  }, 0);

async function degreesOf(datum: DatumId, positions: readonly Position[]): Promise<Position[]> {
  const { toDegrees } = await conversionOf(datum, '');
  return positions.map(([x, y]) => toDegrees(x, y)).filter((each) => typeof each !== 'string');
}

/** The zone that puts most of the points where the known positions are; null without a clear one. */
async function zoneOfRegion(positions: readonly Position[], known: readonly Position[]) {
  const sides = [0, 1].map((axis) => known.map((place) => place[axis] ?? 0));
  const [west = 0, south = 0] = sides.map((values) => Math.min(...values) - MARGIN);
  const [east = 0, north = 0] = sides.map((values) => Math.max(...values) + MARGIN);
  const isHere = ([x, y]: Position) => x >= west && x <= east && y >= south && y <= north;
  // Narrow zones first: with the same meridian the wide one is the same projection.
  const zones = ZONES.filter(({ meridian }) => meridian > west - 4 && meridian < east + 4).sort(
    (a, b) => a.width - b.width,
  );
  let best: { id: DatumId; score: number } | null = null;
  for (const { id } of zones) {
    const points = (await degreesOf(id, positions)).filter(isHere);
    const score = points.length / positions.length + overlap(known, points);
    if (points.length > positions.length / 2 && score > (best?.score ?? 0)) best = { id, score };
  }
  return best?.id ?? null;
}

/**
 * The datum by which a file's points fall on known positions (WGS84). It is a hint: places may be in
 * both by chance, or the file may be of something else.
 * @returns null where there is no overlap, or no datum stands out.
 */
export async function fittingDatum(
  positions: readonly Position[],
  known: readonly Position[],
): Promise<DatumId | null> {
  if (positions.length === 0 || known.length === 0) return null;
  const projected = positions.filter(([x, y]) => isEasting(x) && isNorthing(y));
  if (projected.length > positions.length / 2) return zoneOfRegion(projected, known);
  const scores = await Promise.all(
    DATUMS.map(async (datum) => ({
      datum,
      score: overlap(known, await degreesOf(datum, positions)),
    })),
  );
  const [best, next] = scores.sort((a, b) => b.score - a.score);
  if (!best || !next) return null;
  const needed = Math.min(ENOUGH, positions.length) * 0.5;
  return best.score >= needed && best.score > next.score * 1.5 ? best.datum : null;
}
