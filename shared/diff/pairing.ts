import type { DateOfBirth } from '../model/entry.js';
import { folded } from '../text/text.js';

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
    if (isDateOfBirth(a) && isDateOfBirth(b)) return likenessOfDates(a, b);
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

const isDateOfBirth = (value: object): value is DateOfBirth => 'type' in value && 'from' in value && 'year' in value;

/** The years a date may lie in; null where it names none. */
const spanOf = ({ date, year, from, to }: DateOfBirth): [first: number, last: number] | null => {
  const exact = date === null ? year : Number(date.slice(0, 4));
  if (exact !== null) return [exact, exact];
  return from === null && to === null ? null : [from ?? (to as number), to ?? (from as number)];
};

/** Dates are one date told twice when their years meet or nearly do: 1970 made 14 May 1970, or corrected to 1971. */
const NEAR_YEARS = 2;
const likenessOfDates = (a: DateOfBirth, b: DateOfBirth): number => {
  const [x, y] = [spanOf(a), spanOf(b)];
  if (x === null || y === null) return 0;
  const gap = Math.max(0, x[0] - y[1], y[0] - x[1]);
  if (gap > NEAR_YEARS) return 0;
  const sameDay = a.date !== null && a.date.slice(4) === b.date?.slice(4) ? 0.1 : 0;
  return 0.9 - gap * 0.2 + sameDay;
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
