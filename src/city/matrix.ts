import type { City, Place } from './city';
import { once } from './once';
import { EVIDENCE_LEVELS, type EvidenceLevel, matchesOf, POINT_KINDS } from './queries';

/** What the plan ties to one industry in one row. */
export interface Cell {
  /** Places with the industry, not districts or belts. */
  count: number;
  /** The strongest way in which the row itself has it; null where only its places have it, or nothing. */
  level: EvidenceLevel | null;
}

export interface Row {
  place: Place;
  /** By the number of the cluster; clusters that the row has nothing of are left out. */
  cells: ReadonlyMap<number, Cell>;
}

export type RowKind = 'districts' | 'places';

/** The cells of a column by the id of their row: each match counts in its own row and in its districts'. */
function columnOf(city: City, cluster: number): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const add = (row: string, own: EvidenceLevel | null, count: number) => {
    const cell = cells.get(row);
    cells.set(row, { count: (cell?.count ?? 0) + count, level: own ?? cell?.level ?? null });
  };
  for (const { place, level } of matchesOf(city, [cluster])) {
    add(place.id, level, 0);
    if (!POINT_KINDS.includes(place.kind)) continue;
    for (const district of place.districts) add(district, null, 1);
  }
  return cells;
}

/** The cells of the plan's clusters, by their numbers. */
const columnsOf = once((city: City) =>
  city.plan.industries.map(({ number }) => [number, columnOf(city, number)] as const),
);

const rowsOf = (city: City, places: readonly Place[]): readonly Row[] =>
  places.map((place) => ({
    place,
    cells: new Map(
      columnsOf(city).flatMap(([number, column]) => {
        const cell = column.get(place.id);
        return cell ? [[number, cell] as const] : [];
      }),
    ),
  }));

const ROWS: Readonly<Record<RowKind, (city: City) => readonly Row[]>> = {
  districts: once((city) =>
    rowsOf(city, [...(city.byKind.get('belt') ?? []), ...(city.byKind.get('district') ?? [])]),
  ),
  places: once((city) =>
    rowsOf(
      city,
      city.places.filter(
        ({ kind, industries }) => POINT_KINDS.includes(kind) && industries.length > 0,
      ),
    ),
  ),
};

/**
 * Belts and districts, or the places, by the industry clusters of the plan. A place that lies in
 * several districts counts in each of their rows. What a belt or district states stays its own.
 */
export const matrixOf = (city: City, rows: RowKind): readonly Row[] => ROWS[rows](city);

/** How much a cell weighs where rows are sorted by a column: its places, then how its row states it. */
function weight(cell: Cell | undefined): number {
  if (!cell) return 0;
  const stated = cell.level ? EVIDENCE_LEVELS.length - EVIDENCE_LEVELS.indexOf(cell.level) : 0;
  return cell.count * 10 + stated;
}

/** The rows with most of a cluster first; in the plan's order where `cluster` is null or they are even. */
export const sortRows = (rows: readonly Row[], cluster: number | null): Row[] =>
  cluster === null
    ? [...rows]
    : [...rows].sort((a, b) => weight(b.cells.get(cluster)) - weight(a.cells.get(cluster)));
