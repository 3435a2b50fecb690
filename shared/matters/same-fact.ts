import type { CouncilAction } from '../model/event.js';
import type { IndexedAction } from '../store/actions.js';
import { daysBetween } from '../time/days.js';

const isDecision = (type: string): boolean => type !== 'council.draft' && type !== 'council.statement';

/** Whether two sets name different ones, both of them known. */
const apart = (one: readonly string[], other: readonly string[] = []): boolean =>
  one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each));

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** A vote's three numbers, or null where not all are told. */
export const countsOf = ({ action: { vote } }: CouncilAction): number[] | null => {
  const counts = [vote?.for, vote?.against, vote?.abstain];
  return counts.every((count) => typeof count === 'number') ? (counts as number[]) : null;
};

/** Whether an outcome is told otherwise than a known one: other sponsors, another veto, other counts. Two of them are two, whatever the day. */
const differs = (event: CouncilAction, known: IndexedAction): boolean => {
  const vetoes = event.action.vote?.vetoedBy ?? [];
  const counts = countsOf(event);
  return (
    apart(event.action.sponsors, known.sponsors) ||
    (vetoes.length > 0 && (known.vetoedBy ?? []).length > 0 && !sameSet(vetoes, known.vetoedBy ?? [])) ||
    (counts !== null && known.counts != null && counts.join() !== known.counts.join())
  );
};

/** Whether a draft is the one that is known: not one of other sponsors, and where they are not told, not one that comes after a decision. */
const sameDraft = (
  event: CouncilAction,
  day: string,
  known: IndexedAction,
  matter: readonly IndexedAction[],
): boolean => {
  if (known.type !== 'council.draft' || apart(event.action.sponsors, known.sponsors)) return false;
  if (event.action.sponsors.length > 0 && (known.sponsors ?? []).length > 0) return true;
  // The day after a vote newspapers still speak of the draft that it was on.
  const recalls = event.action.expectedOn === null ? 1 : 0;
  return !matter.some(
    (other) => isDecision(other.type) && other.day >= known.day && daysBetween(other.day, day) > recalls,
  );
};

/**
 * Whether a reading tells the same fact as an action that is known on the same regime: the same resolution; else the same draft; else an
 * outcome of the same kind, a day apart at most, of which nothing is told otherwise. Rival drafts are two, and so are their outcomes.
 * @param day of the reading: of the vote, else of its publication
 * @param matter all that is known on the regime around that day
 */
export const isSameFact = (
  event: CouncilAction,
  day: string,
  known: IndexedAction,
  matter: readonly IndexedAction[],
): boolean => {
  const { resolution } = event.action;
  if (resolution !== null && known.resolution !== null) return resolution === known.resolution;
  if (event.type === 'council.draft') return sameDraft(event, day, known, matter);
  const bothRejected = (event.type === 'council.rejected') === (known.type === 'council.rejected');
  return (
    isDecision(event.type) &&
    isDecision(known.type) &&
    bothRejected &&
    Math.abs(daysBetween(day, known.day)) <= 1 &&
    !differs(event, known)
  );
};
