import { describe, expect, test } from 'vitest';
import { securityMeta } from '../../src/build/security';
import { applySite, parseSite } from '../../src/build/site';
import { SiteError } from '../../src/build/site-reader';

const TEXT = { 'zh-Hans': '天地图', 'zh-Hant': '天地圖', en: 'Tianditu' };
const TITLE = { title: TEXT };
const TILES =
  'https://t{0-7}.tianditu.gov.cn/vec_w/wmts?LAYER=vec&TILEMATRIXSET=w' +
  '&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}';
const WMTS = {
  id: 'tdt-vec',
  name: TEXT,
  attribution: { text: TEXT },
  kind: 'wmts',
  tiles: [TILES],
  key: 'k',
};
const RASTER = {
  ...WMTS,
  id: 'tiles',
  kind: 'raster',
  tiles: ['https://example.org/{z}/{x}/{y}.png'],
  key: undefined,
};
const ARCHIVE = {
  id: 'own',
  name: TEXT,
  attribution: { text: TEXT },
  kind: 'pmtiles',
  archive: 'https://store.example.org/jiangmen.pmtiles',
};

const configured = (...baseMaps: unknown[]) =>
  parseSite(JSON.stringify({ ...TITLE, baseMaps }), 'site.json');

/** What is wrong with one base map, without where it stands in the file. */
function problemsOf(...baseMaps: unknown[]): string[] {
  try {
    configured(...baseMaps);
    return [];
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    for (const { mend } of error.problems) expect(mend).not.toBe('');
    return error.problems.map(({ where, what }) => `${where}: ${what}`);
  }
}

describe('a base map in the configuration', () => {
  test('may leave out what has a usual value', () => {
    expect(configured(WMTS).baseMaps).toEqual([
      { ...WMTS, tileSize: 256, minZoom: 0, maxZoom: 18 },
    ]);
    expect(configured(RASTER).baseMaps).toMatchObject([{ key: '' }]);
    expect(configured(ARCHIVE).baseMaps).toEqual([{ ...ARCHIVE, tileSize: 256 }]);
  });

  test.each([
    [
      'words of WMTS',
      { ...WMTS, tiles: ['https://a.cn/{TileMatrix}/{TileRow}/{TileCol}?k={key}'] },
    ],
    ['several layers', { ...WMTS, tiles: [TILES, TILES.replace('vec', 'cva')] }],
    ['tiles of the site itself', { ...RASTER, tiles: ['tiles/{z}/{x}/{y}.png'] }],
    ['an archive of the site itself', { ...ARCHIVE, archive: 'own/base-map.pmtiles' }],
    ['a host without a name', { ...RASTER, tiles: ['http://10.0.0.5:8080/{z}/{x}/{y}'] }],
  ])('may have %s', (_name, base) => expect(problemsOf(base)).toEqual([]));

  const at = 'baseMaps[0]';
  test.each([
    ['no object', 5, [`${at}: a number instead of an object`]],
    ['no kind', { ...WMTS, kind: undefined }, [`${at}.kind: nothing does not fit`]],
    ['another kind', { ...WMTS, kind: 'wms' }, [`${at}.kind: "wms" does not fit`]],
    ['no id', { ...WMTS, id: '' }, [`${at}.id: empty`]],
    ['a long id', { ...WMTS, id: 'tianditu-vec' }, [`${at}.id: "tianditu-vec" does not fit`]],
    ['an id no link can carry', { ...WMTS, id: 'a&b' }, [`${at}.id: "a&b" does not fit`]],
    ['a name of one language', { ...WMTS, name: { ...TEXT, en: '' } }, [`${at}.name.en: empty`]],
    [
      'no source',
      { ...WMTS, attribution: undefined },
      [`${at}.attribution: nothing instead of an object`],
    ],
    ['no tiles', { ...RASTER, tiles: [] }, [`${at}.tiles: 0 templates`]],
    [
      'one text',
      { ...RASTER, tiles: 'a/{z}/{x}/{y}' },
      [`${at}.tiles: a string instead of a list`, `${at}.tiles: 0 templates`],
    ],
    [
      'tiles without a column',
      { ...RASTER, tiles: ['https://example.org/{z}/{y}'] },
      [`${at}.tiles[0]: no tile is named`],
    ],
    [
      'a key that is not there',
      { ...WMTS, key: '' },
      [`${at}.key: empty, and tiles ask for {key}`],
    ],
    ['a key without a place', { ...RASTER, key: 'k' }, [`${at}.key: nowhere in tiles`]],
    ['a key of a sentence', { ...WMTS, key: 'a&b=c' }, [`${at}.key: "a&b=c" does not fit`]],
    [
      'an unknown field',
      { ...RASTER, tiles: ['https://{s}.example.org/{z}/{x}/{y}'] },
      [`${at}.tiles[0]: unknown field "{s}"`],
    ],
    [
      'a server that depends on the tile',
      { ...RASTER, tiles: ['https://t{x}.example.org/{z}/{x}/{y}'] },
      [`${at}.tiles[0]: "https://t{x}.example.org/{z}/{x}/{y}" does not fit`],
    ],
    [
      'a password',
      { ...RASTER, tiles: ['https://me:word@example.org/{z}/{x}/{y}'] },
      [`${at}.tiles[0]: "https://me:word@example.org/{z}/{x}/{y}" does not fit`],
    ],
    [
      'a host that would write rules',
      { ...RASTER, tiles: ['https://example.org;script-src/{z}/{x}/{y}'] },
      [`${at}.tiles[0]: "https://example.org;script-src/{z}/{x}/{y}" does not fit`],
    ],
    [
      'a folder above',
      { ...ARCHIVE, archive: '../other.pmtiles' },
      [`${at}.archive: "../other.pmtiles" does not fit`],
    ],
    [
      'another scheme',
      { ...ARCHIVE, archive: 'javascript:alert(1)' },
      [`${at}.archive: "javascript:alert(1)" does not fit`],
    ],
    [
      'an archive of tiles',
      { ...ARCHIVE, archive: 'tiles/{z}' },
      [`${at}.archive: a field in { }`],
    ],
    ['zooms of an archive', { ...ARCHIVE, minZoom: 3 }, [`${at}: unknown key "minZoom"`]],
    ['tiles of an archive', { ...ARCHIVE, tiles: [] }, [`${at}: unknown key "tiles"`]],
    [
      'a zoom in words',
      { ...RASTER, maxZoom: '18' },
      [`${at}.maxZoom: a string instead of a number`],
    ],
    ['a zoom too near', { ...RASTER, maxZoom: 30 }, [`${at}.maxZoom: 30 instead of a number`]],
    [
      'zooms the wrong way round',
      { ...RASTER, minZoom: 9, maxZoom: 8 },
      [`${at}.minZoom: 9 is over maxZoom`],
    ],
    ['half a tile', { ...RASTER, tileSize: 0.5 }, [`${at}.tileSize: 0.5 instead of a number`]],
    [
      'bounds with swapped axes',
      { ...RASTER, bounds: [22, 112, 23, 113] },
      [`${at}.bounds: no bounds`],
    ],
    ['three bounds', { ...RASTER, bounds: [1, 2, 3] }, [`${at}.bounds: no bounds`]],
    [
      'the grid of degrees',
      { ...WMTS, tiles: [TILES.replace('vec_w', 'vec_c').replace('SET=w', 'SET=c')] },
      [`${at}.tiles[0]: a grid of degrees`],
    ],
    [
      'tiles that are shifted',
      { ...RASTER, tiles: ['https://webrd01.is.autonavi.com/{z}/{x}/{y}'] },
      [`${at}.tiles[0]: tiles of webrd01.is.autonavi.com`],
    ],
  ])('may not have %s', (_name, base, problems) => expect(problemsOf(base)).toEqual(problems));

  test('has an id of its own, and few beside it', () => {
    expect(problemsOf(WMTS, ARCHIVE, WMTS)).toEqual(['baseMaps[2].id: "tdt-vec" twice']);
    const many = Array.from({ length: 9 }, (_, index) => ({ ...ARCHIVE, id: `own-${index}` }));
    expect(problemsOf(...many)).toEqual(['baseMaps: 9 base maps']);
  });
});

describe('the security policy', () => {
  const page = `<html lang="en"><head>${securityMeta({ script: 'a()' })}<title></title></head></html>`;
  const ruleIn = (html: string) => /connect-src ([^;"]*)/.exec(html)?.[1];

  test('lets a page ask the servers of its base maps, each of a range', () => {
    const html = applySite(
      page,
      configured(WMTS, RASTER, ARCHIVE, { ...ARCHIVE, id: 'b', archive: 'a.pmtiles' }),
    );
    const servers = Array.from({ length: 8 }, (_, index) => `https://t${index}.tianditu.gov.cn`);
    expect(ruleIn(html)).toBe(
      ["'self'", 'https://example.org', 'https://store.example.org', ...servers].join(' '),
    );
  });

  test('has nothing else of them, and forgets them with the next configuration', () => {
    const html = applySite(page, configured(WMTS));
    const without = applySite(page, configured());
    expect(ruleIn(without)).toBe("'self'");
    const rules = (text: string) =>
      /content="([^"]*)"/.exec(text)?.[1]?.replace(/connect-src[^;]*/, '');
    expect(rules(html)).toBe(rules(page));
    expect(rules(html)).toContain('sha256-');
    expect(applySite(html, configured())).toBe(without);
    expect(applySite(html, configured(WMTS))).toBe(html);
  });
});
