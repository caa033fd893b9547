import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { City } from '../../city/city';
import { SCENES_HASH } from '../../state/names';
import { MOST, readSteps, type Step, type Steps } from './steps';

const VERSION = 1;
/** More was never written, however it is packed. */
const MOST_PACKED = 10_000;
const MOST_UNPACKED = 200_000;

const toUrl = (bytes: Uint8Array) =>
  btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const fromUrl = (words: string) =>
  strToU8(atob(words.replaceAll('-', '+').replaceAll('_', '/')), true);

/**
 * Scenes as the end of an address: `[version, [title, text, link, width, height], …]`, deflated
 * (RFC 1951), in base64url. Data stay on their device, and who opens the link has others.
 */
export function writeSceneHash(scenes: readonly Step[]): string {
  const steps = scenes.map(({ title, text, link, size }) => [
    title,
    text,
    link,
    ...(size ? [size.width, size.height] : []),
  ]);
  return (
    SCENES_HASH + toUrl(deflateSync(strToU8(JSON.stringify([VERSION, ...steps])), { level: 9 }))
  );
}

/** Reads the end of an address; null where it holds no scenes that this map can read. Throws nothing. */
export function readSceneHash(hash: string, city: City): Steps | null {
  const packed = hash.slice(SCENES_HASH.length);
  if (!hash.startsWith(SCENES_HASH) || packed.length > MOST_PACKED) return null;
  try {
    // What unpacks to more than there is room for is cut off there, and then no JSON.
    const bytes = inflateSync(fromUrl(packed), { out: new Uint8Array(MOST_UNPACKED) });
    const [version, ...values]: unknown[] = JSON.parse(strFromU8(bytes));
    if (version !== VERSION || values.length === 0 || values.length > MOST.steps) return null;
    const steps = values.map((value) => {
      if (!Array.isArray(value)) return value;
      const [title, text, link, width, height] = value;
      return { title, text, link, size: { width, height } };
    });
    return readSteps(steps, city);
  } catch {
    return null;
  }
}
