/*
 * A dBASE III table. The packages there are write every character as one byte, which loses all
 * Chinese, and give every field 254 bytes: hence this.
 */

type Record = { readonly [column: string]: unknown } | null;

interface Field {
  column: string;
  name: Uint8Array;
  type: 'C' | 'N' | 'L';
  width: number;
  /** The bytes of a value, not longer than the width. */
  write(value: unknown): Uint8Array;
}

const MAX_TEXT = 254;
const MAX_NUMBER = 19;
const MAX_NAME = 10;
const MAX_DECIMALS = 12;

const encoder = new TextEncoder();

/** As much of a text as fits, cut between characters. */
function cut(text: string, bytes: number): Uint8Array {
  const whole = encoder.encode(text);
  let end = Math.min(whole.length, bytes);
  while (end > 0 && end < whole.length && ((whole[end] ?? 0) & 0xc0) === 0x80) end--;
  return whole.subarray(0, end);
}

/** Ten bytes are three characters of Chinese: what then is the same gets a number. */
function shortNames(columns: readonly string[]): Uint8Array[] {
  const used = new Set<string>();
  return columns.map((column) => {
    let name = cut(column, MAX_NAME);
    for (let count = 2; used.has(String(name)); count++) {
      const ending = encoder.encode(String(count));
      name = Uint8Array.from([...cut(column, MAX_NAME - ending.length), ...ending]);
    }
    used.add(String(name));
    return name;
  });
}

const decimalsOf = (value: number) =>
  Math.min(/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0, MAX_DECIMALS);

function fieldOf(column: string, name: Uint8Array, records: readonly Record[]): Field {
  const values = records.map((record) => record?.[column]).filter((value) => value != null);
  const is = (type: string) => values.length > 0 && values.every((value) => typeof value === type);
  if (is('boolean'))
    return {
      column,
      name,
      type: 'L',
      width: 1,
      write: (value) => encoder.encode(value ? 'T' : 'F'),
    };
  if (is('number')) {
    const numbers = values as number[];
    const decimals = numbers.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
    const longest = numbers.reduce(
      (most, value) => Math.max(most, value.toFixed(decimals).length),
      1,
    );
    const write = (value: unknown) =>
      encoder.encode((value as number).toFixed(decimals).padStart(longest));
    // What would come out with an exponent stays text.
    if (longest <= MAX_NUMBER) return { column, name, type: 'N', width: longest, write };
  }
  const width = values.reduce<number>(
    (most, value) => Math.max(most, encoder.encode(String(value)).length),
    1,
  );
  const kept = Math.min(width, MAX_TEXT);
  return { column, name, type: 'C', width: kept, write: (value) => cut(String(value), kept) };
}

const HEAD = 32;
const SPACE = 0x20;

/** Records as a table in UTF-8; which the .cpg beside it has to say. */
export function dbf(columns: readonly string[], records: readonly Record[]): Uint8Array {
  const names = shortNames(columns);
  const fields = columns.map((column, index) =>
    fieldOf(column, names[index] ?? new Uint8Array(), records),
  );
  const width = fields.reduce((sum, field) => sum + field.width, 1);
  const headLength = HEAD * (fields.length + 1) + 1;
  const bytes = new Uint8Array(headLength + width * records.length + 1);
  const view = new DataView(bytes.buffer);
  const today = new Date();
  bytes.set([3, today.getFullYear() - 1900, today.getMonth() + 1, today.getDate()]);
  view.setUint32(4, records.length, true);
  view.setUint16(8, headLength, true);
  view.setUint16(10, width, true);
  for (const [index, { name, type, width: length, column }] of fields.entries()) {
    const at = HEAD * (index + 1);
    bytes.set(name, at);
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = length;
    if (type === 'N')
      bytes[at + 17] = records.reduce((most, record) => {
        const value = record?.[column];
        return typeof value === 'number' ? Math.max(most, decimalsOf(value)) : most;
      }, 0);
  }
  bytes[headLength - 1] = 0x0d;
  bytes.fill(SPACE, headLength);
  let at = headLength;
  for (const record of records) {
    let place = at + 1;
    for (const field of fields) {
      const value = record?.[field.column];
      if (value != null) bytes.set(field.write(value), place);
      place += field.width;
    }
    at += width;
  }
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}
