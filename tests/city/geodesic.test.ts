import turfArea from '@turf/area';
import turfDistance from '@turf/distance';
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../src/city/city';
import {
  circleAround,
  distanceBetween,
  extentOf,
  positionFrom,
  segmentsOf,
} from '../../src/city/geodesic';

const HERE: LonLat = [113.08, 22.58];

/** Anywhere in and around the city. */
const spot = fc.tuple(
  fc.double({ min: 111, max: 115, noNaN: true }),
  fc.double({ min: 21, max: 24, noNaN: true }),
);
const azimuth = fc.double({ min: 0, max: 360, noNaN: true });
const reach = fc.double({ min: 1, max: 300_000, noNaN: true });

describe('distances', () => {
  // The solved examples of Karney 2013 (tables 3 and 4), and one of GeographicLib's documentation.
  test.each<[LonLat, LonLat, number]>([
    [[0, -30.12345], [0.00005, -30.12344], 4.944208],
    [[0, -30], [179.8, 29.9], 19_989_832.82761],
    [[174.81, -41.32], [-5.5, 40.96], 19_959_679.26735],
  ])('from %j to %j is %d m', (from, to, metres) => {
    expect(distanceBetween(from, to)).toBeCloseTo(metres, 3);
  });

  test('are those of the step that led there, whatever its bearing', () => {
    fc.assert(
      fc.property(spot, reach, azimuth, (from, metres, direction) => {
        const to = positionFrom(from, metres, direction);
        expect(Math.abs(distanceBetween(from, to) / metres - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  test('of a line are those of its segments', () => {
    expect(segmentsOf([HERE, [113.18, 22.58], [113.18, 22.68]])).toEqual([
      distanceBetween(HERE, [113.18, 22.58]),
      distanceBetween([113.18, 22.58], [113.18, 22.68]),
    ]);
  });
});

describe('areas', () => {
  test('of Antarctica are those of the reference', () => {
    // The polygon of Planimeter's documentation: its perimeter and area.
    const corners = [
      [-63.1, -58],
      [-72.9, -74],
      [-71.9, -102],
      [-74.9, -102],
      [-74.3, -131],
      [-77.5, -163],
      [-77.4, 163],
      [-71.7, 172],
      [-65.9, 140],
      [-65.7, 113],
      [-66.6, 88],
      [-66.9, 59],
      [-69.8, 25],
      [-70.0, -4],
      [-71.0, -14],
      [-77.3, -33],
      [-77.9, -46],
      [-74.7, -61],
    ].map(([latitude = 0, longitude = 0]): LonLat => [longitude, latitude]);
    const { area_m2, perimeter_m } = extentOf([corners]);
    expect(perimeter_m).toBeCloseTo(16_831_067.893, 2);
    expect(area_m2 / 13_662_703_680_020.1).toBeCloseTo(1, 12);
  });

  test('are the same whichever way round, closed or not, less their holes', () => {
    const ring: LonLat[] = [HERE, [113.3, 22.5], [113.2, 22.8]];
    const hole: LonLat[] = [
      [113.15, 22.6],
      [113.2, 22.6],
      [113.18, 22.65],
    ];
    const { area_m2 } = extentOf([ring]);
    expect(extentOf([[...ring].reverse()]).area_m2).toBeCloseTo(area_m2, 3);
    expect(extentOf([[...ring, HERE]]).area_m2).toBeCloseTo(area_m2, 3);
    expect(extentOf([ring, hole]).area_m2).toBeCloseTo(area_m2 - extentOf([hole]).area_m2, 3);
  });

  test('and radii of circles are right to a thousandth', () => {
    fc.assert(
      fc.property(spot, fc.double({ min: 10, max: 100_000, noNaN: true }), (centre, radius) => {
        const ring = circleAround(centre, radius, 360);
        for (const each of [ring[0], ring[77], ring[200]]) {
          expect(distanceBetween(centre, each ?? centre) / radius).toBeCloseTo(1, 6);
        }
        // In the plane, which so small a part of the globe nearly is.
        expect(extentOf([ring]).area_m2 / (Math.PI * radius * radius)).toBeCloseTo(1, 3);
      }),
      { numRuns: 20 },
    );
  });
});

test('a sphere would err by more than a thousandth here', () => {
  const error = (direction: number) =>
    Math.abs(
      turfDistance(HERE, positionFrom(HERE, 10_000, direction), { units: 'meters' }) / 10_000 - 1,
    );
  expect(error(0)).toBeGreaterThan(0.004);
  expect(error(90)).toBeGreaterThan(0.001);
  const ring = circleAround(HERE, 10_000, 360);
  const area = turfArea({ type: 'Polygon', coordinates: [ring] });
  expect(Math.abs(area / extentOf([ring]).area_m2 - 1)).toBeGreaterThan(0.002);
});

test('the reference is of WGS 84', () => {
  expect(geographiclib.Geodesic.WGS84.a).toBe(6_378_137);
});
