import type { ActionFacts, CouncilEvent, EntryEvent, Evidence } from '../model/event.js';
import { isCouncilAction, isEntryEvent } from '../model/event.js';

const RANK: Record<CouncilEvent['status'], number> = { reported: 0, announced: 1, confirmed: 2, official: 1 };

const keyOf = ({ sha256, locator, quote }: Evidence): string => `${sha256}|${locator}|${quote}`;

/** The evidence of two readings, each place once. */
export const evidenceOfBoth = (first: readonly Evidence[], second: readonly Evidence[]): Evidence[] => {
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

/** Whether a release or the news now explains a removal of which only the list had told. */
const explainsRemoval = (first: CouncilEvent, second: CouncilEvent): second is EntryEvent =>
  first.type === 'entry.delisted' &&
  second.type === 'entry.delisted' &&
  first.entry.corroboration === null &&
  second.entry.corroboration !== null;

/** The removal as it is explained: who said it and on which day goes before what the list alone could show. */
const explained = <T extends CouncilEvent>(merged: T, { title, summary, occurredOn, entry }: EntryEvent): T =>
  isEntryEvent(merged)
    ? {
        ...merged,
        title,
        summary,
        occurredOn: occurredOn ?? merged.occurredOn,
        entry: { ...merged.entry, corroboration: entry.corroboration },
      }
    : merged;

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
export const mergeEvents = (first: CouncilEvent, second: CouncilEvent): CouncilEvent => {
  const merged = withFactsOf(first, second, ranksHigher(second, first) ? second : first);
  return explainsRemoval(first, second) ? explained(merged, second) : merged;
};

/** An event whose own document now says otherwise: the second reading before the first. */
export const supersede = (first: CouncilEvent, second: CouncilEvent): CouncilEvent =>
  withFactsOf(first, second, second);

/** Whether one reading stands above another: the list above a release above the press, a UN document above the news. */
export const ranksHigher = (one: CouncilEvent, other: CouncilEvent): boolean => RANK[one.status] > RANK[other.status];

/** Whether the second reading changes what was told in a way that is worth telling: a higher status, or what explains a removal. */
export const raises = (first: CouncilEvent, second: CouncilEvent): boolean =>
  ranksHigher(second, first) || explainsRemoval(first, second);
