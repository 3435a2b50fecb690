import type { GuardLimits } from '../sources/contract.js';
import type { HeldCounts } from '../store/holds.js';
import { WORDS } from '../wording/catalogue.js';

export const ACTS = ['listed', 'amended', 'delisted'] as const;
export type Act = (typeof ACTS)[number];

/** A change that a version of the list asks for: the event it would make and what that event does. */
export interface AskedChange {
  readonly event: string;
  readonly act: keyof HeldCounts;
  /** Whether a committee's release or a decision of the Council explains it: then nothing about it looks wrong. */
  readonly explained: boolean;
}

/** What an earlier version made wait: a question that is open. */
export interface Question {
  readonly hold: string;
  /** Events, each with the instant at which it was first held. */
  readonly held: ReadonlyMap<string, string>;
}

export interface Verdict {
  /** Why something new is held; empty when nothing new looks wrong. */
  readonly reasons: string[];
  /** Events that wait from now on. */
  readonly fresh: ReadonlySet<string>;
  /** Of each open question, by its hold, the events that still wait. */
  readonly waiting: ReadonlyMap<string, ReadonlySet<string>>;
}

/** How large the list is. */
export interface Sizes {
  /** Entries that were known. */
  readonly known: number;
  /** Entries of the version. */
  readonly next: number;
  /** Records of the version that could not be read: each may be one that now seems removed. */
  readonly unreadable: number;
}

const reasonsFor = (
  fresh: readonly AskedChange[],
  { known, next, unreadable }: Sizes,
  limits: GuardLimits,
): string[] => {
  const { tooMany, shrunk, unreadable: unread } = WORDS.lists.guard;
  const count = (act: Act) => fresh.filter((change) => change.act === act).length;
  const most = (act: Act) => (act === 'delisted' ? limits.unexplained : limits.atOnce(known));
  const reasons = ACTS.flatMap((act) => (count(act) > most(act) ? [tooMany(count(act), act, most(act))] : []));
  if (next < known * limits.leastShare) reasons.push(shrunk(next, known));
  if (unreadable > 0 && count('delisted') > 0) reasons.push(unread(unreadable, count('delisted')));
  return reasons;
};

/**
 * Judges a version of the list against what was known. What looks wrong waits: it is a question to a person, not a discard. Each version's
 * own changes are a question by themselves. A removal that is explained never waits. Additions and amendments answer their question
 * themselves when a later look says the same, unless they are a large share of the list; removals wait for a person.
 */
export const judge = (
  changes: readonly AskedChange[],
  sizes: Sizes,
  questions: readonly Question[],
  now: Date,
  limits: GuardLimits,
): Verdict => {
  const passes = ({ act, explained }: AskedChange): boolean => act === 'delisted' && explained;
  const asked = changes.filter((change) => !passes(change));
  const fresh = asked.filter(({ event }) => !questions.some(({ held }) => held.has(event)));
  const reasons = reasonsFor(fresh, sizes, limits);
  const stillWaiting = ({ held }: Question): ReadonlySet<string> => {
    const still = asked.filter(({ event }) => held.has(event));
    const others = still.filter(({ act }) => act !== 'delisted');
    const needPerson = others.length > sizes.known * limits.byHandShare;
    const isRipe = (event: string): boolean => now.getTime() - Date.parse(held.get(event) ?? '') >= limits.ripeMs;
    const waits = ({ event, act }: AskedChange) => act === 'delisted' || needPerson || !isRipe(event);
    return new Set(still.filter(waits).map(({ event }) => event));
  };
  return {
    reasons,
    fresh: new Set(reasons.length > 0 ? fresh.map(({ event }) => event) : []),
    waiting: new Map(questions.map((question) => [question.hold, stillWaiting(question)])),
  };
};
