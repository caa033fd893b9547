import { zxyToTileId } from 'pmtiles';

/** A tile and its bytes. */
export interface ArchivedTile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

/** A number in sevens of bits, the low ones first. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/** A directory of tiles ascending by id, all in one list: numbers by column. */
function directory(tiles: readonly { id: number; offset: number; length: number }[]): Uint8Array {
  const ids = tiles.map(({ id }, index) => id - (tiles[index - 1]?.id ?? 0));
  const columns = [
    ids,
    tiles.map(() => 1),
    tiles.map(({ length }) => length),
    tiles.map(({ offset }) => offset + 1),
  ];
  return Uint8Array.from([tiles.length, ...columns.flat()].flatMap(varint));
}

const TYPES = { vector: 1, png: 2 };

/**
 * An archive of a few tiles as the specification of PMTiles 3 has it: one directory, nothing compressed.
 * @param bounds west, south, east, north in degrees
 */
export function archiveOf(
  tiles: readonly ArchivedTile[],
  type: keyof typeof TYPES,
  bounds: readonly [number, number, number, number],
): Buffer {
  const sorted = tiles
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data }))
    .sort((a, b) => a.id - b.id);
  let offset = 0;
  const entries = sorted.map(({ id, data }) => {
    const entry = { id, offset, length: data.length };
    offset += data.length;
    return entry;
  });
  const root = directory(entries);
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const start = header.length;
  const sections = [
    [start, root.length],
    [start + root.length, metadata.length],
    [0, 0],
    [start + root.length + metadata.length, offset],
    [sorted.length, sorted.length],
  ].flat();
  for (const [index, value] of [...sections, sorted.length].entries()) {
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  }
  const zooms = tiles.map(({ z }) => z);
  const [clustered, internal, compression] = [1, 1, 1];
  for (const [index, value] of [
    clustered,
    internal,
    compression,
    TYPES[type],
    Math.min(...zooms),
    Math.max(...zooms),
  ].entries()) {
    header.writeUInt8(value, 96 + index);
  }
  for (const [index, degrees] of bounds.entries()) {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4);
  }
  return Buffer.concat([header, root, metadata, ...sorted.map(({ data }) => data)]);
}

const EXTENT = 4096;

/** A field of Protocol Buffers that holds bytes. */
const field = (number: number, bytes: readonly number[]): number[] => [
  number * 8 + 2,
  ...varint(bytes.length),
  ...bytes,
];
const text = (words: string) => [...Buffer.from(words)];

/** A vector tile with one area over its lower half, of the layer and kind given. */
export function halfTile(layer: string, kind: string): Uint8Array {
  const signed = (value: number) => (value < 0 ? -value * 2 - 1 : value * 2);
  const [move, line, close] = [1 + 8, 2 + 3 * 8, 7 + 8];
  const half = EXTENT / 2;
  const steps = [
    [move, 0, half],
    [line, EXTENT, 0, 0, half, -EXTENT, 0],
  ].flatMap(([command = 0, ...offsets]) => [command, ...offsets.map(signed)]);
  const geometry = [...steps, close].flatMap(varint);
  const polygon = [3 * 8, 3];
  const feature = [...field(2, [0, 0]), ...polygon, ...field(4, geometry)];
  const content = [
    15 * 8,
    2,
    ...field(1, text(layer)),
    ...field(2, feature),
    ...field(3, text('kind')),
    ...field(4, field(1, text(kind))),
    5 * 8,
    ...varint(EXTENT),
  ];
  return Uint8Array.from(field(3, content));
}
