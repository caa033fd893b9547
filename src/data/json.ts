import { decode, encodingOf } from './text';
import { DataError } from './types';

/** The line at which a parser stopped, as far as its message tells: each engine has its own words. */
function lineOf(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, position ? Number(position) : undefined).split('\n').length;
}

/** @throws DataError with the line where it is not JSON. */
export function parseJson(file: string, bytes: Uint8Array): unknown {
  const text = decode(bytes, encodingOf(bytes));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataError('notJson', { file, line: lineOf(text, String(error)) });
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The records of a text sequence, a broken one as its text; null where the file is none. */
export function sequenceOf(bytes: Uint8Array): unknown[] | null {
  const text = decode(bytes, encodingOf(bytes));
  const records = text
    .split(text.startsWith('\x1e') ? '\x1e' : '\n')
    .filter((record) => record.trim() !== '');
  const first = records.length > 1 || text.startsWith('\x1e') ? parsed(records[0] ?? '') : null;
  return typeof first === 'object' && first !== null ? records.map(parsed) : null;
}
