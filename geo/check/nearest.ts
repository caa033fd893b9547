/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    let diagonal = i;
    row = row.reduce<number[]>((next, above, j) => {
      const change = diagonal + (letter === to[j - 1] ? 0 : 1);
      next.push(j === 0 ? i + 1 : Math.min(above + 1, (next[j - 1] ?? 0) + 1, change));
      diagonal = above;
      return next;
    }, []);
  }
  return row[to.length] ?? 0;
}

/** The word most like another: what an editor probably meant, at least an example. */
export function nearest(word: string, words: Iterable<string>): string {
  let best = '…';
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    const found = distance(word, candidate);
    if (found < least) [best, least] = [candidate, found];
  }
  return best;
}
