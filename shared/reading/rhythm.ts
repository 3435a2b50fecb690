import type { Cursor } from '../store/cursors.js';

/** So many instants at which a feed brought something new show its rhythm. */
const KEPT = 40;
const LEAST = 8;
const DAY_MS = 86_400_000;
/** A feed is silent when it brought nothing for so many of its usual pauses, and for three days at least. */
const PAUSES = 5;
const LEAST_SILENCE_MS = 3 * DAY_MS;

/** When the feed brought something new, as the cursor keeps it: the documents it carried at the last look, and the last arrivals. */
export const withArrivals = (
  cursor: Cursor | undefined,
  carried: readonly string[],
  now: Date,
): Pick<Cursor, 'carried' | 'arrivals'> => {
  const known = new Set(cursor?.carried ?? []);
  const arrived = cursor === undefined || carried.some((identity) => !known.has(identity));
  const before = cursor?.arrivals ?? [];
  return { carried, arrivals: arrived ? [...before, now.toISOString()].slice(-KEPT) : before };
};

/**
 * For how long a feed has been silent beyond its own rhythm, in days; null for one that speaks as it used to, or of which too little is known.
 * Ten items a day and then none for three days is a question, one a week is none.
 */
export const silentDays = ({ arrivals = [] }: Pick<Cursor, 'arrivals'>, now: Date): number | null => {
  const last = arrivals.at(-1);
  if (arrivals.length < LEAST || last === undefined) return null;
  const pauses = arrivals.slice(1).map((at, index) => Date.parse(at) - Date.parse(arrivals[index] ?? at));
  const usual = pauses.sort((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0;
  const silence = now.getTime() - Date.parse(last);
  return silence >= Math.max(LEAST_SILENCE_MS, PAUSES * usual) ? Math.floor(silence / DAY_MS) : null;
};
