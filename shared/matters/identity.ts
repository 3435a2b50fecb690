import type { Act } from '../model/act.js';
import { daysBetween } from '../time/days.js';
import { opposed } from './aim.js';
import { countedOtherwise, failedBy, tellsApart, vetoedTheSame } from './counted.js';
import { apart, equal, meet } from './sets.js';

/** Whether a reading tells an act that is known, another one, or could be either. */
export type Verdict = 'same' | 'other' | 'unsure';

/** A sign by which a reading is the known act or is not; null where it says nothing. */
interface Sign {
  readonly name: string;
  says(reading: Act, known: Act, around: readonly Act[]): Verdict | null;
}

/** Newspapers write on an act for as long as this after it: a weekly appears within it. */
const NEWS_DAYS = 7;
/** A draft lies on the table no longer than this before its vote, and the vote may be put off by as much. */
export const DRAFT_DAYS = 14;
/** New York's evening is the next day's morning elsewhere. */
const SLIP_DAYS = 1;

/** What can't become one another: a draft, a decision, a failed vote, a statement. */
const stageOf = ({ type }: Act): string => (type === 'council.renewed' ? 'council.adopted' : type);
export const isDraft = ({ type }: Act): boolean => type === 'council.draft';
const isDecision = (act: Act): boolean => stageOf(act) === 'council.adopted' || act.type === 'council.rejected';

export const wordsInCommon = (one: Act, other: Act): number =>
  one.topic.filter((word) => other.topic.includes(word)).length;

/** Whether a person has said that the two are not of one matter. */
export const partedByHand = (one: Act, other: Act): boolean =>
  (one.apartFrom ?? []).includes(other.event) || (other.apartFrom ?? []).includes(one.event);

const placed = (act: Act, { sha256, quote }: Act['places'][number], exactly: boolean): boolean =>
  act.places.some((place) => place.sha256 === sha256 && (!exactly || place.quote === quote));

/** Of an outcome newspapers tell the day, or it lies in the days before they are printed. */
const outcomeDays: Sign['says'] = (reading, known) => {
  const between = Math.abs(daysBetween(known.day, reading.day));
  const most = reading.sure && known.sure ? SLIP_DAYS : NEWS_DAYS;
  return between > most ? 'other' : null;
};

/** A draft that is told after the vote on another is a later one, but for the day after, when newspapers still speak of what it was on. */
const draftDays: Sign['says'] = (reading, known, around) => {
  if (Math.abs(daysBetween(known.day, reading.day)) > DRAFT_DAYS) return 'other';
  if (reading.sponsors.length > 0 && meet(reading.sponsors, known.sponsors)) return null;
  const recalls = reading.sure ? 0 : SLIP_DAYS;
  const voted = around.some(
    (act) =>
      isDecision(act) &&
      meet(act.regimes, known.regimes) &&
      act.day >= known.day &&
      daysBetween(act.day, reading.day) > recalls,
  );
  return voted ? 'other' : null;
};

/**
 * The table by which readings are joined, strongest sign first: the first that says something decides. What separates stands above
 * what joins: two acts told as one hide the second for good, one told as two is seen and can be joined.
 */
export const SIGNS: readonly Sign[] = [
  { name: 'a person’s decision', says: (reading, known) => (partedByHand(reading, known) ? 'other' : null) },
  { name: 'the stage', says: (reading, known) => (stageOf(reading) === stageOf(known) ? null : 'other') },
  {
    name: 'the number of the resolution',
    says: ({ resolution }, known) =>
      resolution === null || known.resolution === null ? null : resolution === known.resolution ? 'same' : 'other',
  },
  {
    name: 'the symbol of the draft',
    says: ({ draft }, known) =>
      draft === null || known.draft === null ? null : draft === known.draft ? 'same' : 'other',
  },
  { name: 'the sponsors', says: (reading, known) => (apart(reading.sponsors, known.sponsors) ? 'other' : null) },
  {
    name: 'the vetoes',
    says: ({ vetoedBy }, known) =>
      vetoedBy.length > 0 && known.vetoedBy.length > 0 && !equal(vetoedBy, known.vetoedBy) ? 'other' : null,
  },
  {
    name: 'the counts',
    says: (reading, known) => (countedOtherwise(reading, known) ? 'other' : null),
  },
  {
    name: 'why it failed',
    says: (reading, known) => {
      const [one, other] = [failedBy(reading), failedBy(known)];
      return one !== null && other !== null && one !== other ? 'other' : null;
    },
  },
  {
    name: 'the place in the same document',
    says: ({ places: [place] }, known) =>
      place && placed(known, place, true) ? 'same' : place && placed(known, place, false) ? 'other' : null,
  },
  {
    name: 'the days',
    says: (reading, known, around) => (isDraft(reading) ? draftDays : outcomeDays)(reading, known, around),
  },
  { name: 'the regimes', says: (reading, known) => (apart(reading.regimes, known.regimes) ? 'other' : null) },
  { name: 'the aims', says: (reading, known) => (opposed(reading.aims, known.aims) ? 'other' : null) },
  {
    name: 'the subject of a statement',
    says: (reading, known) =>
      reading.type === 'council.statement' && wordsInCommon(reading, known) < 2 ? 'other' : null,
  },
  { name: 'the same regime', says: (reading, known) => (meet(reading.regimes, known.regimes) ? 'same' : null) },
  {
    name: 'a vote that is hardly another',
    says: (reading, known) =>
      reading.sure &&
      known.sure &&
      (vetoedTheSame(reading, known) || (tellsApart(reading) && tellsApart(known) && wordsInCommon(reading, known) > 0))
        ? 'same'
        : null,
  },
  {
    name: 'the same authors, for a vote on the same day',
    says: (reading, known) =>
      isDraft(reading) &&
      reading.sure &&
      known.sure &&
      reading.day === known.day &&
      meet(reading.sponsors, known.sponsors) &&
      wordsInCommon(reading, known) > 0
        ? 'same'
        : null,
  },
  {
    name: 'the words of the subject',
    says: (reading, known) => {
      const words = wordsInCommon(reading, known);
      return words > 1 ? 'same' : words === 1 ? 'unsure' : null;
    },
  },
];

/**
 * Whether a reading tells the act that is known, by `SIGNS`.
 * @param around all acts that are known around that day: a vote that was held ends what may be said of its draft
 */
export const compareActs = (reading: Act, known: Act, around: readonly Act[]): Verdict => {
  for (const { says } of SIGNS) {
    const verdict = says(reading, known, around);
    if (verdict !== null) return verdict;
  }
  return 'other';
};

/** How much two acts that may be one have in common, to choose among several. */
const alikeness = (reading: Act, known: Act): number =>
  (reading.expiresOn !== null && reading.expiresOn === known.expiresOn ? 4 : 0) +
  (meet(reading.sponsors, known.sponsors) ? 2 : 0) +
  (equal(reading.aims, known.aims) ? 1 : 0) +
  (reading.type === known.type ? 1 : 0) +
  Math.min(3, wordsInCommon(reading, known)) -
  Math.abs(daysBetween(reading.day, known.day)) / NEWS_DAYS;

/** The known act that a reading tells: the most alike of those that it may be, of two alike the earlier; and those it could also be. */
export const recognise = (reading: Act, around: readonly Act[]): { same: Act | null; unsure: Act[] } => {
  const verdicts = around.map((known) => ({ known, verdict: compareActs(reading, known, around) }));
  const [best] = verdicts
    .filter(({ verdict }) => verdict === 'same')
    .sort(
      (a, b) =>
        alikeness(reading, b.known) - alikeness(reading, a.known) ||
        a.known.detectedAt.localeCompare(b.known.detectedAt),
    );
  return {
    same: best?.known ?? null,
    unsure: verdicts.flatMap(({ known, verdict }) => (verdict === 'unsure' ? [known] : [])),
  };
};
