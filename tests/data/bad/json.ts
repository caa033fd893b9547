import { type BadFile, bad } from './file';

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

/** GeoJSON and TopoJSON. */
export const JSONS: readonly BadFile[] = [
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
];
