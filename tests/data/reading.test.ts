import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../src/data/conversion';
import { DataError } from '../../src/data/types';
import { zoneOf } from '../../src/data/zones';
import {
  bytesOf,
  type Content,
  dxfText,
  fileOf,
  GK_38,
  gbk,
  open,
  pointShp,
  rows,
  textDbf,
  utf16,
  workbook,
  zip,
} from './making';

const NAME = '江门人才岛';
const AT: [number, number] = [113.1, 22.6];

const zone = zoneOf('EPSG:4526');
if (!zone) throw new Error('no zone');
const IN_METRES = proj4(definitionOf(zone)).forward(AT) as [number, number];

const CSV = `名称,经度,纬度\r\n${NAME},113.1,22.6\r\n`;
const FEATURE = {
  type: 'Feature',
  properties: { 名称: NAME },
  geometry: { type: 'Point', coordinates: AT },
};
const KML = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>${NAME}</name><Point><coordinates>113.1,22.6,0</coordinates></Point></Placemark></Document></kml>`;
const GPX = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lon="113.1" lat="22.6"><name>${NAME}</name></wpt></gpx>`;
const declared = (xml: string) => `<?xml version="1.0" encoding="GBK"?>${xml}`;
const DXF = (text: string) =>
  dxfText([`0\nTEXT\n8\n园区\n10\n${IN_METRES[0]}\n20\n${IN_METRES[1]}\n1\n${text}`]);
const TOPOLOGY = {
  type: 'Topology',
  arcs: [],
  objects: { 园区: { type: 'Point', coordinates: AT, properties: { 名称: NAME } } },
};
const shapefile = (encode: (text: string) => Uint8Array, cpg: string) => ({
  '园区.shp': pointShp([IN_METRES]),
  '园区.shx': new Uint8Array(100),
  '园区.dbf': textDbf(encode('名称'), [encode(NAME)]),
  '园区.prj': bytesOf(GK_38),
  ...(cpg ? { '园区.cpg': bytesOf(cpg) } : {}),
});

/** One good file of each kind: the same place, with its Chinese name, in both encodings where there are two. */
const GOOD: readonly (readonly [string, format: string, Content | [string, Content][]])[] = [
  ['园区.geojson', 'geojson', { type: 'FeatureCollection', features: [FEATURE] }],
  ['一个.json', 'geojson', FEATURE],
  ['gbk.geojson', 'geojson', gbk(JSON.stringify(FEATURE))],
  ['行.geojsonl', 'geojson', `${JSON.stringify(FEATURE)}\n`],
  ['列.geojsons', 'geojson', `\x1e${JSON.stringify(FEATURE)}\n`],
  ['园区.topojson', 'topojson', TOPOLOGY],
  ['园区.kml', 'kml', KML],
  ['gbk.kml', 'kml', gbk(declared(KML))],
  ['园区.kmz', 'kmz', zip({ 'doc.kml': bytesOf(KML) })],
  ['园区.gpx', 'gpx', GPX],
  ['gbk.gpx', 'gpx', gbk(declared(GPX))],
  ['园区.csv', 'csv', CSV],
  ['有标记.csv', 'csv', `\uFEFF${CSV}`],
  ['gbk.csv', 'csv', gbk(CSV)],
  ['小.csv', 'csv', utf16(CSV, true)],
  ['大.csv', 'csv', utf16(CSV, false)],
  ['制表.tsv', 'csv', CSV.replaceAll(',', '\t')],
  ['分号.csv', 'csv', CSV.replaceAll(',', ';')],
  [
    '园区.xlsx',
    'xlsx',
    workbook({
      表: rows([
        ['名称', '经度', '纬度'],
        [NAME, ...AT],
      ]),
    }),
  ],
  ['gbk.zip', 'shapefile', zip(shapefile(gbk, 'GBK'))],
  ['936.zip', 'shapefile', zip(shapefile(gbk, 'OEM 936'))],
  ['utf8.zip', 'shapefile', zip(shapefile(bytesOf, 'UTF-8'))],
  ['没有cpg.zip', 'shapefile', zip(shapefile(gbk, ''))],
  ['散.shp', 'shapefile', Object.entries(shapefile(gbk, '936'))],
  ['园区.dxf', 'dxf', DXF(NAME)],
  ['gbk.dxf', 'dxf', gbk(DXF(NAME))],
  ['转义.dxf', 'dxf', DXF('\\U+6C5F\\U+95E8人才岛')],
];

const filesOf = (name: string, content: Content | [string, Content][]) =>
  Array.isArray(content)
    ? content.map(([each, bytes]) => fileOf(each, bytes))
    : [fileOf(name, content)];

describe('a good file', () => {
  test.each(GOOD)('%s is read as %s', async (name, format, content) => {
    const files = filesOf(name, content);
    const { inspection, result } = await open(
      files,
      format === 'dxf' ? { datum: 'EPSG:4526' } : {},
    );
    expect(inspection.format).toBe(format);
    expect(inspection.notes).toEqual([]);
    expect(result).toMatchObject({ taken: 1, refusedCount: 0, outside: 0, notes: [] });
    const [feature] = result.data.features;
    expect(Object.values(feature?.properties ?? {})).toContain(NAME);
    if (feature?.geometry.type !== 'Point') throw new Error(feature?.geometry.type);
    const [longitude, latitude] = feature.geometry.coordinates;
    expect(longitude).toBeCloseTo(AT[0], 6);
    expect(latitude).toBeCloseTo(AT[1], 6);
  });

  test.each(GOOD)(
    '%s, cut off or with wrong bytes, ends in words of ours',
    async (name, format, content) => {
      const [whole = new Uint8Array()] = await Promise.all(
        filesOf(name, content).map(async (file) => new Uint8Array(await file.arrayBuffer())),
      );
      const place = fc.nat({ max: whole.length - 1 });
      const damage = fc.tuple(
        place,
        fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 4 }),
      );
      await fc.assert(
        fc.asyncProperty(damage, async ([cut, changes]) => {
          const bytes = whole.slice(0, cut % 3 === 0 ? cut : undefined);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          const choice = format === 'dxf' ? { datum: 'EPSG:4526' } : {};
          await open([fileOf(name, bytes)], choice).catch((error) => {
            expect(error).toBeInstanceOf(DataError);
          });
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('numbers as people write them', () => {
  const valueIn = async (cell: string) => {
    const text = `名称,经度,纬度,值\n甲,113.1,22.5,"${cell}"\n`;
    const { result } = await open([fileOf('值.csv', text)], { datum: 'WGS84' });
    return result.data.features[0]?.properties?.值;
  };

  test.each([
    ['1,200', 1200],
    ['-1,234,567.5', -1234567.5],
    ['１２００', 1200],
    ['１，２００．５', 1200.5],
    [' 1,200 ', 1200],
    ['1200', 1200],
  ])('%s is a number', async (cell, number) => expect(await valueIn(cell)).toBe(number));

  test.each(['007', '1,20', '1234,567', '12,34,567', '1,200元', '2022-01-01', ',200', '5²', '1①'])(
    '%s is a text',
    async (cell) => expect(await valueIn(cell)).toBe(cell),
  );

  const valuesIn = async (cells: readonly string[], delimiter: string, name = '值') => {
    const lines = cells.map((cell) => ['甲', '113.1', '22.5', `"${cell}"`].join(delimiter));
    const text = [['名称', '经度', '纬度', name].join(delimiter), ...lines, ''].join('\n');
    const { result } = await open([fileOf('值.csv', text)], { datum: 'WGS84' });
    return result.data.features.map(({ properties }) => properties?.[name]);
  };

  test.each([',', '\t', ';', '|'])(
    'set no thousands apart in a column with fractions after a comma, between %j',
    async (delimiter) => {
      for (const fraction of ['0,5', '12,5', '1234,5', '0,125', '1.234,5', '-3,1416', '１２，５'])
        for (const cells of [
          ['3,125', fraction, '1,200,000', '7'],
          [fraction, '3,125', '1,200,000', '7'],
          ['3,125', '1,200,000', '7', fraction],
        ]) {
          const texts = cells.map((cell) => (cell === '7' ? 7 : cell));
          expect(await valuesIn(cells, delimiter)).toEqual(texts);
          expect(await valuesIn(cells, delimiter, '__proto__')).toEqual(texts);
        }
    },
  );

  test('set thousands apart between semicolons only where there is no doubt', async () => {
    expect(await valuesIn(['3,125', '7,250', '12'], ';')).toEqual(['3,125', '7,250', 12]);
    expect(await valuesIn(['3,125', '1,200,000', '7,250'], ';')).toEqual([3125, 1200000, 7250]);
    expect(await valuesIn(['3,125', '1,200.5'], ';')).toEqual([3125, 1200.5]);
    expect(await valuesIn(['3,125', '7,250', '12'], ',')).toEqual([3125, 7250, 12]);
  });

  test('are read in one column as if there were no other', async () => {
    const text = '经度;纬度;甲;乙\n113.1;22.5;0,5;1,200,000\n113.1;22.5;3,125;3,125\n';
    const { result } = await open([fileOf('值.csv', text)], { datum: 'WGS84' });
    expect(result.data.features.map(({ properties }) => [properties?.甲, properties?.乙])).toEqual([
      ['0,5', 1200000],
      ['3,125', 3125],
    ]);
  });
});
