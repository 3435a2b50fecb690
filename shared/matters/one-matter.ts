import type { Act } from '../model/act.js';
import { daysBetween } from '../time/days.js';
import { DRAFT_DAYS, isDraft, partedByHand, wordsInCommon } from './identity.js';
import { apart, meet } from './sets.js';

/** A failed vote is followed by another try, a decision by what was decided beside it. */
const AFTER_FAILURE_DAYS = 14;
const BESIDE_DAYS = 3;
/** As many words as a subject needs to be known by, where no regime names it. */
const SUBJECT_WORDS = 2;

const sameSubject = (one: Act, other: Act): boolean =>
  meet(one.regimes, other.regimes) ||
  ((one.regimes.length === 0 || other.regimes.length === 0) && wordsInCommon(one, other) >= SUBJECT_WORDS);

/** A vote on the very day for which a draft was announced, on what the draft is about. */
const onTheDay = (one: Act, other: Act): boolean =>
  isDraft(one) !== isDraft(other) &&
  one.sure &&
  other.sure &&
  one.day === other.day &&
  !apart(one.regimes, other.regimes) &&
  wordsInCommon(one, other) > 0;

const inOneDocument = (one: Act, other: Act): boolean =>
  one.places.some(({ sha256 }) => other.places.some((place) => place.sha256 === sha256));

const mostDays = (one: Act, other: Act): number => {
  if (isDraft(one) || isDraft(other)) return DRAFT_DAYS;
  const failed = [one, other].some(({ type }) => type === 'council.rejected');
  return failed ? AFTER_FAILURE_DAYS : BESIDE_DAYS;
};

/**
 * Whether two acts belong to one matter: a draft and its vote, rival drafts, a failed vote and the next try, a resolution and the
 * statement beside it. By their subject and how near they lie, either way round, so that the order in which they are read changes nothing.
 */
export const ofOneMatter = (one: Act, other: Act): boolean => {
  if (partedByHand(one, other)) return false;
  if (one.draft !== null && one.draft === other.draft) return true;
  const between = Math.abs(daysBetween(one.day, other.day));
  if (between > mostDays(one, other)) return false;
  return (
    sameSubject(one, other) ||
    onTheDay(one, other) ||
    (inOneDocument(one, other) && one.regimes.length === 0 && other.regimes.length === 0)
  );
};
