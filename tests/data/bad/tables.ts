import { strToU8 } from 'fflate';
import { bytesOf, gbk, rows, utf16, workbook, zip } from '../making';
import { type BadFile, bad } from './file';

/** Compound files, as Office had them until 2007, and as it still wraps what has a password. */
const oldOffice = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(2_000);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream, true).subarray(2), 1_024);
  return bytes;
};

/** CSV and workbooks. */
export const TABLES: readonly BadFile[] = [
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
];
