import type { ReadSentence } from './clauses.js';
import { countsIn, isUnanimous } from './facts/counts.js';
import { NEEDED } from './facts/numbers.js';
import type { Frame } from './frames.js';
import { NOMINAL_ACTS } from './lexicon/acts.js';
import { isStrong, type Row, type Told } from './told.js';

/**
 * The row of a text whose verbs say little: it opens with measures that go on, and counts a vote that a resolution passes by. It is asked
 * only where no other row tells an act.
 */
export const VOTED_RENEWAL: Row = {
  says: 'the news opens with measures that go on, and counts a vote that was won',
  tells: 'renewed',
  when: () => false,
  examples: [
    'The arms embargo on Ruritania goes on for a year. The Security Council wanted it so: ten for, five abstaining.',
  ],
  not: [
    'The arms embargo on Ruritania may go on for a year. Ten members of the Security Council are for it, five against.',
    'The arms embargo on Ruritania goes on. The Security Council met.',
  ],
};

const GOES_ON = new Set<string>([
  'extend',
  'renew',
  'prolong',
  'continue',
  'stay',
  'remain',
  'last',
  'keep',
  ...NOMINAL_ACTS.flatMap(({ word, means }) => (means === 'renew' ? [word] : [])),
]);
const OF_MEASURES = new Set<string | null>(['sanctions', 'panel', 'permit']);
const UNREAL = new Set<Frame['status']>([
  'ahead',
  'possible',
  'unreal',
  'wished',
  'not',
  'denied',
  'recalled',
  'habit',
]);

/** "Goes on", "another year", "is extended". */
const saysOn = ({ tokens }: ReadSentence): boolean =>
  tokens.some(
    ({ lemma, lower }, at) =>
      GOES_ON.has(lemma) ||
      GOES_ON.has(lower) ||
      (lemma === 'go' && tokens[at + 1]?.lower === 'on') ||
      (/^(?:another|more|further)$/.test(lower) && /^(?:years?|months?)$/.test(tokens[at + 1]?.lower ?? '')),
  );

const isWon = (sentence: ReadSentence): boolean => (countsIn(sentence).for ?? 0) >= NEEDED || isUnanimous(sentence);

/** What a text tells by its opening and its count together; nothing where any row tells an act. */
export const votedRenewal = (
  told: readonly Told[],
  frames: readonly Frame[],
  all: readonly ReadSentence[],
): readonly Told[] => {
  if (told.some((each) => isStrong(each) && each.kind !== 'notice' && each.kind !== 'held')) return [];
  const unreal = new Set(frames.filter(({ status }) => UNREAL.has(status)).map(({ sentence }) => sentence));
  const opening = all.find(
    (sentence) =>
      sentence.place !== 'body' &&
      !unreal.has(sentence) &&
      saysOn(sentence) &&
      sentence.mentions.some(({ thing }) => OF_MEASURES.has(thing)) &&
      !sentence.mentions.some(({ thing, actor }) => thing === 'mission' || actor === 'body'),
  );
  const won = all.find((sentence) => isWon(sentence) && !unreal.has(sentence));
  if (!opening || !won) return [];
  const frame = frames.find(({ sentence }) => sentence === opening) ?? frames.find(({ sentence }) => sentence === won);
  return frame ? [{ kind: 'renewed', row: VOTED_RENEWAL, frame }] : [];
};
