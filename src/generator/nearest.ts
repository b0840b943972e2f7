/** As many candidates as it is worth to compare where a document says how many there are, and how often it is done. */
export const mostCompared = 20;

/** The candidate that a typing error away from `word` might have meant, or undefined where none is near. */
export function nearest(word: string, candidates: string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    // Too long or too short to be so near, which costs less to see.
    if (Math.abs(word.length - candidate.length) >= least && !candidate.startsWith(word)) continue;
    const steps = candidate.startsWith(word) && word.length > 3 ? 1 : distance(word, candidate);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/** Insertions, deletions and replacements from `a` to `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
