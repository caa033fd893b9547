import type { Values } from './problem';

/** What `parseJson` found wrong, and where. */
export interface JsonProblem {
  code: 'invalidJson' | 'doubledKey';
  values: Values;
}

class Unexpected extends Error {
  constructor(
    readonly offset: number,
    readonly found: string,
  ) {
    super(found);
  }
}

const TOKEN = /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s{}[\],:"]+/y;
const SPACE = /[ \t\r\n]*/y;

function match(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

/** Reads JSON as `JSON.parse` does, but says where it is broken and which keys stand twice. */
export function parseJson(text: string): { value?: unknown; problems: JsonProblem[] } {
  const problems: JsonProblem[] = [];
  let offset = match(SPACE, text, 0).length;

  const peek = () => match(TOKEN, text, offset);
  const take = () => {
    const token = peek();
    if (!token) throw new Unexpected(offset, text[offset] ?? '');
    offset += token.length;
    offset += match(SPACE, text, offset).length;
    return token;
  };
  const expect = (wanted: string) => {
    const [start, token] = [offset, take()];
    if (token !== wanted) throw new Unexpected(start, token);
  };
  const report = (code: JsonProblem['code'], at: number, values: Values) => {
    const before = text.slice(0, at).split('\n');
    const column = (before[before.length - 1] ?? '').length + 1;
    problems.push({ code, values: { line: before.length, column, ...values } });
  };
  /** One item after the other, until the bracket that closes them. */
  const items = (close: string, read: () => void) => {
    if (peek() === close) {
      take();
      return;
    }
    for (;;) {
      read();
      if (peek() === close) break;
      expect(',');
    }
    take();
  };
  const scalar = (start: number, token: string): unknown => {
    try {
      return JSON.parse(token);
    } catch {
      throw new Unexpected(start, token);
    }
  };
  const value = (): unknown => {
    const [start, token] = [offset, take()];
    if (token === '[') {
      const list: unknown[] = [];
      items(']', () => list.push(value()));
      return list;
    }
    if (token !== '{') return scalar(start, token);
    const entries = new Map<string, unknown>();
    items('}', () => {
      const [keyStart, keyToken] = [offset, take()];
      const key = scalar(keyStart, keyToken);
      if (typeof key !== 'string') throw new Unexpected(keyStart, keyToken);
      if (entries.has(key)) report('doubledKey', keyStart, { key });
      expect(':');
      entries.set(key, value());
    });
    return Object.fromEntries(entries);
  };

  try {
    const whole = value();
    if (offset < text.length) throw new Unexpected(offset, peek() || (text[offset] ?? ''));
    return { value: whole, problems };
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    const found = (error.found.split('\n')[0] ?? '').slice(0, 24);
    report('invalidJson', error.offset, { found: found || '…' });
    return { problems };
  }
}
