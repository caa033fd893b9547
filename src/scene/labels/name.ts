import type { Place } from '../../city/city';
import type { Language } from '../../city/language';
import { wrap } from './measure';

/** More characters than this break into two lines (Chinese), or lines of this many (English). */
const LONG = { zh: 8, en: 22 };

/** The name of a place as the map writes it: in one line, and broken. */
export interface MapName {
  line: string;
  lines: readonly string[];
}

/** Without a break of its own a long Chinese name breaks behind a bracket, else in the middle. */
function halve(name: string): string[] {
  const bracket = name.indexOf('）') + 1;
  const cut = bracket > 0 && bracket < name.length ? bracket : Math.ceil(name.length / 2);
  return [name.slice(0, cut), name.slice(cut)];
}

export function mapName(place: Place, language: Language): MapName {
  const key = language === 'en' ? 'en' : 'zh';
  const written = place.label?.[key] ?? place.name[key];
  const parts = written.split('|');
  const line = parts.join(key === 'en' ? ' ' : '');
  if (key === 'en') {
    return { line, lines: parts.length > 1 ? parts : wrap(line, LONG.en) };
  }
  if (line.length <= LONG.zh) return { line, lines: [line] };
  return { line, lines: parts.length > 1 ? parts : halve(line) };
}
