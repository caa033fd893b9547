/** The table of CRC-32 as PNG has it (W3C PNG, Annex D). */
const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Where the header chunk of a PNG ends, in bytes. */
const HEADER_END = 33;
const INCHES_PER_METRE = 1 / 0.0254;

/** The chunk that says how large a PNG is on paper (pHYs), for dots in an inch. */
function densityChunk(perInch: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(perInch * INCHES_PER_METRE);
  view.setUint32(0, 9);
  chunk.set(
    [...'pHYs'].map((letter) => letter.charCodeAt(0)),
    4,
  );
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

/** A PNG that says by itself how many dots it has in an inch. */
export const withDensity = (png: Blob, perInch: number): Blob =>
  new Blob([png.slice(0, HEADER_END), densityChunk(perInch), png.slice(HEADER_END)], {
    type: 'image/png',
  });
