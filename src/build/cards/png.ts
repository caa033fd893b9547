import { crc32, deflateSync } from 'node:zlib';

/** A picture as red, green, blue, opacity of each pixel, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** As many colours as a byte can tell apart. */
const COLOURS = 256;

/** Five bits of each channel: colours this near to each other count as one. */
const bucketOf = (red: number, green: number, blue: number) =>
  ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);

/**
 * The colours of a picture: the most frequent ones; a map has few, and between them the shades of
 * smooth edges.
 * @returns the palette, three bytes a colour, and for each bucket the index of its colour
 */
function paletteOf({ data }: Pixels): { palette: Uint8Array; indices: Uint8Array } {
  const counts = new Uint32Array(1 << 15);
  // Of each bucket the colour that was last seen: flat areas keep their very colour.
  const seen = new Uint32Array(1 << 15);
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    const bucket = bucketOf(red, green, blue);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    seen[bucket] = (red << 16) | (green << 8) | blue;
  }
  const buckets = [...counts.keys()]
    .filter((bucket) => counts[bucket])
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const chosen = buckets.slice(0, COLOURS);
  const palette = new Uint8Array(chosen.length * 3);
  for (const [index, bucket] of chosen.entries()) {
    const colour = seen[bucket] ?? 0;
    palette.set([colour >> 16, (colour >> 8) & 255, colour & 255], index * 3);
  }
  const indices = new Uint8Array(1 << 15);
  for (const [order, bucket] of buckets.entries()) {
    indices[bucket] = order < COLOURS ? order : nearest(palette, seen[bucket] ?? 0);
  }
  return { palette, indices };
}

/** The index of the colour in a palette that is nearest to one. */
function nearest(palette: Uint8Array, colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < palette.length; at += 3) {
    const red = (palette[at] ?? 0) - (colour >> 16);
    const green = (palette[at + 1] ?? 0) - ((colour >> 8) & 255);
    const blue = (palette[at + 2] ?? 0) - (colour & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) {
      least = distance;
      best = at / 3;
    }
  }
  return best;
}

/** A part of a PNG file: its length, its name, what it says, and a check of both. */
function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** An opaque picture as a PNG of at most 256 colours: a third of the size of one with all. */
export function encodePng(pixels: Pixels): Buffer {
  const { width, height, data } = pixels;
  const { palette, indices } = paletteOf(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, which name a colour of the palette.
  header.set([8, 3], 8);
  // Each row begins with the way it is filtered: 0, not at all.
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4, to++) {
      rows[to] = indices[bucketOf(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0)] ?? 0;
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
