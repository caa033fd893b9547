import { encodingOf } from './text';
import { DataError, type Encoding } from './types';

/*
 * The reader of shapefiles believes what the files say of their lengths: it would leave out what is
 * cut off, and never end where a record's length leads back. So they are looked through first.
 */

const SHP_HEAD = 100;
const SHP_CODE = 9994;

/** @throws DataError where the records do not lead to the end that the head tells. */
export function checkShp(file: string, view: DataView): void {
  const broken = () => new DataError('shpBroken', { file });
  if (view.byteLength < SHP_HEAD || view.getInt32(0) !== SHP_CODE) throw broken();
  const length = view.getInt32(24) * 2;
  if (length > view.byteLength || length < SHP_HEAD) throw broken();
  let at = SHP_HEAD;
  while (at < length) {
    const words = at + 8 <= length ? view.getInt32(at + 4) : -1;
    if (words < 2) throw broken();
    at += 8 + words * 2;
  }
  if (at !== length) throw broken();
}

/** Drivers of dBASE for simplified Chinese. */
const CHINESE_DRIVERS = [0x4d, 0x7a];

/** By the .cpg, by the driver in the table, by the bytes. */
export function dbfEncoding(cpg: Uint8Array | undefined, dbf: Uint8Array | undefined): Encoding {
  const stated = cpg ? new TextDecoder('latin1').decode(cpg.subarray(0, 40)) : '';
  if (/utf-?8|65001/i.test(stated)) return 'utf-8';
  if (/gb|936/i.test(stated)) return 'gbk';
  if (!dbf) return 'utf-8';
  return CHINESE_DRIVERS.includes(dbf[29] ?? 0) ? 'gbk' : tableEncoding(dbf);
}

/** Never UTF-16: the empty bytes of a table are its own. */
const tableEncoding = (dbf: Uint8Array): Encoding => {
  const filled = dbf.subarray(32).filter((byte) => byte !== 0);
  return encodingOf(filled) === 'gbk' ? 'gbk' : 'utf-8';
};
