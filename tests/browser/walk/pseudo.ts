import type { Page } from 'playwright-core';
import site from '../../../public/site.json';
import { city, ground } from '../../city';
import { DRAWINGS, SITES } from './brought';
import type { Said } from './language';

/*
 * A language that nobody speaks, in the place of English: every message a third longer, in letters
 * that no other word has, and between brackets. What stands outside of brackets is no message.
 */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const STRANGE = 'ábćďéfǵĥíĵḱĺḿńóṕqŕśťúvẃxýźÁBĆĎÉFǴĤÍĴḰĹḾŃÓṔQŔŚŤÚVẂXÝŹ';
const FILLING = 'ĺóŕéḿ íṕśúḿ ďóĺóŕ śíť ';

/** A part of a message that is shown by itself. */
function strange(part: string): string {
  // Values are filled in later, and words that a number chooses.
  const pieces = part.split(/(\{[^}]*\})/);
  const letters = pieces.map((piece, index) =>
    index % 2
      ? piece
      : piece.replace(/[a-z]/gi, (letter) => STRANGE[PLAIN.indexOf(letter)] ?? letter),
  );
  const more = FILLING.repeat(20).slice(0, Math.ceil(part.length * 0.3));
  return /\p{L}/u.test(part) ? `⟦${letters.join('')} ${more.trim()}⟧` : part;
}

/** Some messages are several, with a line between them. */
const pseudo = (message: string): string =>
  message
    .split(/\|(?![^{]*\})/)
    .map(strange)
    .join('|');

/** Serves the strange language for English. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.route(/assets\/en-.*\.js$/, async (route) => {
    const source = await (await route.fetch()).text();
    const module = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const messages = Object.entries(module.default as Record<string, string>).map(
      ([key, message]) => [key, key.startsWith('language.') ? message : pseudo(message)],
    );
    await route.fulfill({
      contentType: 'text/javascript',
      body: `export default ${JSON.stringify(Object.fromEntries(messages))}`,
    });
  });
}

/** All words of the plan, of the site and of what a visitor brings; a name may have places to break. */
const DATA = JSON.stringify([
  city.plan,
  city.places,
  city.groundNames,
  ground,
  site,
  DRAWINGS,
  SITES,
])
  .replaceAll('|', ' ')
  .toLowerCase();

/** What is written so in every language: sides of the compass, dates of Intl, formats, datums, files, keys. */
const NAMES =
  /[°′″][NESW]|\d+ [A-Z][a-z]+ \d{4}|https?:\/\/\S+|\b(?:sites|drawn)(?:\.\w+)?|\b(?:CSV|XLSX|GeoJSON|TopoJSON|KML|KMZ|GPX|DXF|SHP|SVG|PNG|PPTX|A3|A4|UTF-8|GB18030|WGS ?84|CGCS ?2000|GCJ-02|BD-09|EN|English|Shift)\b/g;

/** What is said without being a message or of the plan. */
export function untranslated(all: readonly Said[]): string[] {
  return all.flatMap(({ lang, words }) => {
    // A name in its own language, which `misspoken` looks at.
    if (lang !== 'en') return [];
    let rest = words;
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' | ');
    }
    const strangers = rest
      .replace(NAMES, ' | ')
      .split(/[|·,;:()（）[\]{}“”"×/+–—]|\d+/)
      .map((part) => part.trim().toLowerCase())
      .filter((part) => /\p{L}/u.test(part) && !DATA.includes(part));
    return strangers.length > 0 ? [`${strangers.join(' | ')} (in “${words.slice(0, 80)}”)`] : [];
  });
}
