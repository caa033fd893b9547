import type { Sources } from '../../geo/read';

// biome-ignore lint/suspicious/noExplicitAny: the tests write into it what its types forbid
export type Files = Record<string, any>;

const words = (zh: string, en: string) => ({ zh, en });

function place(id: string, number: number, kind: string, rest: object, geometry: object | null) {
  return {
    type: 'Feature',
    properties: {
      id,
      number,
      kind,
      name: words(`名${number}`, `Name ${number}`),
      aliases: [],
      districts: [],
      districtBasis: 'stated',
      positioning: [],
      status: [],
      industries: [],
      facts: [],
      tasks: [],
      seeAlso: [],
      sections: ['二（一）'],
      summary: words('一句话。', 'A sentence.'),
      position: { precision: 'none', error_m: null, source: words('方案', 'The plan') },
      ...rest,
    },
    geometry,
  };
}

const position = (precision: string, error_m: number | null) => ({
  precision,
  error_m,
  source: words('公开坐标', 'Published point'),
});
const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });
const features = (...list: object[]) => ({ type: 'FeatureCollection', features: list });
const feature = (properties: object, geometry: object) => ({
  type: 'Feature',
  properties,
  geometry,
});

/** An area by its vertices, counter-clockwise. */
const area = (...vertices: number[][]) => ({
  type: 'Polygon',
  coordinates: [[...vertices, ...vertices.slice(0, 1)]],
});
/** West and east lie side by side, the sea to the east of them, one neighbour around the rest. */
const WEST = area([100, 20], [100.1, 20], [100.1, 20.05], [100.1, 20.1], [100, 20.1]);
const EAST = area([100.1, 20], [100.2, 20], [100.2, 20.1], [100.1, 20.1], [100.1, 20.05]);
const SEA = area([100.2, 20], [100.3, 20], [100.3, 20.1], [100.2, 20.1]);
const NORTH = area(
  ...[
    [99.9, 19.9],
    [100.2, 19.9],
    [100.2, 20],
    [100.1, 20],
    [100, 20],
    [100, 20.1],
    [100.1, 20.1],
  ],
  ...[
    [100.2, 20.1],
    [100.2, 20.2],
    [99.9, 20.2],
  ],
);
const line = {
  type: 'LineString',
  coordinates: [point(100.02, 20.05), point(100.18, 20.05)].map((p) => p.coordinates),
};

const CITY = {
  'places/core.geojson': features(
    place('core', 1, 'core', { districts: ['east'], position: position('district', null) }, null),
  ),
  'places/belts.geojson': features(
    place(
      'belt',
      2,
      'belt',
      {
        districts: ['west', 'east'],
        members: ['west', 'east'],
        partners: [{ term: words('海外', 'overseas'), section: '二（一）' }],
        position: position('site', 1000),
      },
      line,
    ),
  ),
  'places/districts.geojson': features(
    place('west', 3, 'district', { position: position('district', null) }, null),
    place('east', 4, 'district', { position: position('district', null) }, null),
  ),
  'places/nodes.geojson': features(
    place(
      'laser-park',
      5,
      'node',
      {
        districts: ['west'],
        industries: [
          { term: '激光', evidence: 'own', section: '二（一）' },
          { term: '农业', evidence: 'joint', with: ['seed-park'], section: '三（一）1' },
        ],
        facts: [
          {
            text: words('10—20家企业', '10 to 20 companies'),
            value: 10,
            upTo: 20,
            bound: 'range',
            unit: words('家', 'companies'),
            section: '附件1#1',
          },
        ],
        tasks: [1],
        seeAlso: ['seed-park'],
        sections: ['二（一）', '三（一）1', '附件1#1'],
        position: position('site', 500),
      },
      point(100.05, 20.05),
    ),
    place(
      'seed-park',
      6,
      'node',
      {
        districts: ['east'],
        districtBasis: 'inferred',
        districtNote: words('牵头单位在东区。', 'Its lead unit is in East.'),
        formerIds: ['old-seed-park'],
        industries: [
          { term: '农业', evidence: 'joint', with: ['laser-park'], section: '三（一）1' },
        ],
        seeAlso: ['laser-park'],
        sections: ['二（一）', '三（一）1'],
        position: position('town', 2000),
      },
      point(100.15, 20.05),
    ),
  ),
  'places/labs.geojson': features(
    place(
      'laser-lab',
      7,
      'lab',
      { districts: ['west'], partOf: 'laser-park', position: position('host', 500) },
      point(100.05, 20.05),
    ),
  ),
  'places/platforms.geojson': features(place('seed-bank', 8, 'platform', {}, null)),
  'plan/document.json': {
    title: words('方案', 'Plan'),
    number: words('1号', 'No. 1'),
    date: '2022-08-11',
    issuer: words('市政府', 'City'),
    period: [2022, 2024],
    sections: [{ id: '二（一）', title: words('布局', 'Layout') }],
  },
  'plan/actions.json': [
    {
      id: 1,
      name: words('行动', 'Action'),
      sections: [
        { id: '三（一）1', title: words('平台', 'Platforms'), lead: ['科技局'], support: [] },
      ],
    },
  ],
  'plan/tasks.json': [
    {
      id: 1,
      action: 1,
      title: words('建园', 'Build the park'),
      lead: ['科技局'],
      support: ['农业局'],
      targets: [],
      places: ['laser-park'],
      sections: ['三（一）1'],
    },
    {
      id: 2,
      action: 1,
      title: words('种子', 'Seeds'),
      lead: ['农业局'],
      support: [],
      targets: [
        {
          text: words('100家', '100 companies'),
          value: 100,
          bound: 'over',
          unit: words('家', 'companies'),
          section: '附件1#2',
        },
      ],
      places: [],
      sections: [],
    },
  ],
  'plan/indicators.json': [
    {
      id: 1,
      name: words('投入', 'Spending'),
      unit: words('%', '%'),
      y2021: 1,
      y2024: 2,
      growth: null,
      section: '三（一）1',
    },
  ],
  'plan/targets.json': [
    {
      text: words('50家', '50 companies'),
      value: 50,
      bound: 'exact',
      unit: words('家', 'companies'),
      section: '三（一）1',
    },
  ],
  'plan/industries.json': [
    {
      id: 'laser',
      number: 1,
      name: words('激光', 'Lasers'),
      terms: [{ number: 101, ...words('激光', 'lasers') }],
      doubtful: [],
    },
    {
      id: 'farming',
      number: 2,
      name: words('农业', 'Farming'),
      terms: [
        { number: 102, ...words('农业', 'farming') },
        { number: 103, ...words('种业', 'seeds') },
      ],
      doubtful: ['种业'],
    },
  ],
  'plan/glossary.json': [
    { term: words('双碳', 'dual carbon'), aliases: [], plain: words('两个目标。', 'Two goals.') },
  ],
  'plan/units.json': [
    { number: 1, ...words('科技局', 'Science Bureau') },
    { number: 2, ...words('农业局', 'Farming Bureau') },
  ],
  'plan/traditional.json': { 羣: '群' },
  'base/districts.geojson': features(feature({ id: 'west' }, WEST), feature({ id: 'east' }, EAST)),
  'base/sea.geojson': features(feature({ id: 'sea' }, SEA)),
  'base/neighbours.geojson': features(
    feature({ id: 'north', adcode: 1, name: words('北市', 'North') }, NORTH),
  ),
  'base/bay-area.geojson': features(
    feature({ id: 'north', adcode: 1, name: words('北市', 'North') }, NORTH),
  ),
  'base/rivers.geojson': features(
    feature({ id: 'river', name: words('江', 'River'), rank: 1 }, line),
  ),
  'base/avenue.geojson': features(feature({ id: 'avenue', name: words('大道', 'Avenue') }, line)),
  'base/railway.geojson': features(
    feature({ id: 'railway', name: words('铁路', 'Railway') }, line),
  ),
  'base/towns.geojson': features(
    feature(
      {
        id: 'town',
        name: words('镇', 'Town'),
        kind: 'town',
        district: 'west',
        error_m: 500,
        source: words('地图', 'Map'),
      },
      point(100.02, 20.02),
    ),
  ),
  'base/stations.geojson': features(),
  'base/water-names.geojson': features(
    feature({ id: 'bay', name: words('湾', 'Bay'), kind: 'bay', rank: 1 }, point(100.25, 20.05)),
  ),
};

/** A small invented city without a mistake; every call gives a new one, to be broken. */
export const fixture = (): Files => JSON.parse(JSON.stringify(CITY));

/** The files as if they had been read from a folder. */
export const sources = (files: Files): Sources => ({ files, problems: [] });
