import type { Encoding } from '../../data/types';

/** So much of a file shows whether its words are right. */
const HEAD_BYTES = 65_536;

const headOf = async (file: Blob): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());

/** The beginning of a text file as one in UTF-8, its last line whole. */
export async function headIn(file: File | undefined, encoding: Encoding): Promise<File> {
  if (!file) return new File([], '');
  const bytes = await headOf(file);
  const text = new TextDecoder(encoding).decode(bytes);
  const whole = bytes.length < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  return new File([whole], file.name);
}

/** So much of it is shown. */
const SHOWN = 28;

/** The first words of a text file that an encoding can spoil, as each would have them; null where there are none. */
export async function previews(
  file: File,
  encodings: readonly Encoding[],
): Promise<ReadonlyMap<Encoding, string> | null> {
  const bytes = await headOf(file);
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) return null;
  const line = bytes.lastIndexOf(0x0a, first) + 1;
  const end = bytes.indexOf(0x0a, first);
  const part = bytes.subarray(line, end < 0 ? undefined : end);
  return new Map(
    encodings.map((encoding) => [encoding, new TextDecoder(encoding).decode(part).slice(0, SHOWN)]),
  );
}
