/** Degrees, minutes and seconds as they are written here and there, with the side of the world. */
const WRITTEN =
  /^([NSEW]|[东西南北](?:经|纬)?)?([+-]?)(\d+(?:\.\d+)?)(?:°|d|\s)(?:(\d+(?:\.\d+)?)(?:'|m|\s)?(?:(\d+(?:\.\d+)?)(?:"|s)?)?)?([NSEW])?$/i;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Whether the side lies west or south. */
const isNegative = (side: string) => /^[SW西南]/i.test(side);

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\uFEFF/g, '')
    .trim()
    .replace(/東/g, '东')
    .replace(/經/g, '经')
    .replace(/緯/g, '纬')
    .replace(/[度º˚]/g, '°')
    .replace(/[分′’‘ʹ]/g, "'")
    .replace(/''|[秒″”“ʺ]/g, '"')
    .replace(/\s*([°'"])\s*/g, '$1')
    .replace(/\s+/g, ' ');

/** A bare number, or one with the side of the world: `E113.05`, `113.05E`, `东经113.05`. */
const BARE = /^([NSEW]|[东西南北](?:经|纬)?)?\s?([+-]?\d+(?:\.\d+)?)°?\s?([NSEW])?$/i;

/**
 * A coordinate as a table has it: a number, or degrees with minutes and seconds.
 * @returns NaN where it is neither.
 */
export function coordinateOf(text: string): number {
  // By far the most; `Number` alone would take `0x10` and nothing at all.
  if (NUMBER.test(text)) return Number(text);
  const value = plain(text);
  if (NUMBER.test(value)) return Number(value);
  const bare = BARE.exec(value);
  if (bare) return Number(bare[2]) * (isNegative(`${bare[1] ?? ''}${bare[3] ?? ''}`) ? -1 : 1);
  const written = WRITTEN.exec(value);
  if (!written) return Number.NaN;
  const [, before = '', sign, degrees, minutes = '0', seconds = '0', after = ''] = written;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return Number.NaN;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return sign === '-' || isNegative(before + after) ? -size : size;
}
