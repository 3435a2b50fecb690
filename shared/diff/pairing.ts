import { folded } from '../extract/text.js';

/** From here on two values are taken for the old and the new form of one. */
const ALIKE = 0.5;
/** Beyond this many values a side, pairs are not sought: the work grows with the product. */
const MOST = 200;

interface Pairing<T> {
  readonly pairs: [before: T, after: T][];
  /** Removed, with no successor. */
  readonly alone: T[];
  /** Added, with no predecessor. */
  readonly fresh: T[];
}

/**
 * Ties removed values to the added ones that replace them, the most alike first. An alias whose quality changed, a date
 * made more exact, a document number corrected is one replacement, not a removal and an addition.
 */
export const pairUp = <T>(removed: readonly T[], added: readonly T[]): Pairing<T> => {
  const alone = [...removed];
  const fresh = [...added];
  const pairs: [T, T][] = [];
  if (alone.length <= MOST && fresh.length <= MOST) {
    const scored = alone.flatMap((before) => fresh.map((after) => ({ before, after, score: likeness(before, after) })));
    scored.sort((a, b) => b.score - a.score);
    for (const { before, after, score } of scored) {
      if (score < ALIKE) break;
      const from = alone.indexOf(before);
      const to = fresh.indexOf(after);
      if (from < 0 || to < 0) continue;
      alone.splice(from, 1);
      fresh.splice(to, 1);
      pairs.push([before, after]);
    }
  }
  return { pairs, alone, fresh };
};

/** 0 (nothing in common) to 1 (the same): of texts by their pairs of letters, of records by the mean over the parts that either has. */
const likeness = (a: unknown, b: unknown): number => {
  if (a === b) return 1;
  if (a === null || b === null) return 0;
  if (typeof a === 'object' && typeof b === 'object') {
    const parts = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    const scores = parts.flatMap((part) => {
      const [x, y] = [(a as Record<string, unknown>)[part] ?? null, (b as Record<string, unknown>)[part] ?? null];
      return x === null && y === null ? [] : [{ score: likeness(x, y), weight: WEIGHTS[part] ?? 1 }];
    });
    const weight = scores.reduce((sum, part) => sum + part.weight, 0);
    return weight === 0 ? 1 : scores.reduce((sum, part) => sum + part.score * part.weight, 0) / weight;
  }
  return dice(folded(String(a)), folded(String(b)));
};

/** What makes a value the same one: a name or a number weighs more than what is noted about it. */
const WEIGHTS: Record<string, number> = { name: 4, number: 3, note: 0.5, quality: 0.5 };

const dice = (a: string, b: string): number => {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at++) counts.set(a.slice(at, at + 2), (counts.get(a.slice(at, at + 2)) ?? 0) + 1);
  let shared = 0;
  for (let at = 0; at < b.length - 1; at++) {
    const left = counts.get(b.slice(at, at + 2)) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(b.slice(at, at + 2), left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
};
