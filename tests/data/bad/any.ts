import { strToU8 } from 'fflate';
import { pointShp, zip } from '../making';
import { type BadFile, bad } from './file';

const point = (coordinates: unknown, properties: unknown = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

const kml = (inside: string) => `<kml><Document>${inside}</Document></kml>`;

const placemark = (inside: string) => `<Placemark>${inside}</Placemark>`;

const kmlPoint = (at: string) => `<Point><coordinates>${at}</coordinates></Point>`;

const GOOD_SHP = pointShp([[113, 22.5]]);

/** Fifty megabytes of nothing, packed to fifty kilobytes. */
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

/** Files of no format, or packed. */
export const ANY: readonly BadFile[] = [
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
];
