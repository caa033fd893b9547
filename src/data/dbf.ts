import type { Properties } from './input';
import { DataError, type Encoding } from './types';

/*
 * The table beside a shapefile (dBASE). The reader that comes with the library of shapes makes a
 * decoder for every cell, believes the number of records, and begins them where it thinks they
 * should: hence this.
 */

interface Field {
  name: string;
  type: string;
  width: number;
}

const HEAD = 32;
const END = 0x0d;

/** Text ends at the first empty byte, and blanks fill it up. */
const trimmed = (text: string) => text.replace(/\0.*$/s, '').trim();

function valueOfCell(text: string, type: string): unknown {
  if (text === '') return null;
  switch (type) {
    case 'N':
    case 'F':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'D':
      return text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    case 'L':
      if (/[yt]/i.test(text)) return true;
      return /[nf]/i.test(text) ? false : null;
    default:
      return text;
  }
}

/** Records in the order of the shapes. @throws DataError where the table is cut off or broken. */
export function readDbf(file: string, view: DataView, encoding: Encoding): Properties[] {
  const broken = () => new DataError('dbfBroken', { file });
  if (view.byteLength < HEAD + 1) throw broken();
  const [count, headLength, width] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  if (headLength <= HEAD || width < 1 || headLength + count * width > view.byteLength)
    throw broken();
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const decoder = new TextDecoder(encoding);
  const textAt = (at: number, length: number) =>
    trimmed(decoder.decode(bytes.subarray(at, at + length)));

  const fields: Field[] = [];
  for (let at = HEAD; at + HEAD < headLength && bytes[at] !== END; at += HEAD)
    fields.push({
      name: textAt(at, 11) || String(fields.length + 1),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      width: bytes[at + 16] ?? 0,
    });
  if (fields.reduce((sum, field) => sum + field.width, 1) > width) throw broken();

  return Array.from({ length: count }, (_, index) => {
    let at = headLength + index * width + 1;
    return Object.fromEntries(
      fields.map(({ name, type, width: length }) => {
        at += length;
        return [name, valueOfCell(textAt(at - length, length), type)];
      }),
    );
  });
}
