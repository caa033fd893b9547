import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Feature, Geometry, LineString, Point, Polygon } from 'geojson';
import type { LonLat } from '../src/city/city';
import type { Kind, PlaceProperties, Text } from '../src/city/types';

/*
 * A province that does not exist: its own `geo/`, with as many places as are asked for, in the form
 * that the city's data have. It shows that nothing in the program is about one city alone, and how
 * the map bears more places.
 */

/** Its south-west corner, and the side of its square districts, in degrees. */
const CORNER: LonLat = [100, 30];
const SIDE = 0.5;

const TERMS = ['光学仪器', '海洋养殖', '冶金', '茶叶加工', '低空飞行', '软件', '制盐', '造船'];
const SECTIONS = ['一', '二', '三（一）', '三（二）'];

const text = (zh: string, en: string): Text => ({ zh, en });

/** The same pseudo-random numbers in [0, 1) in every run (a linear congruence of Park and Miller). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A corner of the grid; the provinces around have the columns and rows before 0 and after the last. */
const corner = (column: number, row: number): LonLat => [
  CORNER[0] + column * SIDE,
  CORNER[1] + row * SIDE,
];

const cell = (column: number, row: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
      corner(column, row),
    ],
  ],
});

const feature = <Properties, Shape extends Geometry | null>(
  properties: Properties,
  geometry: Shape,
) => ({ type: 'Feature' as const, properties, geometry });

const collection = (features: readonly unknown[]) => ({ type: 'FeatureCollection', features });

export interface ProvinceOptions {
  /** Of all kinds, at least 20. */
  places: number;
  /** Columns and rows of districts. */
  size?: readonly [columns: number, rows: number];
}

/** The files of a province's `geo/`: contents by path. */
export function province({ places, size = [4, 3] }: ProvinceOptions): Record<string, unknown> {
  const random = dice(20_261_126);
  const [columns, rows] = size;
  const cells = Array.from({ length: (columns + 2) * (rows + 2) }, (_, index) => ({
    column: (index % (columns + 2)) - 1,
    row: Math.floor(index / (columns + 2)) - 1,
  }));
  const isOwn = ({ column, row }: (typeof cells)[number]) =>
    column >= 0 && column < columns && row >= 0 && row < rows;
  const districts = cells.filter(isOwn).map((at, index) => ({
    ...at,
    id: `county-${index + 1}`,
    name: text(`第${index + 1}县`, `County ${index + 1}`),
    adcode: 990_001 + index,
  }));
  const around = cells
    .filter((at) => !isOwn(at))
    .map((at, index) => ({
      ...at,
      id: `beyond-${index + 1}`,
      name: text(`邻省${index + 1}`, `Neighbour ${index + 1}`),
      adcode: 980_001 + index,
    }));
  let number = 0;
  const placeOf = (
    kind: Kind,
    id: string,
    name: Text,
    own: Partial<PlaceProperties>,
    geometry: Point | LineString | null,
  ): Feature<Point | LineString | null, PlaceProperties> =>
    feature(
      {
        id,
        number: ++number,
        kind,
        name,
        aliases: [],
        districts: [],
        districtBasis: 'stated' as const,
        positioning: [],
        status: [],
        industries: [],
        facts: [],
        tasks: [],
        seeAlso: [],
        sections: ['二'],
        summary: text(`${name.zh}，为试验而设。`, `${name.en}, made up for a trial.`),
        position: { precision: 'district', error_m: null, source: text('虚构', 'made up') },
        ...own,
      } satisfies PlaceProperties,
      geometry,
    );
  const site = (error_m: number) => ({
    precision: 'site' as const,
    error_m,
    source: text('虚构', 'made up'),
  });
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const lot = (kind: Kind, index: number) => {
    const district = pick(districts);
    const [west, south] = corner(district.column, district.row);
    const at = [0, 0].map((_, axis) =>
      Number(((axis ? south : west) + SIDE * (0.02 + random() * 0.96)).toFixed(5)),
    );
    const terms = new Set([pick(TERMS), pick(TERMS)]);
    const section = pick(SECTIONS);
    const names: Record<string, Text> = {
      node: text(`第${index}产业园`, `Park ${index}`),
      lab: text(`第${index}实验室`, `Laboratory ${index}`),
      platform: text(`第${index}平台`, `Platform ${index}`),
    };
    return placeOf(
      kind,
      `${kind}-${index}`,
      names[kind] as Text,
      {
        districts: [district.id],
        industries: [...terms].map((term) => ({
          term,
          evidence: random() < 0.7 ? ('own' as const) : ('name' as const),
          section,
        })),
        sections: [section],
        position: site(100 + Math.floor(random() * 900)),
      },
      { type: 'Point', coordinates: at },
    );
  };
  const core = placeOf(
    'core',
    'heart',
    text('中心城区', 'The Heart'),
    { districts: ['county-1'] },
    null,
  );
  const belts = ['上行带', '下行带'].map((zh, index) => {
    const members = districts.filter(({ row }) => row === Math.min(index, rows - 1));
    return placeOf(
      'belt',
      `belt-${index + 1}`,
      text(zh, `Belt ${index + 1}`),
      {
        districts: members.map(({ id }) => id),
        members: members.map(({ id }) => id),
        partners: [{ term: text('远方', 'far away'), section: '二' }],
        position: site(2000),
      },
      {
        type: 'LineString',
        coordinates: members.map(({ column, row }) => [
          corner(column, row)[0] + SIDE / 2,
          corner(column, row)[1] + SIDE * (column % 2 ? 0.3 : 0.7),
        ]),
      },
    );
  });
  const counties = districts.map(({ id, name }) =>
    placeOf('district', id, name, { districts: [id] }, null),
  );
  const rest = Math.max(0, places - number);
  const kinds = Array.from({ length: rest }, (_, index): Kind => {
    if (index % 40 === 0) return 'lab';
    return index % 40 < 24 ? 'node' : 'platform';
  });
  const lots = kinds.map((kind, index) => lot(kind, index + 1));
  const ofKind = (kind: Kind) =>
    collection(lots.filter(({ properties }) => properties.kind === kind));
  const units = ['省科技厅', '各县政府'].map((zh, index) => ({
    number: index + 1,
    zh,
    en: `Unit ${index + 1}`,
  }));
  const seats = districts.map(({ id, name, column, row }) =>
    feature(
      {
        id: `${id}-seat`,
        name,
        kind: 'seat',
        district: id,
        error_m: 500,
        source: text('虚构', 'made up'),
      },
      { type: 'Point', coordinates: corner(column, row).map((at) => at + SIDE / 2) },
    ),
  );
  return {
    'places/core.geojson': collection([core]),
    'places/belts.geojson': collection(belts),
    'places/districts.geojson': collection(counties),
    'places/nodes.geojson': ofKind('node'),
    'places/labs.geojson': ofKind('lab'),
    'places/platforms.geojson': ofKind('platform'),
    'plan/document.json': {
      title: text('某省试验方案', 'A Trial Plan of a Province'),
      number: text('试〔2026〕1号', 'Trial [2026] No. 1'),
      date: '2026-11-26',
      issuer: text('某省', 'A Province'),
      period: [2026, 2028],
      sections: ['一', '二'].map((id) => ({ id, title: text(`第${id}部分`, `Part ${id}`) })),
    },
    'plan/actions.json': [
      {
        id: 1,
        name: text('试验行动', 'Trial action'),
        sections: ['三（一）', '三（二）'].map((id) => ({
          id,
          title: text(`第${id}节`, `Section ${id}`),
          lead: ['省科技厅'],
          support: ['各县政府'],
        })),
      },
    ],
    'plan/tasks.json': [],
    'plan/indicators.json': [],
    'plan/targets.json': [],
    'plan/industries.json': TERMS.map((zh, index) => ({
      id: `industry-${index + 1}`,
      number: index + 1,
      name: text(zh, `Industry ${index + 1}`),
      terms: [{ number: 100 + index, zh, en: `industry ${index + 1}` }],
      doubtful: [],
    })),
    'plan/glossary.json': [],
    'plan/units.json': units,
    'plan/traditional.json': {},
    'base/districts.geojson': collection(
      districts.map(({ id, adcode, column, row }) => feature({ id, adcode }, cell(column, row))),
    ),
    'base/sea.geojson': collection([]),
    'base/neighbours.geojson': collection(
      around.map(({ id, name, adcode, column, row }) =>
        feature({ id, name, adcode }, cell(column, row)),
      ),
    ),
    'base/bay-area.geojson': collection(
      [...around, ...districts].map((each) =>
        feature(
          {
            id: each.id,
            name: each.name,
            adcode: each.adcode,
            ...(isOwn(each) ? { own: true } : {}),
          },
          cell(each.column, each.row),
        ),
      ),
    ),
    'base/rivers.geojson': collection([
      feature(
        { id: 'river', name: text('长河', 'The Long River'), rank: 1 },
        { type: 'LineString', coordinates: [corner(0, 0), corner(columns, rows)] },
      ),
    ]),
    'base/avenue.geojson': collection([]),
    'base/railway.geojson': collection([]),
    'base/towns.geojson': collection(seats),
    'base/stations.geojson': collection([]),
    'base/water-names.geojson': collection([]),
  };
}

/** Writes a province's `geo/` into a folder. */
export function writeProvince(folder: string, options: ProvinceOptions): void {
  for (const [path, content] of Object.entries(province(options))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
}
