import type { GlossaryEntry } from '../city/types';

export interface Piece {
  words: string;
  /** The policy word that this piece is, if it is one. */
  entry?: GlossaryEntry;
}

const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Cuts a text of the plan at its policy words, the longest that fits first; each word is marked
 * where it stands first. English words may stand in the plural.
 */
export function cutAtPolicyWords(
  text: string,
  glossary: readonly GlossaryEntry[],
  isEnglish: boolean,
): Piece[] {
  const forms = new Map(
    glossary.flatMap((entry) =>
      (isEnglish ? [entry.term.en] : [entry.term.zh, ...entry.aliases]).map(
        (form) => [form.toLowerCase(), entry] as const,
      ),
    ),
  );
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length).map(literal);
  if (longestFirst.length === 0) return [{ words: text }];
  const choice = longestFirst.join('|');
  const pattern = new RegExp(isEnglish ? `\\b(${choice})(?:e?s)?\\b` : `(${choice})`, 'gi');
  const marked = new Set<GlossaryEntry>();
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const entry = forms.get((match[1] ?? '').toLowerCase());
    if (!entry || marked.has(entry)) continue;
    marked.add(entry);
    if (match.index > end) pieces.push({ words: text.slice(end, match.index) });
    pieces.push({ words: match[0], entry });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ words: text.slice(end) });
  return pieces;
}
