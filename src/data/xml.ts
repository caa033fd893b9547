import type { Document } from '@xmldom/xmldom';
import type { Findings, Input } from './input';
import { lookAt } from './sample';
import { encodingOf } from './text';
import { DataError } from './types';

/** The encoding that an XML file names at its beginning; else the one its bytes tell. */
function textOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1];
  const isChinese = named && /^(gb2312|gbk|gb18030)$/i.test(named);
  return new TextDecoder(isChinese ? 'gbk' : encodingOf(bytes)).decode(bytes);
}

/** What stands before the root. */
const PROLOGUE = /^(?:\s+|<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->)/;

/** Whether a document declares its own types or entities: by these it could grow or reach out. */
function hasDoctype(text: string): boolean {
  let rest = text.slice(0, 100_000).trimStart();
  for (let match = PROLOGUE.exec(rest); match; match = PROLOGUE.exec(rest))
    rest = rest.slice(match[0].length);
  return /^<!(doctype|entity)/i.test(rest);
}

/** The text of a document that stands for itself. @throws DataError where it declares entities */
function openXml(file: string, bytes: Uint8Array): string {
  const text = textOf(bytes);
  if (hasDoctype(text)) throw new DataError('entities', { file });
  return text;
}

/** Positions that a look takes. */
const LOOKED_AT = 2_000;

/**
 * The first positions of a document: to make all of it for a look would double the time of reading.
 * @param pattern finds the text of a position, global
 * @throws DataError
 */
export function glance(
  { name, files }: Input,
  pattern: RegExp,
  positionIn: (found: string) => [number, number],
): Findings {
  const text = openXml(name, files[0]?.bytes ?? new Uint8Array());
  const positions: [number, number][] = [];
  for (const [found] of text.matchAll(pattern)) {
    const [x, y] = positionIn(found);
    if (Number.isFinite(x) && Number.isFinite(y)) positions.push([x, y]);
    if (positions.length >= LOOKED_AT) break;
  }
  return { ...lookAt(name, positions), stated: 'WGS84' };
}

/** The whole document; nothing outside of it is ever asked for. @throws DataError */
export async function parseXml(file: string, bytes: Uint8Array): Promise<Document> {
  const text = openXml(file, bytes);
  const { DOMParser } = await import('@xmldom/xmldom');
  try {
    const parser = new DOMParser({
      // What it would let pass as well: attributes without quotes, tags that are not closed.
      onError(_, message) {
        throw new Error(message);
      },
    });
    return parser.parseFromString(text, 'text/xml');
  } catch (error) {
    const locator = (error as { locator?: { lineNumber?: number } }).locator;
    const line = locator?.lineNumber ?? Number(/line:(\d+)/.exec(String(error))?.[1] ?? 1);
    throw new DataError('notXml', { file, line });
  }
}
