import { BEIJING_54, bytesOf, dxfText, GK_38, pointShp, textDbf, zip } from '../making';
import { type BadFile, bad } from './file';

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

/** Shapefiles and drawings. */
export const SHAPES: readonly BadFile[] = [
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
