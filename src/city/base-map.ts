import type { BaseMap, TiledBase } from './site';

/** Which tile of the world: its zoom, its column from the west and its row from the north. */
export interface TileId {
  z: number;
  x: number;
  y: number;
}

/** What a template calls a tile's numbers: tile servers by letters, WMTS by words, Tianditu by both. */
const FIELDS = {
  raster: [['{z}', '{x}', '{y}']],
  wmts: [
    ['{TileMatrix}', '{TileCol}', '{TileRow}'],
    ['{z}', '{x}', '{y}'],
  ],
} as const;

/** The fields by which a template of that kind names a tile; null where it names none. */
export const fieldsOf = (kind: TiledBase['kind'], template: string) =>
  FIELDS[kind].find((fields) => fields.every((field) => template.includes(field))) ?? null;

const RANGE = /\{(?:(\d)-(\d)|([a-z])-([a-z]))\}/;

/** The addresses that a template with a range of servers, `{0-7}`, stands for. */
export function serversOf(template: string): string[] {
  const [range, ...ends] = RANGE.exec(template) ?? [];
  const [first, last] = ends.filter(Boolean).map((end) => end.charCodeAt(0));
  if (!range || first === undefined || last === undefined) return [template];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) =>
    template.replace(range, String.fromCharCode(first + step)),
  );
}

/** Makes of a layer's template the address of a tile: of several servers each has its own tiles. */
export function tileAddress(base: TiledBase, template: string): (tile: TileId) => string {
  const [zField, xField, yField] = fieldsOf(base.kind, template) ?? FIELDS.raster[0];
  const servers = serversOf(template).map((each) => each.replace('{key}', () => base.key));
  return ({ z, x, y }) =>
    (servers[(x + y) % servers.length] ?? '')
      .replace(zField, String(z))
      .replace(xField, String(x))
      .replace(yField, String(y));
}

const templatesOf = (base: BaseMap): readonly string[] =>
  base.kind === 'pmtiles' ? [base.archive] : base.tiles;

/** Whether an address names its server; else it is seen from the site's folder. */
export const isWhole = (address: string): boolean => /^https?:\/\//i.test(address);

/** The servers that base maps are asked from, other than the site's own: `https://host`, ascending. */
export function originsOf(baseMaps: readonly BaseMap[]): string[] {
  const addresses = baseMaps.flatMap(templatesOf).filter(isWhole).flatMap(serversOf);
  return [...new Set(addresses.map((address) => new URL(address).origin))].sort();
}
