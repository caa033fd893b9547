import { PNG } from 'pngjs';

/** A picture has at least so many colours that each cover so large a part of it. */
const COLOURS = 5;
const SHARE = 0.001;

/** No colour covers more of a picture than this. */
const MOST = 0.97;

/** Why a picture is nearly blank; null where it is not. */
export function whyBlank(png: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(png);
  const pixels = width * height;
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const shares = [...counts.values()].map((count) => count / pixels);
  const most = Math.max(...shares);
  const colours = shares.filter((share) => share >= SHARE).length;
  if (most > MOST) return `one colour covers ${(100 * most).toFixed(1)} % of it`;
  if (colours < COLOURS) return `it has ${colours} colours of note, not ${COLOURS}`;
  return null;
}
