import distance from '@turf/distance';
import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { conversionOf, definitionOf, seemsSwapped } from '../../src/data/conversion';
import { fittingDatum } from '../../src/data/fit';
import { datumNamed, readProjection } from '../../src/data/projection';
import { DataError } from '../../src/data/types';
import { prjOf } from '../../src/data/writers/prj';
import { ZONES, zoneOf } from '../../src/data/zones';
import { city } from '../city';
import { BEIJING_54, GK_38 } from './making';

type Position = [number, number];
const metres = (from: Position, to: Position) => distance(from, to, { units: 'meters' });
const degrees = (found: Position | string): Position => {
  if (typeof found === 'string') throw new Error(found);
  return found;
};

const nearJiangmen = fc.tuple(
  fc.double({ min: 111.5, max: 113.8, noNaN: true }),
  fc.double({ min: 21.2, max: 23.2, noNaN: true }),
);

describe('the zones', () => {
  test('are those of EPSG 4491 to 4554', () => {
    expect(ZONES.map(({ epsg }) => epsg)).toEqual(Array.from({ length: 64 }, (_, at) => 4491 + at));
    expect(zoneOf('EPSG:4491')).toMatchObject({ width: 6, meridian: 75, prefix: 13 });
    expect(zoneOf('EPSG:4501')).toMatchObject({ width: 6, meridian: 135, prefix: 23 });
    expect(zoneOf('EPSG:4502')).toMatchObject({ width: 6, meridian: 75, prefix: null });
    expect(zoneOf('EPSG:4513')).toMatchObject({ width: 3, meridian: 75, prefix: 25 });
    expect(zoneOf('EPSG:4526')).toMatchObject({ width: 3, meridian: 114, prefix: 38 });
    expect(zoneOf('EPSG:4533')).toMatchObject({ width: 3, meridian: 135, prefix: 45 });
    expect(zoneOf('EPSG:4534')).toMatchObject({ width: 3, meridian: 75, prefix: null });
    expect(zoneOf('EPSG:4547')).toMatchObject({ width: 3, meridian: 114, prefix: null });
    expect(zoneOf('EPSG:4554')).toMatchObject({ width: 3, meridian: 135, prefix: null });
  });

  /** Krüger's series of the sixth order (Karney 2011, eq. 35), for the ellipsoid of CGCS2000. */
  function kruger(longitude: number, latitude: number, meridian: number): Position {
    const [a, f] = [6_378_137, 1 / 298.257222101];
    const n = f / (2 - f);
    const e = Math.sqrt(f * (2 - f));
    const A = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
    const alpha = [
      n / 2 - (2 * n ** 2) / 3 + (5 * n ** 3) / 16 + (41 * n ** 4) / 180,
      (13 * n ** 2) / 48 - (3 * n ** 3) / 5 + (557 * n ** 4) / 1440,
      (61 * n ** 3) / 240 - (103 * n ** 4) / 140,
      (49_561 * n ** 4) / 161_280,
    ];
    const [phi, lambda] = [(latitude * Math.PI) / 180, ((longitude - meridian) * Math.PI) / 180];
    const s = Math.sin(phi);
    const tau = Math.sinh(Math.atanh(s) - e * Math.atanh(e * s));
    const xi = Math.atan2(tau, Math.cos(lambda));
    const eta = Math.asinh(Math.sin(lambda) / Math.hypot(tau, Math.cos(lambda)));
    const sum = (term: (j: number) => number) =>
      alpha.reduce((total, each, at) => total + each * term(2 * (at + 1)), 0);
    return [
      500_000 + A * (eta + sum((j) => Math.cos(j * xi) * Math.sinh(j * eta))),
      A * (xi + sum((j) => Math.sin(j * xi) * Math.cosh(j * eta))),
    ];
  }

  test('agree within a tenth of a metre with the series they are defined by, all over China', async () => {
    for (const zone of ZONES) {
      const conversion = await conversionOf(zone.id, '');
      for (const latitude of [18, 22.6, 40, 53])
        for (const offset of [-3, -0.9, 0, 1.5, 3]) {
          const [x, y] = kruger(zone.meridian + offset, latitude, zone.meridian);
          const east = x + (zone.prefix ?? 0) * 1_000_000;
          const found = conversion.fromDegrees(zone.meridian + offset, latitude);
          expect(Math.hypot(found[0] - east, found[1] - y), `${zone.id} ${offset}`).toBeLessThan(
            0.1,
          );
          const back = degrees(conversion.toDegrees(east, y));
          expect(metres(back, [zone.meridian + offset, latitude])).toBeLessThan(0.1);
        }
    }
  });

  test('agree with what proj4 makes of the definitions of ESRI', async () => {
    const written = proj4(GK_38).forward([113.1, 22.6]) as Position;
    const ours = (await conversionOf('EPSG:4526', '')).fromDegrees(113.1, 22.6);
    expect(Math.hypot(written[0] - ours[0], written[1] - ours[1])).toBeLessThan(0.001);
  });
});

describe('a conversion', () => {
  test.each(['WGS84', 'GCJ02', 'BD09', 'EPSG:4547', 'EPSG:4526', 'EPSG:4497', 'EPSG:4508'])(
    'to %s and back comes within a metre of where it began',
    async (id) => {
      const { toDegrees, fromDegrees } = await conversionOf(id, '');
      fc.assert(
        fc.property(nearJiangmen, ([longitude, latitude]) => {
          const [x, y] = fromDegrees(longitude, latitude);
          const back = degrees(toDegrees(x, y));
          expect(metres(back, [longitude, latitude])).toBeLessThan(id === 'BD09' ? 0.05 : 0.02);
        }),
      );
    },
  );

  test('never mends exchanged axes, but sees them', () => {
    fc.assert(
      fc.property(nearJiangmen, ([longitude, latitude]) => {
        expect(seemsSwapped(latitude, longitude)).toBe(true);
        expect(seemsSwapped(longitude, latitude)).toBe(false);
        const [x, y] = proj4(
          definitionOf(ZONES.find(({ epsg }) => epsg === 4526) ?? never()),
        ).forward([longitude, latitude]) as Position;
        expect(seemsSwapped(y, x)).toBe(true);
        expect(seemsSwapped(x, y)).toBe(false);
      }),
    );
  });
});

const never = (): never => {
  throw new Error('no zone');
};

describe('a stated projection', () => {
  test.each(ZONES.map(({ id }) => id))(
    '%s is known again from the .prj written of it',
    async (id) => {
      const { datum } = await readProjection(prjOf(id), 'a.prj');
      const [known, written] = [zoneOf(datum), zoneOf(id)];
      expect([known?.meridian, known?.prefix]).toEqual([written?.meridian, written?.prefix]);
    },
  );

  test.each(['WGS84', 'GCJ02', 'BD09'])('%s is known again likewise', async (id) => {
    expect((await readProjection(prjOf(id), 'a.prj')).datum).toBe(id);
  });

  test('that is none of our zones is kept as the file has it', async () => {
    const utm =
      'PROJCS["WGS_1984_UTM_Zone_49N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
    const { datum, name } = await readProjection(utm, 'a.prj');
    expect(name).toBe('WGS_1984_UTM_Zone_49N');
    const { toDegrees } = await conversionOf(datum, '');
    const [x, y] = proj4('+proj=utm +zone=49 +datum=WGS84').forward([113.1, 22.6]) as Position;
    expect(metres(degrees(toDegrees(x, y)), [113.1, 22.6])).toBeLessThan(0.1);
  });

  test.each([
    ['EPSG:4490', 'WGS84'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'WGS84'],
    ['urn:ogc:def:crs:EPSG::4547', 'EPSG:4547'],
  ])('%s is %s', (name, datum) => {
    expect(datumNamed(name, 'a').datum).toBe(datum);
  });

  test.each(['EPSG:2435', 'EPSG:2382', 'EPSG:4214', 'EPSG:4610', 'Xian 1980'])(
    '%s has no parameters',
    (name) => {
      expect(() => datumNamed(name, 'a')).toThrow(/datumWithoutParameters/);
    },
  );

  test('of Beijing 1954 is refused by its name', async () => {
    const error = await readProjection(BEIJING_54, 'a.prj').catch((each) => each);
    expect(error).toBeInstanceOf(DataError);
    expect(error.values.name).toBe('Beijing_1954_3_Degree_GK_CM_114E');
  });
});

describe('the datum that fits', () => {
  const known = city.places.flatMap(({ anchor }): Position[] =>
    anchor ? [[anchor[0], anchor[1]]] : [],
  );
  const some = known.filter((_, at) => at % 4 === 0);

  test.each(['WGS84', 'GCJ02', 'BD09', 'EPSG:4547', 'EPSG:4526', 'EPSG:4525', 'EPSG:4546'])(
    'is %s for places written in it',
    async (id) => {
      const { fromDegrees } = await conversionOf(id, '');
      const positions = some.map(([x, y]) => fromDegrees(x, y));
      expect(await fittingDatum(positions, known)).toBe(id);
    },
  );

  test('is none far from all places, and none without points or places', async () => {
    expect(
      await fittingDatum(
        [
          [116, 40],
          [117, 40],
          [118, 40],
        ],
        known,
      ),
    ).toBeNull();
    expect(await fittingDatum([], known)).toBeNull();
    expect(await fittingDatum(known, [])).toBeNull();
  });
});
