import type { ActionFacts, CouncilEvent, Evidence } from '../model/event.js';
import { isCouncilAction } from '../model/event.js';

const RANK: Record<CouncilEvent['status'], number> = { announced: 0, reported: 0, confirmed: 1, official: 1 };

const keyOf = ({ sha256, locator, quote }: Evidence): string => `${sha256}|${locator}|${quote}`;

const evidenceOfBoth = (first: readonly Evidence[], second: readonly Evidence[]): Evidence[] => {
  const seen = new Set(first.map(keyOf));
  return [...first, ...second.filter((evidence) => !seen.has(keyOf(evidence)))];
};

/** A fact that a reading does not give. */
export const isUnknown = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** Facts of the better source; what it does not say, the other does. */
const actionOfBoth = (better: ActionFacts, other: ActionFacts): ActionFacts =>
  Object.fromEntries(
    Object.entries(better).map(([name, value]) => [name, isUnknown(value) ? other[name as keyof ActionFacts] : value]),
  ) as ActionFacts;

/** The first event with the facts of the better of its two readings; the id, the thread and the instant of detection stay the first's. */
const withFactsOf = (first: CouncilEvent, second: CouncilEvent, better: CouncilEvent): CouncilEvent => {
  const other = better === first ? second : first;
  const merged = {
    ...better,
    id: first.id,
    thread: first.thread,
    detectedAt: first.detectedAt,
    occurredOn: better.occurredOn ?? other.occurredOn,
    evidence: evidenceOfBoth(first.evidence, second.evidence),
  };
  if (isCouncilAction(merged) && isCouncilAction(other))
    return { ...merged, action: actionOfBoth(merged.action, other.action) };
  return merged;
};

/**
 * Two readings of one fact as one event, all evidence kept. The list goes before a release, a UN document before the news, else
 * the first reading before the second.
 */
export const mergeEvents = (first: CouncilEvent, second: CouncilEvent): CouncilEvent =>
  withFactsOf(first, second, raisesStatus(first, second) ? second : first);

/** An event whose own document now says otherwise: the second reading before the first. */
export const supersede = (first: CouncilEvent, second: CouncilEvent): CouncilEvent =>
  withFactsOf(first, second, second);

/** Whether the second reading raises the status of the first: the only update that is worth telling. */
export const raisesStatus = (first: CouncilEvent, second: CouncilEvent): boolean =>
  RANK[second.status] > RANK[first.status];
