import type { Vote } from '../../model/event.js';
import type { ReadSentence } from '../clauses.js';
import type { Frame } from '../frames.js';
import { type Counts, countsIn, isUnanimous } from './counts.js';
import { MEMBERS } from './numbers.js';
import { votersIn } from './voters.js';

/**
 * The vote that the sentences of one act tell: numbers and named voters together, the rest by arithmetic, for the Council has fifteen
 * members. Numbers that are no vote of fifteen are none.
 * @param relied the sentences that tell the act
 * @param adopted whether the text passed
 * @returns null where nothing is said of a vote
 */
export const voteOf = (
  frames: readonly Frame[],
  sentences: readonly ReadSentence[],
  relied: readonly ReadSentence[],
  adopted: boolean,
): Vote | null => {
  const each = sentences.map(countsIn);
  const first = (side: keyof Counts): number | null =>
    each.map((counts) => counts[side]).find((count) => count !== null) ?? null;
  const voters = votersIn(frames, sentences);
  const vetoedBy = [...voters.vetoed];
  const against = new Set([...voters.against, ...vetoedBy]);
  const counts = { for: first('for'), against: first('against'), abstain: first('abstain') };
  const decided = counts.for !== null || (counts.against ?? 0) > 0 || against.size > 0;
  // What the telling itself says of all goes before counts that the text has of another vote.
  if (adopted && relied.some((sentence) => isUnanimous(sentence) && countsIn(sentence).for === null))
    return { for: MEMBERS, against: 0, abstain: 0, vetoedBy: [] };
  // Where all voted for it, whoever abstained did so another time.
  if (!decided && sentences.some(isUnanimous)) return { for: MEMBERS, against: 0, abstain: 0, vetoedBy: [] };
  // Members named for it count where they, and those against, make the fifteen full.
  if (
    counts.for === null &&
    voters.for.size > 0 &&
    voters.for.size + (counts.against ?? against.size) + (counts.abstain ?? voters.abstain.size) === MEMBERS
  )
    counts.for = voters.for.size;
  // "Voted in favour, as well as six more, among them …": names in one sentence count where they make the fifteen full.
  const named = sentences.map(statesFor).find(({ size }) => size + against.size + voters.abstain.size === MEMBERS);
  if (counts.for === null && named) counts.for = named.size;
  if (
    counts.for !== null &&
    counts.for + (counts.against ?? against.size) + (counts.abstain ?? voters.abstain.size) === MEMBERS
  ) {
    counts.against ??= against.size;
    counts.abstain ??= voters.abstain.size;
  }
  // "Russia was the only one to abstain": all others voted for what was adopted.
  const alone = adopted && counts.for === null && against.size === 0 && (counts.against ?? 0) === 0;
  if (alone && voters.abstain.size > 0 && sentences.some(saysOnly)) {
    counts.abstain ??= voters.abstain.size;
    counts.against = 0;
  }
  const sum = summed(counts);
  // "Ten voted for it and three African States abstained": votes against of which nothing is said are a count that was no whole one.
  const unsaid = sum !== null && adopted && counts.against === null && against.size === 0 && (sum.against ?? 0) > 0;
  const whole: Counts | null = unsaid ? { for: counts.for, against: null, abstain: null } : sum;
  if (whole === null) return vetoedBy.length > 0 ? { for: null, against: null, abstain: null, vetoedBy } : null;
  if (whole.for === null && whole.against === null && whole.abstain === null && vetoedBy.length === 0) return null;
  return { ...whole, vetoedBy };
};

/** "Only Russia abstained", "Russia was the only member to abstain", "all but Russia voted for it". */
const saysOnly = ({ tokens }: ReadSentence): boolean =>
  tokens.some(({ lower }) => /^abstain(?:ed|ing)?$/.test(lower)) &&
  tokens.some(
    ({ lower }, at) =>
      lower === 'only' ||
      (lower === 'rest' && tokens[at - 1]?.lower === 'the') ||
      (lower === 'all' && tokens.slice(at, at + 4).some((each) => /^(?:but|others?)$/.test(each.lower))),
  );

/** All States that a sentence names which says who voted in favour. */
const statesFor = ({ tokens, mentions }: ReadSentence): Set<string> =>
  tokens.some(({ lower }, at) => lower === 'in' && /^favou?r$/.test(tokens[at + 1]?.lower ?? ''))
    ? new Set(mentions.flatMap(({ state, adjective }) => (state !== null && !adjective ? [state] : [])))
    : new Set();

/** The third count follows from two; null where they can't be one vote. */
const summed = (counts: Counts): Counts | null => {
  const known = [counts.for, counts.against, counts.abstain].filter((count) => count !== null);
  const rest = MEMBERS - known.reduce((sum, count) => sum + count, 0);
  if (known.length === 3) return rest === 0 ? counts : null;
  if (rest < 0) return null;
  if (known.length < 2) return counts;
  return { for: counts.for ?? rest, against: counts.against ?? rest, abstain: counts.abstain ?? rest };
};
