/** Sets of small numbers in a link: few as they are, many as the bits of a number. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;
/** More digits than this no set of the map has. */
const MOST = 64;

/** Numbers from 1 on, ascending, e.g. `3.12.25`, or the shorter `~` with six of them to a letter. */
export function printSet(numbers: readonly number[]): string {
  const list = numbers.join('.');
  const digits: number[] = [];
  for (const number of numbers) {
    const index = Math.floor(number / BITS);
    while (digits.length <= index) digits.push(0);
    digits[index] = (digits[index] ?? 0) | (1 << (number % BITS));
  }
  const packed = `~${digits.map((digit) => ALPHABET[digit]).join('')}`;
  return packed.length < list.length ? packed : list;
}

/** Reads both forms, ascending; null where it is neither. */
export function parseSet(value: string): number[] | null {
  if (value.startsWith('~')) {
    const digits = [...value.slice(1)].map((letter) => ALPHABET.indexOf(letter));
    if (digits.includes(-1) || digits.length > MOST) return null;
    return digits.flatMap((digit, index) =>
      [...Array(BITS).keys()].filter((bit) => digit & (1 << bit)).map((bit) => index * BITS + bit),
    );
  }
  if (!/^\d{1,6}(\.\d{1,6})*$/.test(value)) return null;
  return [...new Set(value.split('.').map(Number))].sort((a, b) => a - b);
}

/** A set, ascending, without a number that is in it, with one that is not. */
export function toggled(numbers: readonly number[], number: number): number[] {
  const rest = numbers.filter((each) => each !== number);
  return rest.length < numbers.length ? rest : [...rest, number].sort((a, b) => a - b);
}
