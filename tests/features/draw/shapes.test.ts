import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../../src/city/city';
import { distanceBetween } from '../../../src/city/geodesic';
import {
  circleOf,
  drawingOf,
  heldAfter,
  moved,
  withoutVertex,
} from '../../../src/features/draw/shapes';
import { isArea, POSITIONS, partsOf } from '../../../src/scene/drawings';
import type { Drawing, DrawingKind } from '../../../src/state/work';

const look = { colour: '#E0392F', label: '' };
const A: LonLat = [113, 22.5];
const B: LonLat = [113.1, 22.5];
const C: LonLat = [113.1, 22.6];
const D: LonLat = [113, 22.6];

function draw(kind: DrawingKind, positions: LonLat[]): Drawing {
  const drawing = drawingOf(kind, positions, look);
  if (!drawing) throw new Error('too few positions');
  return drawing;
}

describe('a drawing', () => {
  test.each(Object.keys(POSITIONS) as DrawingKind[])(
    'of the kind %s needs its positions',
    (kind) => {
      const { least } = POSITIONS[kind];
      expect(drawingOf(kind, [A, B, C].slice(0, least - 1), look)).toBeNull();
      expect(drawingOf(kind, [A, B, C].slice(0, least), look)?.properties.kind).toBe(kind);
      if (least > 1) expect(drawingOf(kind, [A, A, A].slice(0, least), look)).toBeNull();
    },
  );

  test('that is a circle is its centre, with the distance of the second press as radius', () => {
    const { geometry, properties } = draw('circle', [A, B]);
    expect(geometry).toEqual({ type: 'Point', coordinates: A });
    expect(properties.radius_m).toBeCloseTo(distanceBetween(A, B), 1);
  });

  test('that is an area is closed', () => {
    expect(draw('area', [A, B, C]).geometry.coordinates).toEqual([[A, B, C, A]]);
  });
});

describe('moved', () => {
  test('by a vertex it has that elsewhere, and is still closed', () => {
    const { geometry } = moved(draw('area', [A, B, C]), { kind: 'vertex', part: 0, index: 0 }, D);
    expect(geometry.coordinates).toEqual([[D, B, C, D]]);
  });

  test('by the middle of its last side it has one vertex more there', () => {
    const middle = { kind: 'middle', part: 0, index: 2 } as const;
    expect(partsOf(moved(draw('area', [A, B, C]), middle, D))).toEqual([[A, B, C, D]]);
    expect(heldAfter(middle)).toEqual({ kind: 'vertex', part: 0, index: 3 });
  });

  test('by its edge a circle has another radius', () => {
    const circle = moved(circleOf(A, 100, look), { kind: 'edge' }, B);
    expect(circle.properties.radius_m).toBeCloseTo(distanceBetween(A, B), 1);
  });

  test('as a whole and back it is what it was', () => {
    const near = fc.tuple(
      fc.double({ min: 112, max: 114, noNaN: true }),
      fc.double({ min: 21.5, max: 23.5, noNaN: true }),
    );
    const line = draw('line', [A, B, C]);
    fc.assert(
      fc.property(near, near, (from, to) => {
        const there = moved(line, { kind: 'whole', from }, to);
        const back = moved(there, { kind: 'whole', from: to }, from);
        for (const [index, [x, y]] of (partsOf(back)[0] ?? []).entries()) {
          expect(x).toBeCloseTo([A, B, C][index]?.[0] ?? 0, 5);
          expect(y).toBeCloseTo([A, B, C][index]?.[1] ?? 0, 5);
        }
      }),
    );
  });
});

describe('without a vertex', () => {
  test('a line keeps two, an area three', () => {
    expect(withoutVertex(draw('line', [A, B]), 0, 0)).toBeNull();
    expect(withoutVertex(draw('area', [A, B, C]), 0, 0)).toBeNull();
    const rest = withoutVertex(draw('area', [A, B, C, D]), 0, 1);
    expect(rest?.geometry.coordinates).toEqual([[A, C, D, A]]);
  });

  test('a hole of three goes', () => {
    const area = draw('area', [A, B, C, D]);
    const hole: LonLat[] = [
      [113.02, 22.52],
      [113.04, 22.52],
      [113.03, 22.54],
    ];
    const rings = [...(area.geometry.coordinates as LonLat[][]), [...hole, ...hole.slice(0, 1)]];
    const holed: Drawing = { ...area, geometry: { type: 'Polygon', coordinates: rings } };
    expect(withoutVertex(holed, 1, 0)?.geometry).toEqual(area.geometry);
  });
});

test('any drawing stays one however it is moved', () => {
  const position = fc.tuple(
    fc.double({ min: 110, max: 115, noNaN: true }),
    fc.double({ min: 20, max: 25, noNaN: true }),
  );
  const kind = fc.constantFrom(...(Object.keys(POSITIONS) as DrawingKind[]));
  fc.assert(
    fc.property(
      kind,
      fc.array(position, { minLength: 3, maxLength: 6 }),
      fc.nat(5),
      position,
      (each, at, index, to) => {
        const drawing = drawingOf(each, at.slice(0, POSITIONS[each].most), look);
        fc.pre(drawing !== null);
        const count = partsOf(drawing as Drawing)[0]?.length ?? 0;
        const next = moved(
          drawing as Drawing,
          { kind: 'vertex', part: 0, index: index % count },
          to,
        );
        expect(partsOf(next)[0]).toHaveLength(count);
        expect(next.id).toBe(drawing?.id);
        if (isArea(each)) {
          const [ring = []] = next.geometry.coordinates as LonLat[][];
          expect(ring[0]).toEqual(ring.at(-1));
        }
      },
    ),
  );
});
