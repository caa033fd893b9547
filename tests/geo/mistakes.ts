import type { Files } from './fixture';

/** One way of breaking the fixture, and the one problem it gives: file · feature · property · code. */
export type Mistake = [name: string, spoil: (files: Files) => void, problem: string];

const NODES = 'places/nodes.geojson';
const PLATFORMS = 'places/platforms.geojson';
const BELTS = 'places/belts.geojson';
const INDUSTRIES = 'plan/industries.json';
const TASKS = 'plan/tasks.json';
const RIVERS = 'base/rivers.geojson';
const AREAS = 'base/districts.geojson';

const feature = (files: Files, file: string, index = 0) => files[file].features[index];
const node = (files: Files) => feature(files, NODES).properties;
const seedPark = (files: Files) => feature(files, NODES, 1).properties;
const platform = (files: Files) => feature(files, PLATFORMS).properties;
const ring = (files: Files) => feature(files, AREAS).geometry.coordinates[0];

export const SHAPE_MISTAKES: Mistake[] = [
  ['no id', (f) => delete platform(f).id, 'places/platforms.geojson · [0] · missingProperty'],
  [
    'no number',
    (f) => delete platform(f).number,
    'places/platforms.geojson · seed-bank · missingProperty',
  ],
  [
    'number 0',
    (f) => (platform(f).number = 0),
    'places/platforms.geojson · seed-bank · number · wrongType',
  ],
  [
    'number in quotes',
    (f) => (platform(f).number = '8'),
    'places/platforms.geojson · seed-bank · number · wrongType',
  ],
  [
    'unknown property',
    (f) => (platform(f).industry = []),
    'places/platforms.geojson · seed-bank · unknownProperty',
  ],
  [
    'unknown property deep inside',
    (f) => (node(f).industries[0].trem = '激光'),
    'places/nodes.geojson · laser-park · industries[0] · unknownProperty',
  ],
  [
    'unknown member of a collection',
    (f) => (f['base/sea.geojson'].crs = {}),
    'base/sea.geojson · unknownProperty',
  ],
  [
    'unknown evidence',
    (f) => (node(f).industries[0].evidence = 'sole'),
    'places/nodes.geojson · laser-park · industries[0].evidence · unknownValue',
  ],
  [
    'geometry of a wrong type',
    (f) => (feature(f, AREAS).geometry.type = 'Circle'),
    'base/districts.geojson · west · geometry.type · wrongGeometry',
  ],
  [
    'district that is a point',
    (f) => (feature(f, AREAS).geometry = { type: 'Point', coordinates: [100.05, 20.05] }),
    'base/districts.geojson · west · geometry.type · wrongGeometry',
  ],
  [
    'river that is an area',
    (f) => (feature(f, RIVERS).geometry = feature(f, AREAS).geometry),
    'base/rivers.geojson · river · geometry.type · wrongGeometry',
  ],
  [
    'place that is an area',
    (f) => (feature(f, NODES).geometry = feature(f, AREAS).geometry),
    'places/nodes.geojson · laser-park · geometry.type · wrongGeometry',
  ],
  [
    'place that is an area of coordinates in quotes',
    (f) => {
      const coordinates = [[['100', '20']], null];
      feature(f, NODES).geometry = { type: 'Polygon', coordinates };
    },
    'places/nodes.geojson · laser-park · geometry.type · wrongGeometry',
  ],
  [
    'geometry that is text',
    (f) => (feature(f, NODES).geometry = 'POINT (100.05 20.05)'),
    'places/nodes.geojson · laser-park · geometry · wrongType',
  ],
  [
    'coordinates in quotes',
    (f) => (feature(f, NODES).geometry.coordinates = ['100.05', '20.05']),
    'places/nodes.geojson · laser-park · geometry.coordinates · wrongType',
  ],
  [
    'coordinate null',
    (f) => (ring(f)[1] = [100.1, null]),
    'base/districts.geojson · west · geometry.coordinates[0][1] · wrongType',
  ],
  [
    'brackets one too many',
    (f) => (feature(f, RIVERS).geometry.coordinates = [[[100.02, 20.05]]]),
    'base/rivers.geojson · river · geometry.coordinates[0] · wrongType',
  ],
  [
    'area of nothing',
    (f) => (feature(f, 'base/sea.geojson').geometry.coordinates = []),
    'base/sea.geojson · sea · geometry.coordinates · emptyList',
  ],
  [
    'empty words',
    (f) => (platform(f).aliases = [' ']),
    'places/platforms.geojson · seed-bank · aliases[0] · emptyWords',
  ],
  [
    'no English',
    (f) => delete platform(f).summary.en,
    'places/platforms.geojson · seed-bank · summary · missingTranslation',
  ],
  [
    'empty Chinese',
    (f) => f['plan/units.json'].push({ number: 3, zh: '', en: 'Office' }),
    'plan/units.json · [2] · missingTranslation',
  ],
  [
    'no English of a replaced term',
    (f) => delete f['plan/glossary.json'][0].plain.en,
    'plan/glossary.json · 双碳 · plain · missingTranslation',
  ],
  [
    'the same alias twice',
    (f) => (platform(f).aliases = ['库', '库']),
    'places/platforms.geojson · seed-bank · aliases[1] · doubledItem',
  ],
  [
    'id in capitals',
    (f) => (platform(f).id = 'Seed_Bank'),
    'places/platforms.geojson · Seed_Bank · id · badSlug',
  ],
  [
    'date in words',
    (f) => (f['plan/document.json'].date = '2022年8月'),
    'plan/document.json · date · badDate',
  ],
  [
    'day that does not exist',
    (f) => (f['plan/document.json'].date = '2022-02-31'),
    'plan/document.json · date · badDate',
  ],
  [
    'kind of another file',
    (f) => (platform(f).kind = 'lab'),
    'places/platforms.geojson · seed-bank · kind · wrongKind',
  ],
  [
    'position of three numbers',
    (f) => feature(f, NODES, 1).geometry.coordinates.push(5),
    'places/nodes.geojson · seed-park · geometry.coordinates · wrongType',
  ],
  ['a list that is none', (f) => (f['plan/targets.json'] = {}), 'plan/targets.json · wrongType'],
];

export const IDENTITY_MISTAKES: Mistake[] = [
  [
    'doubled id across files',
    (f) => (platform(f).id = 'laser-lab'),
    'places/platforms.geojson · laser-lab · id · doubledId',
  ],
  [
    'doubled id of the base',
    (f) => f['base/avenue.geojson'].features.push(feature(f, 'base/avenue.geojson')),
    'base/avenue.geojson · avenue · id · doubledId',
  ],
  [
    'doubled number',
    (f) => (platform(f).number = 5),
    'places/platforms.geojson · seed-bank · number · doubledNumber',
  ],
  [
    'doubled number of a cluster',
    (f) => (f[INDUSTRIES][1].number = 1),
    'plan/industries.json · farming · number · doubledNumber',
  ],
  [
    'former id that is an id',
    (f) => (platform(f).formerIds = ['laser-park']),
    'places/platforms.geojson · seed-bank · formerIds[0] · formerIdTaken',
  ],
  [
    'former id of two',
    (f) => (platform(f).formerIds = ['old-seed-park']),
    'places/platforms.geojson · seed-bank · formerIds[0] · formerIdTaken',
  ],
  [
    'former number of another place',
    (f) => (platform(f).formerNumbers = [1]),
    'places/platforms.geojson · seed-bank · formerNumbers[0] · formerIdTaken',
  ],
  [
    'gap in the tasks',
    (f) => Object.assign(f[TASKS][1], { id: 3, targets: [] }),
    'plan/tasks.json · 3 · id · notContiguous',
  ],
  [
    'doubled task',
    (f) => f['plan/indicators.json'].push(f['plan/indicators.json'][0]),
    'plan/indicators.json · 1 · id · notContiguous',
  ],
];

export const REFERENCE_MISTAKES: Mistake[] = [
  [
    'place in no district',
    (f) => (seedPark(f).districts = ['easst']),
    'places/nodes.geojson · seed-park · districts[0] · noDistrict',
  ],
  [
    'indicator of no section',
    (f) => (f['plan/indicators.json'][0].section = '九（九）'),
    'plan/indicators.json · 1 · section · noSection',
  ],
  [
    'task of no section',
    (f) => f[TASKS][0].sections.push('三（一）9'),
    'plan/tasks.json · 1 · sections[1] · noSection',
  ],
  [
    'part of nothing',
    (f) => (platform(f).partOf = 'laser-prak'),
    'places/platforms.geojson · seed-bank · partOf · noPlace',
  ],
  [
    'joint with nothing',
    (f) => node(f).industries[1].with.push('seed'),
    'places/nodes.geojson · laser-park · industries[1].with[1] · noPlace',
  ],
  [
    'a former id',
    (f) => (platform(f).partOf = 'old-seed-park'),
    'places/platforms.geojson · seed-bank · partOf · noPlace',
  ],
  [
    'task of no place',
    (f) => f[TASKS][1].places.push('seeds'),
    'plan/tasks.json · 2 · places[0] · noPlace',
  ],
  [
    'no such district',
    (f) => feature(f, BELTS).properties.members.push('south'),
    'places/belts.geojson · belt · members[2] · noDistrict',
  ],
  [
    'town of no district',
    (f) => (feature(f, 'base/towns.geojson').properties.district = 'south'),
    'base/towns.geojson · town · district · noDistrict',
  ],
  [
    'part of itself',
    (f) => (platform(f).partOf = 'seed-bank'),
    'places/platforms.geojson · seed-bank · partOf · ownReference',
  ],
  [
    'part of its own part',
    (f) => (node(f).partOf = 'laser-lab'),
    'places/nodes.geojson · laser-park · partOf · partOfCircle',
  ],
  [
    'joint one way only',
    (f) => (seedPark(f).industries = []),
    'places/nodes.geojson · laser-park · industries[1].with[0] · jointOneWay',
  ],
  [
    'joint here, but own there',
    (f) => {
      seedPark(f).industries[0].evidence = 'own';
      delete seedPark(f).industries[0].with;
    },
    'places/nodes.geojson · laser-park · industries[1].with[0] · jointOneWay',
  ],
  [
    'twin one way only',
    (f) => (seedPark(f).seeAlso = []),
    'places/nodes.geojson · laser-park · seeAlso[0] · notMutual',
  ],
  [
    'section that does not exist',
    (f) => (node(f).industries[0].section = '二（九）'),
    'places/nodes.geojson · laser-park · industries[0].section · noSection',
  ],
  [
    'annex that is not in the text',
    (f) => platform(f).sections.push('附件2'),
    'places/platforms.geojson · seed-bank · sections[1] · noSection',
  ],
  [
    'section of a goal',
    (f) => (f['plan/targets.json'][0].section = '三'),
    'plan/targets.json · [0] · section · noSection',
  ],
  [
    'section of a target',
    (f) => (f[TASKS][1].targets[0].section = '附件1#9'),
    'plan/tasks.json · 2 · targets[0].section · noSection',
  ],
  [
    'section that the place does not list',
    (f) => (node(f).sections = ['二（一）', '附件1#1']),
    'places/nodes.geojson · laser-park · industries[1].section · sectionNotListed',
  ],
  [
    'place without sections',
    (f) => (platform(f).sections = []),
    'places/platforms.geojson · seed-bank · sections · noSections',
  ],
  [
    'unknown unit of a task',
    (f) => f[TASKS][0].support.push('教育局'),
    'plan/tasks.json · 1 · support[1] · noUnit',
  ],
  [
    'unknown unit of an action',
    (f) => (f['plan/actions.json'][0].sections[0].lead = ['科技 局']),
    'plan/actions.json · 1 · sections[0].lead[0] · noUnit',
  ],
  ['task of no action', (f) => (f[TASKS][1].action = 9), 'plan/tasks.json · 2 · action · noAction'],
  [
    'place in no task',
    (f) => node(f).tasks.push(3),
    'places/nodes.geojson · laser-park · tasks[1] · noTask',
  ],
  [
    'place that the task does not name',
    (f) => node(f).tasks.push(2),
    'places/nodes.geojson · laser-park · tasks[1] · taskWithoutPlace',
  ],
  [
    'task that the place does not name',
    (f) => f[TASKS][1].places.push('seed-bank'),
    'plan/tasks.json · 2 · places[0] · placeWithoutTask',
  ],
  [
    'row cited but not named',
    (f) => platform(f).sections.push('附件1#2'),
    'places/platforms.geojson · seed-bank · sections[1] · unlistedTask',
  ],
  [
    'row named but not cited',
    (f) => {
      platform(f).tasks.push(2);
      f[TASKS][1].places.push('seed-bank');
    },
    'places/platforms.geojson · seed-bank · tasks[0] · taskNotCited',
  ],
];

export const RULE_MISTAKES: Mistake[] = [
  [
    'unit twice',
    (f) => f['plan/units.json'].push({ number: 3, zh: '农业局', en: 'Farms' }),
    'plan/units.json · 农业局 · zh · doubledTerm',
  ],
  [
    'section twice',
    (f) => f['plan/actions.json'][0].sections.push(f['plan/actions.json'][0].sections[0]),
    'plan/actions.json · 1 · sections[1].id · doubledTerm',
  ],
  [
    'joint with nobody',
    (f) => delete node(f).industries[1].with,
    'places/nodes.geojson · laser-park · industries[1] · jointWithout',
  ],
  [
    'own with others',
    (f) => (node(f).industries[0].with = ['seed-park']),
    'places/nodes.geojson · laser-park · industries[0].with · withNotJoint',
  ],
  [
    'inferred without a reason',
    (f) => delete seedPark(f).districtNote,
    'places/nodes.geojson · seed-park · noteMissing',
  ],
  [
    'stated with a reason',
    (f) => (seedPark(f).districtBasis = 'stated'),
    'places/nodes.geojson · seed-park · districtNote · noteOfStated',
  ],
  [
    'belt without members',
    (f) => delete feature(f, BELTS).properties.members,
    'places/belts.geojson · belt · members · beltNeeds',
  ],
  [
    'platform with members',
    (f) => (platform(f).members = ['west']),
    'places/platforms.geojson · seed-bank · members · onlyBelts',
  ],
  [
    'term of no cluster',
    (f) => (node(f).industries[0].term = '激光业'),
    'places/nodes.geojson · laser-park · industries[0].term · unknownTerm',
  ],
  [
    'cluster that misses a term',
    (f) => f[INDUSTRIES][0].terms.pop(),
    'places/nodes.geojson · laser-park · industries[0].term · unknownTerm',
  ],
  [
    'term with the number of a cluster',
    (f) => f[INDUSTRIES][1].terms.push({ number: 1, zh: '渔业', en: 'fishing' }),
    'plan/industries.json · farming · terms[2].number · doubledNumber',
  ],
  [
    'term without a number',
    (f) => f[INDUSTRIES][1].terms.push({ zh: '渔业', en: 'fishing' }),
    'plan/industries.json · farming · terms[2] · missingProperty',
  ],
  [
    'term of two clusters',
    (f) => f[INDUSTRIES][1].terms.push({ number: 104, zh: '激光', en: 'lasers' }),
    'plan/industries.json · farming · terms[2] · doubledTerm',
  ],
  [
    'entry explained twice',
    (f) => (f['plan/glossary.json'][0].aliases = ['双碳']),
    'plan/glossary.json · 双碳 · aliases[0] · doubledTerm',
  ],
  [
    'doubt about no term',
    (f) => f[INDUSTRIES][0].doubtful.push('种业'),
    'plan/industries.json · laser · doubtful[0] · doubtfulNotTerm',
  ],
  [
    'range without end',
    (f) => delete node(f).facts[0].upTo,
    'places/nodes.geojson · laser-park · facts[0].upTo · rangeNeedsEnd',
  ],
  [
    'range backwards',
    (f) => (node(f).facts[0].upTo = 9),
    'places/nodes.geojson · laser-park · facts[0].upTo · rangeNeedsEnd',
  ],
  [
    'end of no range',
    (f) => (f['plan/targets.json'][0].upTo = 60),
    'plan/targets.json · [0] · upTo · endOfNoRange',
  ],
  [
    'year without a value',
    (f) => (f['plan/indicators.json'][0].y2024 = null),
    'plan/indicators.json · 1 · y2024 · valuesMissing',
  ],
  [
    'one value for both years, and another',
    (f) => Object.assign(f['plan/indicators.json'][0], { spans: 15, y2024: null }),
    'plan/indicators.json · 1 · y2021 · valuesTwice',
  ],
];

export const GEOMETRY_MISTAKES: Mistake[] = [
  [
    'site without a point',
    (f) => (feature(f, NODES, 1).geometry = null),
    'places/nodes.geojson · seed-park · geometry · geometryNeeded',
  ],
  [
    'belt without a line',
    (f) => (feature(f, BELTS).geometry = { type: 'Point', coordinates: [100.1, 20.05] }),
    'places/belts.geojson · belt · geometry · geometryNeeded',
  ],
  [
    'point of none',
    (f) => (feature(f, PLATFORMS).geometry = { type: 'Point', coordinates: [100.1, 20.05] }),
    'places/platforms.geojson · seed-bank · geometry · geometryRefused',
  ],
  [
    'core with a site',
    (f) => (feature(f, 'places/core.geojson').properties.position.precision = 'site'),
    'places/core.geojson · core · position.precision · precisionRefused',
  ],
  [
    'only the district, but which',
    (f) => (platform(f).position.precision = 'district'),
    'places/platforms.geojson · seed-bank · districts · districtsNeeded',
  ],
  [
    'none, but a district',
    (f) => (platform(f).districts = ['west']),
    'places/platforms.geojson · seed-bank · districts · districtsKnown',
  ],
  [
    'point without an error',
    (f) => (seedPark(f).position.error_m = null),
    'places/nodes.geojson · seed-park · position.error_m · errorNeeded',
  ],
  [
    'error without a point',
    (f) => (platform(f).position.error_m = 500),
    'places/platforms.geojson · seed-bank · position.error_m · errorRefused',
  ],
  [
    'host unknown',
    (f) => delete feature(f, 'places/labs.geojson').properties.partOf,
    'places/labs.geojson · laser-lab · partOf · hostNeeded',
  ],
  [
    'not at its host',
    (f) => (feature(f, 'places/labs.geojson').geometry.coordinates = [100.051, 20.05]),
    'places/labs.geojson · laser-lab · geometry.coordinates · hostElsewhere',
  ],
  [
    'coordinates out of range',
    (f) => (feature(f, NODES, 1).geometry.coordinates = [1001.5, 20.05]),
    'places/nodes.geojson · seed-park · geometry.coordinates · coordinatesRange',
  ],
  [
    'coordinates swapped',
    (f) => (feature(f, NODES, 1).geometry.coordinates = [20.05, 100.15]),
    'places/nodes.geojson · seed-park · geometry.coordinates · coordinatesSwapped',
  ],
  [
    'coordinates of a river swapped',
    (f) => (feature(f, RIVERS).geometry.coordinates[1] = [20.05, 100.18]),
    'base/rivers.geojson · river · geometry.coordinates[1] · coordinatesSwapped',
  ],
  [
    'too many decimals',
    (f) => (feature(f, NODES, 1).geometry.coordinates = [100.123456, 20.05]),
    'places/nodes.geojson · seed-park · geometry.coordinates · tooManyDecimals',
  ],
  [
    'outside its districts',
    (f) => (seedPark(f).districts = ['west']),
    'places/nodes.geojson · seed-park · geometry.coordinates · outsideDistricts',
  ],
  [
    'outside by more than 3 km, whatever the error',
    (f) => {
      seedPark(f).districts = ['west'];
      seedPark(f).position.error_m = 9000;
    },
    'places/nodes.geojson · seed-park · geometry.coordinates · outsideDistricts',
  ],
  [
    'belt far outside',
    (f) => (feature(f, BELTS).geometry.coordinates[1] = [101.18, 20.05]),
    'places/belts.geojson · belt · geometry.coordinates · outsideDistricts',
  ],
  [
    'open ring',
    (f) => ring(f).pop(),
    'base/districts.geojson · west · geometry.coordinates[0] · ringOpen',
  ],
  [
    'ring of three',
    (f) => ring(f).splice(1, 3),
    'base/districts.geojson · west · geometry.coordinates[0] · ringShort',
  ],
  [
    'line of one',
    (f) => feature(f, 'base/railway.geojson').geometry.coordinates.pop(),
    'base/railway.geojson · railway · geometry.coordinates · lineShort',
  ],
  [
    'wrong winding',
    (f) => ring(f).reverse(),
    'base/districts.geojson · west · geometry.coordinates[0] · wrongWinding',
  ],
  [
    'hole wound like an outer ring',
    (f) =>
      feature(f, 'base/sea.geojson').geometry.coordinates.push(
        feature(f, 'base/sea.geojson').geometry.coordinates[0],
      ),
    'base/sea.geojson · sea · geometry.coordinates[1] · wrongWinding',
  ],
  [
    'border that only one district follows',
    (f) => (ring(f)[2] = [100.101, 20.05]),
    'base/districts.geojson · west · geometry.coordinates · edgeNotShared',
  ],
  [
    'border with a vertex more on one side',
    (f) => feature(f, AREAS, 1).geometry.coordinates[0].splice(4, 0, [100.1, 20.07]),
    'base/districts.geojson · west · geometry.coordinates · edgeNotShared',
  ],
  [
    'shore that the sea does not follow',
    (f) => feature(f, 'base/sea.geojson').geometry.coordinates[0].splice(4, 0, [100.21, 20.05]),
    'base/districts.geojson · east · geometry.coordinates · edgeNotShared',
  ],
  [
    'area of no district',
    (f) =>
      f[AREAS].features.push({ ...feature(f, 'base/sea.geojson'), properties: { id: 'south' } }),
    'base/districts.geojson · south · id · areaWithoutDistrict',
  ],
  [
    'district without an area',
    (f) =>
      f['places/districts.geojson'].features.push({
        ...feature(f, 'places/districts.geojson'),
        properties: {
          ...feature(f, 'places/districts.geojson').properties,
          id: 'south',
          number: 9,
        },
      }),
    'places/districts.geojson · south · id · districtWithoutArea',
  ],
];
