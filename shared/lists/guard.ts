export const ACTS = ['listed', 'amended', 'delisted'] as const;
export type Act = (typeof ACTS)[number];

/** A change that a version of the list asks for: the event it would make and what that event does. */
export interface AskedChange {
  readonly event: string;
  readonly act: Act | 'list';
}

/** What may happen at once without a question: 25 entries or 5 % of the list, whichever is less; in a small list, 3. */
export const limitOf = (known: number): number => Math.max(3, Math.min(25, Math.floor(known * 0.05)));
/** A list that shrank below this share of what was known is half a list, not a new one. */
const LEAST_SHARE = 0.75;
/** Additions and amendments that a later fetch repeats after this time release themselves. */
export const RIPE_MS = 15 * 60_000;

export interface Verdict {
  /** Why something is held; empty when nothing new looks wrong. */
  readonly reasons: string[];
  /** Events that wait, by the instant at which each was first held. */
  readonly held: Record<string, string>;
}

/**
 * Judges a version of the list against what was known. What looks wrong waits: it is a question to a person, not a discard.
 * Additions and amendments answer it themselves when a later fetch says the same; removals wait for a person.
 * @param held what an earlier version already made wait
 * @param unreadable how many records of the list could not be read: each may be one that now seems removed
 */
export const judge = (
  changes: readonly AskedChange[],
  { known, next, unreadable }: { readonly known: number; readonly next: number; readonly unreadable: number },
  held: Readonly<Record<string, string>>,
  now: Date,
): Verdict => {
  const fresh = changes.filter(({ event }) => held[event] === undefined);
  const limit = limitOf(known);
  const reasons = ACTS.flatMap((act) => {
    const count = fresh.filter((change) => change.act === act).length;
    return count > limit ? [`${count} entries ${act} at once; at most ${limit} pass without a question`] : [];
  });
  if (next < known * LEAST_SHARE) reasons.push(`the list has ${next} entries where ${known} were known`);
  const removalsWait = changes.some(({ event, act }) => act === 'delisted' && held[event] !== undefined);
  const removals = fresh.filter(({ act }) => act === 'delisted').length;
  if (unreadable > 0 && removals > 0)
    reasons.push(`${unreadable} records could not be read and ${removals} entries seem removed`);
  const waits = ({ event, act }: AskedChange): boolean => {
    const since = held[event];
    if (act === 'delisted') return since !== undefined || removalsWait || reasons.length > 0;
    return since === undefined ? reasons.length > 0 : now.getTime() - Date.parse(since) < RIPE_MS;
  };
  return {
    reasons,
    held: Object.fromEntries(changes.filter(waits).map(({ event }) => [event, held[event] ?? now.toISOString()])),
  };
};
