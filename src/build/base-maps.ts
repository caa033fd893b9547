import { fieldsOf, isWhole, serversOf } from '../city/base-map';
import type { Bounds } from '../city/city';
import type { BaseMap, TiledBase } from '../city/site';
import { isAddress, readAttribution, readText, type SiteReader } from './site-reader';

const KINDS = ['raster', 'wmts', 'pmtiles'] as const;
const NAMED = ['id', 'name', 'attribution', 'kind', 'tileSize'] as const;
const TILED = [...NAMED, 'tiles', 'key', 'minZoom', 'maxZoom', 'bounds'] as const;
const ARCHIVE = [...NAMED, 'archive'] as const;

/** More choices nobody reads, and more pictures one over the other no device likes. */
const MOST = { baseMaps: 8, layers: 4 };

/** Their tiles are moved by up to 600 m (GCJ-02, BD-09): nothing on them would lie where it is. */
const SHIFTED =
  /(^|\.)(amap\.com|autonavi\.com|gtimg\.com|qq\.com|baidu\.com|bdimg\.com|google\.cn)$/;

/** Reads the base maps of a configuration; `[]` where they are left out. */
export function readBaseMaps(reader: SiteReader, value: unknown): BaseMap[] {
  const items = reader.array(value, 'baseMaps');
  if (items.length > MOST.baseMaps) {
    reader.note('baseMaps', `${items.length} base maps`, `Keep ${MOST.baseMaps} or fewer`);
  }
  const baseMaps = items.flatMap((item, index) => {
    const base = readBaseMap(reader, item, `baseMaps[${index}]`);
    return base ? [base] : [];
  });
  for (const [index, { id }] of baseMaps.entries()) {
    const first = baseMaps.findIndex((base) => base.id === id);
    if (id && first < index) {
      reader.note(`baseMaps[${index}].id`, `${JSON.stringify(id)} twice`, 'Give each its own id');
    }
  }
  return baseMaps;
}

function readBaseMap(reader: SiteReader, value: unknown, where: string): BaseMap | null {
  // Which keys it may have, its kind decides.
  const kindIn = (value as { kind?: unknown } | null)?.kind;
  const keys = kindIn === 'pmtiles' ? ARCHIVE : TILED;
  const item = reader.object<(typeof TILED | typeof ARCHIVE)[number]>(value, where, keys);
  const kind = item && reader.choice(item.kind, `${where}.kind`, KINDS);
  if (!item || !kind) return null;
  const id = reader.words(item.id, `${where}.id`);
  if (id && !/^[a-z0-9-]{1,8}$/.test(id)) {
    const mend = 'Write up to 8 of a to z, 0 to 9 and -, e.g. tdt-vec';
    reader.note(`${where}.id`, `${JSON.stringify(id)} does not fit`, mend);
  }
  const named = {
    id,
    name: readText(reader, item.name, `${where}.name`),
    attribution: readAttribution(reader, item.attribution, `${where}.attribution`),
    tileSize: reader.count(item.tileSize, `${where}.tileSize`, [64, 1024], 256),
  };
  if (kind === 'pmtiles') {
    const archive = readTemplate(reader, item.archive, `${where}.archive`);
    if (archive.includes('{')) {
      reader.note(`${where}.archive`, 'a field in { }', 'Write the address of one .pmtiles file');
    }
    return { ...named, kind, archive };
  }
  const minZoom = reader.count(item.minZoom, `${where}.minZoom`, [0, 22], 0);
  const maxZoom = reader.count(item.maxZoom, `${where}.maxZoom`, [0, 22], 18);
  if (minZoom > maxZoom) {
    reader.note(`${where}.minZoom`, `${minZoom} is over maxZoom`, `Write ${maxZoom} or less`);
  }
  const bounds = readBounds(reader, item.bounds, `${where}.bounds`);
  const tiles = readTiles(reader, item.tiles, `${where}.tiles`, kind);
  const key = readKey(reader, item.key, `${where}.key`, tiles);
  return { ...named, kind, tiles, key, minZoom, maxZoom, ...(bounds ? { bounds } : {}) };
}

function readTiles(
  reader: SiteReader,
  value: unknown,
  where: string,
  kind: TiledBase['kind'],
): string[] {
  const items = reader.array(value, where);
  if (items.length === 0 || items.length > MOST.layers) {
    const mend = `Write one template for each layer, the lowest first, ${MOST.layers} at most`;
    reader.note(where, `${items.length} templates`, mend);
  }
  return items.map((item, index) => {
    const at = `${where}[${index}]`;
    const template = readTemplate(reader, item, at);
    if (template && !fieldsOf(kind, template)) {
      const fields = kind === 'wmts' ? '{TileMatrix}, {TileRow} and {TileCol}' : '{z}, {x} and {y}';
      reader.note(at, 'no tile is named', `Write ${fields} where the numbers of a tile stand`);
    }
    if (/tilematrixset=c(&|$)|_c\/wmts/i.test(template)) {
      reader.note(at, 'a grid of degrees', 'Take that in Web Mercator: vec_w, TILEMATRIXSET=w');
    }
    return template;
  });
}

const quoted = (text: string) => JSON.stringify(text.slice(0, 60));

/** An address with fields in braces, whole or seen from the site's folder. */
function readTemplate(reader: SiteReader, value: unknown, where: string): string {
  const template = reader.words(value, where);
  if (!template) return '';
  const [server = ''] = serversOf(template);
  const plain = server.replace(/\{(z|x|y|key|TileMatrix|TileRow|TileCol)\}/g, '0');
  if (!isWhole(template)) {
    if (!/^[\w%-][\w%./-]*$/.test(plain) || plain.includes('..')) {
      const mend =
        'Write a whole address with https:// or http://, or a path in the folder of the site';
      reader.note(where, `${quoted(template)} does not fit`, mend);
    }
    return template;
  }
  const [strange] = /\{[^}]*\}?/.exec(plain) ?? [];
  if (strange) {
    const mend = 'Write the value itself; servers are named as a range, e.g. {0-7}';
    reader.note(where, `unknown field ${quoted(strange)}`, mend);
    return '';
  }
  // The host goes into the security policy: nothing of a tile, and nothing that could end a rule there.
  if (!isAddress(plain) || !/^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(new URL(server).origin)) {
    const mend =
      'Write a whole address that begins with https:// or http://, fields behind the host';
    reader.note(where, `${quoted(template)} does not fit`, mend);
    return '';
  }
  const { hostname } = new URL(plain);
  if (SHIFTED.test(hostname)) {
    const mend =
      'Take a server in WGS84 or CGCS2000, e.g. Tianditu: this one moves places (GCJ-02)';
    reader.note(where, `tiles of ${hostname}`, mend);
  }
  return template;
}

function readKey(
  reader: SiteReader,
  value: unknown,
  where: string,
  tiles: readonly string[],
): string {
  const key = reader.form(
    value,
    where,
    (text) => /^[\w.~-]{1,128}$/.test(text),
    'Write the key as the server gave it: letters, digits and . _ ~ -',
  );
  const isWanted = tiles.some((template) => template.includes('{key}'));
  if (isWanted && !key) {
    reader.note(where, 'empty, and tiles ask for {key}', 'Write the key that the server gave you');
  }
  if (key && !isWanted) {
    reader.note(where, 'nowhere in tiles', 'Write {key} where it belongs in each template');
  }
  return key;
}

function readBounds(reader: SiteReader, value: unknown, where: string): Bounds | null {
  if (value === undefined) return null;
  const [west, south, east, north] = reader.array(value, where).map(Number);
  const isGood =
    Array.isArray(value) &&
    value.length === 4 &&
    value.every((each) => typeof each === 'number') &&
    Number(west) >= -180 &&
    Number(west) < Number(east) &&
    Number(east) <= 180 &&
    Number(south) >= -90 &&
    Number(south) < Number(north) &&
    Number(north) <= 90;
  if (!isGood) {
    const mend = 'Write [west, south, east, north] in degrees, e.g. [111.9, 21.4, 113.4, 22.9]';
    reader.note(where, 'no bounds', mend);
    return null;
  }
  return value as Bounds;
}
