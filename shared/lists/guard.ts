import type { GuardLimits } from '../sources/contract.js';

export const ACTS = ['listed', 'amended', 'delisted'] as const;
export type Act = (typeof ACTS)[number];

/** A change that a version of the list asks for: the event it would make and what that event does. */
export interface AskedChange {
  readonly event: string;
  readonly act: Act | 'list';
}

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
 * @param limits what the list lets pass
 * @param unreadable how many records of the list could not be read: each may be one that now seems removed
 */
export const judge = (
  changes: readonly AskedChange[],
  { known, next, unreadable }: { readonly known: number; readonly next: number; readonly unreadable: number },
  held: Readonly<Record<string, string>>,
  now: Date,
  limits: GuardLimits,
): Verdict => {
  const fresh = changes.filter(({ event }) => held[event] === undefined);
  const limit = limits.atOnce(known);
  const reasons = ACTS.flatMap((act) => {
    const count = fresh.filter((change) => change.act === act).length;
    return count > limit ? [`${count} entries ${act} at once; at most ${limit} pass without a question`] : [];
  });
  if (next < known * limits.leastShare) reasons.push(`the list has ${next} entries where ${known} were known`);
  const removalsWait = changes.some(({ event, act }) => act === 'delisted' && held[event] !== undefined);
  const removals = fresh.filter(({ act }) => act === 'delisted').length;
  if (unreadable > 0 && removals > 0)
    reasons.push(`${unreadable} records could not be read and ${removals} entries seem removed`);
  const waits = ({ event, act }: AskedChange): boolean => {
    const since = held[event];
    if (act === 'delisted') return since !== undefined || removalsWait || reasons.length > 0;
    return since === undefined ? reasons.length > 0 : now.getTime() - Date.parse(since) < limits.ripeMs;
  };
  return {
    reasons,
    held: Object.fromEntries(changes.filter(waits).map(({ event }) => [event, held[event] ?? now.toISOString()])),
  };
};
