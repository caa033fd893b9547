import { strToU8 } from 'fflate';
import type { ReadOptions } from '../../src/data/types';
import {
  BEIJING_54,
  bytesOf,
  type Content,
  dxfText,
  GK_38,
  gbk,
  pointShp,
  rows,
  textDbf,
  utf16,
  workbook,
  zip,
} from './making';

export interface BadFile {
  name: string;
  content: Content | (() => Content) | [string, Content][];
  choice?: Partial<ReadOptions>;
  /** The code of the error; or what was taken, the first refusals and the notes. */
  expected: string;
}

const point = (coordinates: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const geometry = (type: string, coordinates: unknown) =>
  collection({ type: 'Feature', properties: {}, geometry: { type, coordinates } });

const nestedCollections = (depth: number): unknown =>
  depth === 0
    ? { type: 'Point', coordinates: [113, 22.5] }
    : { type: 'GeometryCollection', geometries: [nestedCollections(depth - 1)] };

const kml = (inside: string) => `<kml><Document>${inside}</Document></kml>`;
const placemark = (inside: string) => `<Placemark>${inside}</Placemark>`;
const kmlPoint = (at: string) => `<Point><coordinates>${at}</coordinates></Point>`;

const bad = (
  name: string,
  content: BadFile['content'],
  expected: string,
  choice?: Partial<ReadOptions>,
): BadFile => ({ name, content, expected, ...(choice ? { choice } : {}) });

const GOOD_SHP = pointShp([[113, 22.5]]);
const GOOD_DBF = textDbf(bytesOf('name'), [bytesOf('a')]);
const layer = (files: Record<string, Uint8Array>) => zip(files);

/** Flips the length that a record tells, so that the next one lies before it. */
function backwards(): Uint8Array {
  const bytes = pointShp([[113, 22.5]]);
  new DataView(bytes.buffer).setInt32(104, -4);
  return bytes;
}

/** A head that promises four thousand million records. */
function promising(): Uint8Array {
  const bytes = textDbf(bytesOf('name'), [bytesOf('a')]);
  new DataView(bytes.buffer).setUint32(4, 0xffffffff, true);
  return bytes;
}

const insert = (block: string, more = '') => `0\nINSERT\n8\n0\n2\n${block}\n10\n0\n20\n0${more}`;
const block = (name: string, inside: string) =>
  `0\nBLOCK\n2\n${name}\n10\n0\n20\n0\n${inside}\n0\nENDBLK`;
const dxfPoint = '0\nPOINT\n8\n0\n10\n500000\n20\n2500000';

/** Compound files, as Office had them until 2007, and as it still wraps what has a password. */
const oldOffice = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2_000);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream, true).subarray(2), 1_024);
  return bytes;
};

/** A real zip of a megabyte of nothing, a thousand times. */
const bomb = () =>
  zip(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`${at}.kml`, new Uint8Array(5_000_000)]),
    ),
  );
/** A directory that declares more than there is. */
const liar = () => {
  const bytes = zip({ 'doc.kml': strToU8(kml(placemark(kmlPoint('113,22')))) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 3_000_000_000, true);
  return bytes;
};

const laughs = `<!DOCTYPE kml [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`;

export const BAD: readonly BadFile[] = [
  // Any file.
  bad('空.csv', '', 'empty'),
  bad('空白.geojson', ' \r\n\t', 'empty'),
  bad('空.zip', new Uint8Array(), 'empty'),
  bad('图片.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'otherFormat'),
  bad('图纸.dxf', 'AC1032\0\0\0', 'otherFormat'),
  bad('图纸.dwg', 'AC1015\0\0\0', 'otherFormat'),
  bad('数据.gpkg', 'SQLite format 3\0', 'otherFormat'),
  bad('压缩.rar', 'Rar!\x1a\x07', 'otherFormat'),
  bad(
    '随机.csv',
    Uint8Array.from({ length: 3_000 }, (_, at) => (at * 7919) % 251),
    'unknownFormat',
  ),
  bad('网页.kml.html', '<html><script>alert(1)</script></html>', 'unknownFormat'),
  bad('图形.svg', '<svg onload="alert(1)"/>', 'unknownFormat'),
  bad('文字.docx.txt.bin', 'just some words', 'unknownFormat'),
  bad(
    '两个.csv',
    [
      ['一.csv', 'lon,lat\n113,22'],
      ['二.csv', 'lon,lat\n113,22'],
    ],
    'severalFiles',
  ),
  bad('太大.csv', () => new Uint8Array(100_000_001), 'tooLarge'),
  bad('不对的坐标系.geojson', collection(point([113, 22.5])), 'datumUnknown', {
    datum: 'EPSG:9999',
  }),
  bad('不对的定义.geojson', collection(point([113, 22.5])), 'datumUnknown', {
    datum: 'PROJ:nonsense',
  }),

  // GeoJSON.
  bad('截断.geojson', JSON.stringify(collection(point([113, 22.5]))).slice(0, -20), 'notJson'),
  bad('截断得多.geojson', '{\n  "type": "FeatureCollection",\n  "features": [', 'notJson'),
  bad('逗号.geojson', '{"type": "FeatureCollection", "features": [],}', 'notJson'),
  bad('不是地图.json', '{"name": "package"}', 'notGeoJson'),
  bad('数字.json', '[1, 2, 3]', 'notGeoJson'),
  bad('没有要素.geojson', collection(), 'noFeatures'),
  bad('要素不是数组.geojson', '{"type": "FeatureCollection", "features": {}}', 'notGeoJson'),
  bad(
    '混杂.geojson',
    collection(null, 7, 'x', { type: 'Nothing' }, point([113, 22.5])),
    '1 taken, 1 notFeature, 2 notFeature, 3 notFeature',
  ),
  bad(
    '没有几何.geojson',
    collection({ type: 'Feature', properties: {}, geometry: null }),
    '0 taken, 1 noGeometry',
  ),
  bad('坐标是文字.geojson', collection(point(['113', '22'])), '0 taken, 1 badGeometry'),
  bad('坐标是空.geojson', collection(point([null, 22])), '0 taken, 1 badGeometry'),
  bad('坐标太大.geojson', '{"type":"Point","coordinates":[1e999,22]}', '0 taken, 1 badGeometry'),
  bad('坐标缺一个.geojson', collection(point([113])), '0 taken, 1 badGeometry'),
  bad('经纬颠倒.geojson', collection(point([22.5, 113])), '0 taken, 1 swapped, (swapped)'),
  bad('像是米.geojson', collection(point([500_000, 2_500_000])), '0 taken, 1 metres', {
    datum: 'WGS84',
  }),
  bad('像是度.geojson', collection(point([113, 22.5])), '0 taken, 1 degrees', {
    datum: 'EPSG:4547',
  }),
  bad('另一个带.geojson', collection(point([37_500_000, 2_500_000])), '0 taken, 1 otherZone', {
    datum: 'EPSG:4526',
  }),
  bad('超出.geojson', collection(point([400, 22])), '0 taken, 1 outOfRange'),
  bad('未知几何.geojson', geometry('Circle', [113, 22]), '0 taken, 1 badGeometry'),
  bad('几何名__proto__.geojson', geometry('__proto__', [113, 22]), '0 taken, 1 badGeometry'),
  bad('一点之线.geojson', geometry('LineString', [[113, 22]]), '0 taken, 1 badGeometry'),
  bad('没有环.geojson', geometry('Polygon', []), '0 taken, 1 badGeometry'),
  bad(
    '两点之面.geojson',
    geometry('Polygon', [
      [
        [113, 22],
        [113.1, 22],
      ],
    ]),
    '0 taken, 1 badGeometry',
  ),
  bad(
    '括号不够.geojson',
    geometry('MultiPolygon', [
      [
        [113, 22],
        [113, 23],
        [112, 22],
      ],
    ]),
    '0 taken, 1 badGeometry',
  ),
  bad(
    '集合套集合.geojson',
    collection({ type: 'Feature', properties: {}, geometry: nestedCollections(40) }),
    '0 taken, 1 tooDeep',
  ),
  bad(
    '括号一万层.geojson',
    `{"type":"LineString","coordinates":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    '0 taken, 1 badGeometry',
  ),
  bad(
    '属性一万层.geojson',
    `{"type":"Feature","geometry":{"type":"Point","coordinates":[113,22.5]},"properties":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`,
    '1 taken',
  ),
  bad(
    '属性__proto__.geojson',
    '{"type":"Feature","geometry":{"type":"Point","coordinates":[113,22.5]},"properties":{"__proto__":{"polluted":1},"constructor":"x"}}',
    '1 taken',
  ),
  bad('属性是数组.geojson', collection(point([113, 22.5], [1, 2])), '1 taken'),
  bad(
    '孤立代理.geojson',
    `{"type":"Feature","geometry":{"type":"Point","coordinates":[113,22.5]},"properties":{"a\\ud800":"\\udc00"}}`,
    '1 taken',
  ),
  bad(
    '脚本.geojson',
    collection(point([113, 22.5], { '<script>alert(1)</script>': '"><img onerror=alert(1)>' })),
    '1 taken',
  ),
  bad('其实是json.csv', collection(point([113, 22.5])), '1 taken, (extension)'),
  bad('其实是kml.geojson', kml(placemark(kmlPoint('113,22.5'))), '1 taken, (extension)'),
  bad(
    '坏行.geojsonl',
    `${JSON.stringify(point([113, 22.5]))}\n{"type": "Fea\n${JSON.stringify(point([113, 22.6]))}`,
    '2 taken, 2 notFeature',
  ),
  bad(
    '一万列.geojson',
    () =>
      collection(
        point(
          [113, 22.5],
          Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`c${at}`, at])),
        ),
      ),
    'tooManyColumns',
  ),
  bad(
    '十万零一个.geojson',
    () => collection(...Array.from({ length: 100_001 }, () => point([113, 22.5]))),
    'tooMany',
  ),
  bad(
    '北京54.geojson',
    {
      ...collection(point([500_000, 2_500_000])),
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2435' } },
    },
    'datumWithoutParameters',
  ),
  bad(
    '别国坐标系.geojson',
    { ...collection(point([1, 2])), crs: { type: 'name', properties: { name: 'EPSG:27700' } } },
    'datumUnknown',
  ),
  bad(
    'crs是脚本.geojson',
    { ...collection(point([1, 2])), crs: { type: 'name', properties: { name: '<script>' } } },
    'datumUnknown',
  ),

  // TopoJSON.
  bad('没有对象.topojson', { type: 'Topology', objects: {}, arcs: [] }, 'noFeatures'),
  bad(
    '弧段缺失.topojson',
    { type: 'Topology', objects: { a: { type: 'LineString', arcs: [9] } }, arcs: [] },
    'arcsBroken',
  ),
  bad(
    '弧段不是数组.topojson',
    { type: 'Topology', objects: { a: { type: 'Polygon', arcs: 7 } }, arcs: [] },
    'arcsBroken',
  ),
  bad(
    '没有这一层.topojson',
    { type: 'Topology', objects: { a: { type: 'Point', coordinates: [113, 22] } }, arcs: [] },
    'partMissing',
    { part: '乙' },
  ),

  // KML, KMZ, GPX.
  bad('截断.kml', '<kml><Document><Placemark><name>江', 'notXml'),
  bad('标签不配.kml', '<kml><Document></kml>', 'notXml'),
  bad('没有引号.gpx', '<gpx><wpt lat=22 lon=113></wpt></gpx>', 'notXml'),
  bad('十亿个哈.kml', `<?xml version="1.0"?>${laughs}${kml('&j;')}`, 'entities'),
  bad(
    '外部实体.kml',
    `<!-- - --><!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>${kml('&x;')}`,
    'entities',
  ),
  bad('外部DTD.gpx', '<!DOCTYPE gpx SYSTEM "http://example.org/x.dtd"><gpx/>', 'entities'),
  bad('没有地标.kml', kml(''), 'noFeatures'),
  bad('坐标是字.kml', kml(placemark(kmlPoint('东,北'))), '0 taken, 1 noGeometry'),
  bad('没有坐标.kml', kml(placemark('<name>江门</name>')), '0 taken, 1 noGeometry'),
  bad('经纬颠倒.kml', kml(placemark(kmlPoint('22.5,113'))), '0 taken, 1 swapped, (swapped)'),
  bad(
    '脚本.kml',
    kml(
      placemark(
        `<name><![CDATA[<script>alert(1)</script>]]></name><description>&lt;img onerror=alert(1)&gt;</description>${kmlPoint('113,22.5')}`,
      ),
    ),
    '1 taken',
  ),
  bad(
    '链接.kml',
    kml(
      `<NetworkLink><Link><href>http://example.org/</href></Link></NetworkLink>${placemark(kmlPoint('113,22.5'))}`,
    ),
    '1 taken, (links)',
  ),
  bad('深套.kml', `${'<Folder>'.repeat(3_000)}${'</Folder>'.repeat(3_000)}`, 'noFeatures'),
  bad('没有kml.kmz', zip({ 'a.txt': strToU8('x') }), 'zipNothing'),
  bad('里面坏了.kmz', zip({ 'doc.kml': strToU8('<kml><Docu') }), 'notXml'),
  bad('缺经度.gpx', '<gpx><wpt lat="22.5"><name>a</name></wpt></gpx>', 'noFeatures'),

  // Archives.
  bad('截断.zip', zip({ 'a.shp': GOOD_SHP }).subarray(0, 60), 'zipBroken'),
  bad('只有开头.zip', 'PK\x03\x04', 'zipBroken'),
  bad('炸弹.kmz', bomb, 'zipBomb'),
  bad('说谎.kmz', liar, 'zipBomb'),
  bad(
    '三千个.zip',
    () =>
      zip(
        Object.fromEntries(
          Array.from({ length: 3_000 }, (_, at) => [`${at}.kml`, new Uint8Array(1)]),
        ),
      ),
    'zipBomb',
  ),
  bad('套娃.zip', () => zip({ 'b.zip': zip({ 'a.kml': strToU8(kml('')) }) }), 'zipNothing'),

  // Tables.
  bad('只有表头.csv', '名称,经度,纬度\n', 'noFeatures'),
  bad('一列.csv', '名称\n江门\n', 'notTable'),
  bad('没有表头.csv', '113.1,22.6,江门\n113.2,22.5,新会\n', '2 taken, (noHead)'),
  bad('没有坐标列.csv', '名称,地址\n江门,迎宾大道\n', 'columnsNeeded'),
  bad('选错列.csv', 'lon,lat\n113,22\n', 'columnMissing', {
    columns: { longitude: '经', latitude: '纬' },
  }),
  bad('同名列.csv', 'lon,lat,名称,名称,名称\n113,22.5,a,b,c\n', '1 taken, (sameColumns)'),
  bad('列名__proto__.csv', '__proto__,constructor,lon,lat\npolluted,x,113,22.5\n', '1 taken'),
  bad(
    '坏坐标.csv',
    'lon,lat\nNaN,22.5\n,22.5\n113,东\n0x10,22\nInfinity,22\n',
    '0 taken, 2 notNumber, 3 empty, 4 notNumber',
  ),
  bad(
    '经纬颠倒.csv',
    '经度,纬度\n22.5,113.1\n22.6,113.2\n',
    '0 taken, 2 swapped, 3 swapped, (swapped)',
  ),
  bad('六十分.csv', 'lon,lat\n113°61′0″,22°30′\n113°5′,22°30′\n', '1 taken, 2 notNumber'),
  bad('格数不对.csv', 'lon,lat\n113,22.5,x\n113,22.5\n', '1 taken, 2 cells'),
  bad('引号不配.csv', 'lon,lat,n\n113,22.5,"江门\n113,22.6,新会\n', 'badQuotes'),
  bad('换行混用.csv', 'lon,lat\r\n113,22.5\n113,22.6\r\n\r\n\n', '2 taken'),
  bad('中间有标记.csv', 'lon,\uFEFFlat\n\uFEFF113,22.5\n', '1 taken'),
  bad(
    '编码混用.csv',
    Uint8Array.from([...bytesOf('lon,lat,名称\n113,22.5,'), ...gbk('江门'), 0xff, 0x0a]),
    '1 taken, (badText)',
    { encoding: 'utf-8', columns: { longitude: 'lon', latitude: 'lat' } },
  ),
  bad('百万列.csv', () => `lon,lat${',x'.repeat(1_000_000)}\n113,22\n`, 'tooManyColumns'),
  bad('十万零一行.csv', () => `lon,lat\n${'113,22.5\n'.repeat(100_001)}`, 'tooMany'),
  bad('一行很长.csv', () => `lon,lat,n\n113,22.5,${'江'.repeat(2_000_000)}\n`, '1 taken'),
  bad('工程坐标.csv', 'X,Y\n2500000,38500000\n', '1 taken', { datum: 'EPSG:4526' }),
  bad('颠倒的工程坐标.csv', '东坐标,北坐标\n2500000,500000\n', '0 taken, 2 swapped, (swapped)', {
    datum: 'EPSG:4547',
  }),

  // Workbooks.
  bad('密码.xlsx', oldOffice('EncryptedPackage'), 'xlsxProtected'),
  bad('旧版.xls', oldOffice('Workbook'), 'xlsOld'),
  bad('截断.xlsx', workbook({ 表: rows([['lon', 'lat']]) }).subarray(0, 300), 'zipBroken'),
  bad('没有工作表.xlsx', zip({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'xlsxBroken'),
  bad('工作表坏了.xlsx', workbook({ 表: '<row r="1"><c r="A1"><v>1' }), 'xlsxBroken'),
  bad('空工作表.xlsx', workbook({ 表: '' }), 'noFeatures'),
  bad(
    '远处一格.xlsx',
    workbook({ 表: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
    'tooManyColumns',
  ),
  bad(
    '十亿行.xlsx',
    workbook({ 表: '<row r="999999999"><c r="A999999999"><v>1</v></c></row>' }),
    'tooMany',
  ),
  bad(
    '公式错误.xlsx',
    workbook({
      表: `${rows([['lon', 'lat']])}<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2"><v>22.5</v></c></row>`,
    }),
    '0 taken, 2 empty',
  ),
  bad(
    '没有这张表.xlsx',
    workbook({
      表: rows([
        ['lon', 'lat'],
        [113, 22],
      ]),
    }),
    'noFeatures',
    { part: '另一张' },
  ),

  // Shapefiles.
  bad('缺shp.zip', layer({ 'a.dbf': GOOD_DBF }), 'shpMissing'),
  bad('只有dbf.dbf', GOOD_DBF, 'shpMissing'),
  bad(
    '缺dbf.zip',
    layer({
      'a.shp': GOOD_SHP,
      'a.shx': GOOD_SHP,
      'a.prj': bytesOf(
        'GEOGCS["WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.0174532925199433]]',
      ),
    }),
    '1 taken, (noAttributes)',
  ),
  bad(
    '缺prj.zip',
    layer({ 'a.shp': GOOD_SHP, 'a.dbf': GOOD_DBF }),
    '1 taken, (noIndex), (noProjection)',
  ),
  bad('截断.shp', GOOD_SHP.subarray(0, 110), 'shpBroken'),
  bad('不是shp.shp', 'hello, this is no shapefile at all', 'shpBroken'),
  bad('长度倒退.shp', backwards(), 'shpBroken'),
  bad('dbf截断.zip', layer({ 'a.shp': GOOD_SHP, 'a.dbf': GOOD_DBF.subarray(0, 50) }), 'dbfBroken'),
  bad('dbf四十亿行.zip', layer({ 'a.shp': GOOD_SHP, 'a.dbf': promising() }), 'dbfBroken'),
  bad(
    '坏prj.zip',
    layer({ 'a.shp': GOOD_SHP, 'a.dbf': GOOD_DBF, 'a.prj': bytesOf('PROJCS["x",GEOGCS[') }),
    'projectionBroken',
  ),
  bad(
    '乱写prj.zip',
    layer({ 'a.shp': GOOD_SHP, 'a.prj': bytesOf('CGCS2000') }),
    'projectionBroken',
  ),
  bad(
    '北京54.zip',
    layer({ 'a.shp': GOOD_SHP, 'a.prj': bytesOf(BEIJING_54) }),
    'datumWithoutParameters',
  ),
  bad(
    '西安80.zip',
    layer({
      'a.shp': GOOD_SHP,
      'a.prj': bytesOf(BEIJING_54.replaceAll('Beijing_1954', 'Xian_1980')),
    }),
    'datumWithoutParameters',
  ),
  bad(
    '地方坐标.zip',
    layer({ 'a.shp': GOOD_SHP, 'a.prj': bytesOf('LOCAL_CS["江门独立坐标系",UNIT["Meter",1.0]]') }),
    'datumWithoutParameters',
  ),
  bad(
    '香港80.zip',
    layer({
      'a.shp': GOOD_SHP,
      'a.prj': bytesOf(
        GK_38.replace('D_China_2000', 'D_Hong_Kong_1980').replace(
          'GCS_China_Geodetic_Coordinate_System_2000',
          'GCS_Hong_Kong_1980',
        ),
      ),
    }),
    'datumUnknown',
  ),
  bad(
    'NaN.shp',
    pointShp([
      [Number.NaN, 22.5],
      [113, 22.5],
    ]),
    '1 taken, 1 badGeometry, (noAttributes), (noIndex), (noProjection)',
  ),
  bad(
    '列名__proto__.zip',
    layer({ 'a.shp': GOOD_SHP, 'a.dbf': textDbf(bytesOf('__proto__'), [bytesOf('polluted')]) }),
    '1 taken, (noIndex), (noProjection)',
  ),

  // DXF.
  bad('二进制.dxf', 'AutoCAD Binary DXF\r\n\x1a\0', 'dxfBinary'),
  bad('截断.dxf', dxfText([dxfPoint]).slice(0, -8), 'dxfBroken'),
  bad('错一行.dxf', '0\nSECTION\n2\nENTITIES\n0\nPOINT\nx\n10\n', 'dxfBroken'),
  bad('没有图形.dxf', dxfText([]), 'noFeatures'),
  bad(
    '填充.dxf',
    dxfText([dxfPoint, '0\nHATCH\n8\n0', '0\nACAD_PROXY_ENTITY\n8\n0']),
    '1 taken, 2 unsupported, 3 unsupported',
    { datum: 'EPSG:4547' },
  ),
  bad('缺坐标.dxf', dxfText(['0\nPOINT\n8\n0', dxfPoint]), '1 taken, 1 badGeometry', {
    datum: 'EPSG:4547',
  }),
  bad('自套图块.dxf', dxfText([insert('a')], [block('a', insert('a'))]), 'dxfBlocks'),
  bad(
    '图块炸弹.dxf',
    dxfText(
      [insert('a')],
      Array.from({ length: 12 }, (_, at) =>
        block(
          String.fromCharCode(97 + at),
          Array(10)
            .fill(insert(String.fromCharCode(98 + at)))
            .join('\n'),
        ),
      ).concat(block('m', dxfPoint)),
    ),
    'dxfBlocks',
  ),
  bad(
    '图块阵列.dxf',
    dxfText([insert('a', '\n70\n30000\n71\n30000')], [block('a', dxfPoint)]),
    'dxfBlocks',
  ),
  bad('没有的图块.dxf', dxfText([insert('没有'), dxfPoint]), '1 taken', { datum: 'EPSG:4547' }),
];
