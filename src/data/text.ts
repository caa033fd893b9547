import type { Encoding } from './types';

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How much of a text tells whether every second byte of it is nothing. */
const LOOKED_AT = 4_000;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A file cut off within a character is one of UTF-8 all the same.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** By its mark, by the empty halves of UTF-16, by the rules of UTF-8; else it is of mainland China. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  const nothing = [0, 0];
  const looked = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < looked; at++)
    if (bytes[at] === 0) nothing[at % 2] = (nothing[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nothing;
  if (odd > looked / 5 && even < odd / 10) return 'utf-16le';
  if (even > looked / 5 && odd < even / 10) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gbk';
}

/** Text without its byte order mark; what the encoding does not know is “�”. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes);

/** How many characters were not known. */
export const unknownIn = (text: string): number => text.split('\uFFFD').length - 1;

/** Half of a pair of surrogates alone is no character. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Not more of a value than a message has room for. */
export const shorten = (value: unknown): string => {
  const text = wellFormed(String(value)).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${wellFormed(text.slice(0, 59))}…` : text;
};
