import { type Content, rows, workbook, zip } from '../data/making';
import { MARKUP, POLLUTION, SCRIPT } from './attacks';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const AT = [112.62, 22.02];

const collection = (properties: object, more: object = {}) => ({
  type: 'FeatureCollection',
  ...more,
  features: [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: AT } }],
});

const kml = (inside: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`;

const placemark = (inside: string) =>
  kml(`<Placemark>${inside}<Point><coordinates>${AT}</coordinates></Point></Placemark>`);

const bytes = (content: string) => new TextEncoder().encode(content);

/** A GeoJSON whose text is written by hand: objects lose such keys before they are text. */
const polluted = JSON.stringify(collection({ name: 'a' })).replace(
  '{"name":"a"}',
  `{"name":"a",${POLLUTION.slice(1, -1)},"hasOwnProperty":"b","toString":"c"}`,
);

/** Files by what they try. */
export const HOSTILE_FILES: readonly [what: string, name: string, content: Content][] = [
  ['markup in the name of a file', `${MARKUP.replaceAll('/', '')}.csv`, '名称,经度,纬度\na,113,22'],
  [
    'markup in names of columns and in values',
    'a.geojson',
    collection({ [MARKUP]: MARKUP, name: MARKUP, link: SCRIPT }, { name: MARKUP }),
  ],
  ['keys of the prototype of objects', 'b.geojson', polluted],
  [
    'scripts, links and balloons in KML',
    'c.kml',
    placemark(
      `<name><![CDATA[${MARKUP}]]></name><description><![CDATA[${MARKUP}<a href="${SCRIPT}">a</a>]]></description><styleUrl>${SCRIPT}</styleUrl><Style><BalloonStyle><text><![CDATA[${MARKUP}]]></text></BalloonStyle><IconStyle><Icon><href>${SCRIPT}</href></Icon></IconStyle></Style>`,
    ),
  ],
  [
    'entities from elsewhere in KML',
    'd.kml',
    `<!DOCTYPE kml [<!ENTITY x SYSTEM "/site.json">]>${placemark('<name>&x;</name>')}`,
  ],
  [
    'markup and links in GPX',
    'e.gpx',
    `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="22.02" lon="112.62"><name>${escaped(MARKUP)}</name><link href="${SCRIPT}"><text>${escaped(MARKUP)}</text></link></wpt></gpx>`,
  ],
  [
    'formulas, markup and a huge value in CSV',
    'f.csv',
    `名称,${MARKUP.replaceAll('"', '""').replace(/^(.*)$/, '"$1"')},经度,纬度\n=HYPERLINK("${SCRIPT}"),${'x'.repeat(500_000)},112.62,22.02`,
  ],
  [
    'markup in sheets and cells of Excel',
    'g.xlsx',
    workbook({
      [escaped('<img src=owned>')]: rows([
        ['name', 'lon', 'lat'],
        [escaped(MARKUP), 112.62, 22.02],
      ]),
    }),
  ],
  [
    'a picture with scripts',
    'h.kml',
    `<svg xmlns="http://www.w3.org/2000/svg" onload="owned=1"><script>owned=1</script><foreignObject>${escaped(MARKUP)}</foreignObject></svg>`,
  ],
  ['a page with scripts', 'i.geojson', `<!doctype html><html><body>${MARKUP}</body></html>`],
  [
    'names of markup and outside of the folder in an archive',
    'j.zip',
    zip({ '../../owned.kml': bytes(placemark('<name>a</name>')), [`${MARKUP}.kml`]: bytes('<') }),
  ],
  [
    'objects named like prototypes in TopoJSON',
    'k.topojson',
    `{"type":"Topology","arcs":[],"objects":{"__proto__":{"owned":1,"type":"Point","coordinates":[${AT}]},"constructor":{"type":"Point","coordinates":[${AT}],"properties":${POLLUTION}}}}`,
  ],
  [
    'markup in texts and layers of a DXF',
    'l.dxf',
    `0\nSECTION\n2\nENTITIES\n0\nTEXT\n8\n${MARKUP}\n10\n112.62\n20\n22.02\n30\n0\n40\n1\n1\n${MARKUP}\n0\nENDSEC\n0\nEOF\n`,
  ],
  ['lists in lists without end', 'm.geojson', '['.repeat(200_000)],
];
