import distance from '@turf/distance';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../src/city/city';
import { DATUMS, parseCoordinates, toBd09, toGcj02, toWgs84 } from '../../src/city/datum';
import { spotOf } from '../../src/city/spot';
import { city, ground, placeNamed } from '../city';

const metres = (from: LonLat, to: LonLat) => distance(from, to, { units: 'meters' });

describe('a spot', () => {
  test('in the middle of a district is in it and in no other, with its belts', () => {
    for (const district of city.byKind.get('district') ?? []) {
      if (!district.anchor) throw new Error(district.id);
      const spot = spotOf(city, ground, district.anchor);
      expect(spot.district).toBe(district);
      expect(spot.perhaps).toEqual([]);
      expect(spot.belts.map(({ id }) => id)).toEqual(district.relatedBelts);
    }
  });

  test('at a place has it here, and others by how far they are', () => {
    const place = placeNamed('江门人才岛');
    const { here, nearest } = spotOf(city, ground, place.anchor ?? [0, 0]);
    expect(here).toContain(place);
    for (const { kind, neighbours } of nearest) {
      const order = neighbours.map(({ distance_m }) => distance_m);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const neighbour of neighbours) {
        expect(neighbour.place.kind).toBe(kind);
        expect(here).not.toContain(neighbour.place);
        expect(neighbour.distance_m % 500).toBe(0);
      }
    }
  });

  test('in the district that is the core’s own is in the core, and nowhere is a distance to it told', () => {
    const [core] = city.byKind.get('core') ?? [];
    for (const district of city.byKind.get('district') ?? []) {
      if (!district.anchor || !core) throw new Error(district.id);
      const { here, nearest } = spotOf(city, ground, district.anchor);
      expect(here.includes(core)).toBe(core.districts.includes(district.id));
      expect(nearest.map(({ kind }) => kind)).not.toContain('core');
    }
  });

  test('by a border may lie on either side', () => {
    const [line] = ground.borders.geometry.coordinates;
    const at = line?.[Math.floor(line.length / 2)] as LonLat;
    const { district, perhaps } = spotOf(city, ground, at);
    expect(perhaps.length + (district ? 1 : 0)).toBeGreaterThan(1);
  });

  test('in another city is in no district', () => {
    expect(spotOf(city, ground, [113.26, 23.13]).district).toBeNull();
  });
});

describe('coordinates', () => {
  test.each([
    ['22.5786, 113.0819', [113.0819, 22.5786]],
    ['113.0819 22.5786', [113.0819, 22.5786]],
    ['２２．５７８６，１１３．０８１９', [113.0819, 22.5786]],
    ['北纬22.5786° 东经113.0819°', [113.0819, 22.5786]],
    ['22°34\'42.96"N 113°4\'54.84"E', [113.0819, 22.5786]],
    ['22度34分42.96秒，113度4分54.84秒', [113.0819, 22.5786]],
  ] as const)('%s', (text, [longitude, latitude]) => {
    const found = parseCoordinates(text);
    expect(found?.[0]).toBeCloseTo(longitude, 6);
    expect(found?.[1]).toBeCloseTo(latitude, 6);
  });

  test.each(['', '22.5', 'a b', '22, 23', '1 2 3', '999, 113'])('%j is none', (text) => {
    expect(parseCoordinates(text)).toBeNull();
  });

  test('take any string', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseCoordinates(text);
        if (found) expect(found.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  // The tower of Canton and Tiananmen, as maps of either datum give them: known to some ten metres.
  test('of Chinese maps lie some hundred metres to the south-east', () => {
    const wgs: LonLat = [113.0819, 22.5786];
    const gcj = toGcj02(wgs);
    expect(metres(wgs, gcj)).toBeGreaterThan(300);
    expect(metres(wgs, gcj)).toBeLessThan(900);
    expect(gcj[0]).toBeGreaterThan(wgs[0]);
    expect(gcj[1]).toBeLessThan(wgs[1]);
    // 116.404, 39.915 of Baidu's map is 116.39762729, 39.90865673 in GCJ-02 and 116.39138369, 39.90725372
    // in WGS 84: a pair that many converters give.
    expect(metres(toWgs84([116.404, 39.915], 'BD09'), [116.391384, 39.907254])).toBeLessThan(3);
    expect(metres(toWgs84([116.397627, 39.908657], 'GCJ02'), [116.391384, 39.907254])).toBeLessThan(
      3,
    );
  });

  test('come back as they went', () => {
    const position = fc.tuple(
      fc.double({ min: 111, max: 115, noNaN: true }),
      fc.double({ min: 20, max: 24, noNaN: true }),
    );
    fc.assert(
      fc.property(position, (wgs) => {
        expect(metres(toWgs84(toGcj02(wgs), 'GCJ02'), wgs)).toBeLessThan(0.01);
        expect(metres(toWgs84(toBd09(toGcj02(wgs)), 'BD09'), wgs)).toBeLessThan(0.01);
        expect(toWgs84(wgs, DATUMS[0])).toEqual(wgs);
      }),
    );
  });
});
