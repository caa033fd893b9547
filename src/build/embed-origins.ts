import { isAddress, type SiteReader } from './site-reader';

/** More of them no header of a server likes. */
const MOST = 50;

/** Domains in which anybody may have one: `com.cn`, `gov.cn`, and all that have no dot. */
const COMMON = /^(?:[^.]+|(?:ac|co|com|edu|gov|mil|net|org)\.[a-z]{2})$/;

const MEND =
  'Write scheme and host as the browser has them, e.g. https://www.example.org, or https://*.example.org for every host below a domain';

/** Reads the origins of pages that may drive the map in them; `[]` where they are left out. */
export function readOrigins(reader: SiteReader, value: unknown, where: string): string[] {
  const items = reader.array(value, where);
  if (items.length > MOST) reader.note(where, `${items.length} origins`, `Keep ${MOST} or fewer`);
  return items.map((item, index) => {
    const at = `${where}[${index}]`;
    const origin = reader.words(item, at);
    if (origin) note(reader, origin, at);
    return origin;
  });
}

function note(reader: SiteReader, origin: string, at: string): void {
  const quoted = JSON.stringify(origin.slice(0, 60));
  const plain = origin.replace('://*.', '://');
  // They stand in a header of the server, too: nothing may end a rule there.
  const isOrigin =
    isAddress(plain) &&
    new URL(plain).origin === plain &&
    /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(plain);
  if (!isOrigin) reader.note(at, `${quoted} does not fit`, MEND);
  else if (plain !== origin && COMMON.test(new URL(plain).hostname)) {
    reader.note(at, `${quoted} is everybody’s`, 'Write a domain of your own behind the star');
  }
}
