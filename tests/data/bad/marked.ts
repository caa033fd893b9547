import { strToU8 } from 'fflate';
import { zip } from '../making';
import { type BadFile, bad } from './file';

const kml = (inside: string) => `<kml><Document>${inside}</Document></kml>`;

const placemark = (inside: string) => `<Placemark>${inside}</Placemark>`;

const kmlPoint = (at: string) => `<Point><coordinates>${at}</coordinates></Point>`;

const laughs = `<!DOCTYPE kml [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`;

/** KML, KMZ, GPX. */
export const MARKED: readonly BadFile[] = [
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
];
