import { canBe } from '../resolutions/numbers.js';
import type { ReadSentence } from './clauses.js';
import { countsIn } from './facts/counts.js';
import { NEEDED } from './facts/numbers.js';
import { resolutionsIn } from './facts/symbols.js';
import type { Scene } from './frames.js';
import { isStrong, type Told } from './told.js';

/** The sentences of one act, and what tells it. */
export interface Part {
  readonly outcome: 'adopted' | 'renewed' | 'rejected' | 'draft';
  readonly told: readonly Told[];
  readonly sentences: readonly ReadSentence[];
  /** Whether the text tells no other act. */
  readonly alone: boolean;
  readonly resolution: string | null;
}

const outcomeOf = (told: readonly Told[]): 'adopted' | 'renewed' =>
  told.some(({ kind }) => kind === 'renewed') ? 'renewed' : 'adopted';

/**
 * The acts that a text tells, each with the sentences of its own: what failed apart from what was adopted, two resolutions apart, each with
 * what is said until another is told of. A draft is told only where nothing was decided.
 */
export const partsOf = (told: readonly Told[], all: readonly ReadSentence[], scene: Scene): Part[] => {
  const rejected = told.filter(({ kind }) => kind === 'rejected');
  const adopted = told.filter(({ kind }) => kind === 'adopted' || kind === 'renewed');
  const drafts = told.filter(({ kind }) => kind === 'draft');
  const isSettled = adopted.some(isStrong);
  if (rejected.length > 0 && isSettled) return rivals(rejected, adopted, drafts, all);
  if (rejected.length > 0) return failures(rejected, drafts, all);
  if (isSettled) return resolutions(adopted, all, scene);
  return drafts.length > 0 ? [{ outcome: 'draft', told: drafts, sentences: all, alone: true, resolution: null }] : [];
};

const OF_FAILURE = /\b(?:veto\w*|against|reject\w*|fail\w*)\b/i;

/** A text that failed and its rival that passed: each sentence is of the one that it tells, else of the one told before it. */
const rivals = (
  rejected: readonly Told[],
  adopted: readonly Told[],
  drafts: readonly Told[],
  all: readonly ReadSentence[],
): Part[] => {
  const drafted = new Set(drafts.map(({ frame }) => frame.sentence));
  const failed = new Set(rejected.filter(isStrong).map(({ frame }) => frame.sentence));
  const passed = new Set(
    adopted.filter((each) => isStrong(each) && !failed.has(each.frame.sentence)).map(({ frame }) => frame.sentence),
  );
  if (passed.size === 0)
    return [{ outcome: 'rejected', told: rejected, sentences: all, alone: true, resolution: null }];
  const [ofFailed, ofPassed]: [ReadSentence[], ReadSentence[]] = [[], []];
  let last = ofFailed;
  for (const [index, sentence] of all.entries()) {
    // "Russia then put forward a text of its own. It was adopted": what leads to the text that passed is of it.
    const next = all[index + 1];
    if (passed.has(sentence) || (next && passed.has(next) && drafted.has(sentence) && !failed.has(sentence)))
      last = ofPassed;
    else if (failed.has(sentence) || OF_FAILURE.test(sentence.text)) last = ofFailed;
    last.push(sentence);
  }
  const inside = (sentences: readonly ReadSentence[], told: readonly Told[]) =>
    told.filter(({ frame }) => sentences.includes(frame.sentence));
  // "Unanimously extended them, hours after Russia had vetoed another text": told in one breath, it is of both.
  const ofBoth = adopted
    .filter((each) => isStrong(each) && failed.has(each.frame.sentence))
    .map(({ frame }) => frame.sentence);
  ofPassed.push(...new Set(ofBoth));
  const won = inside(ofPassed, adopted);
  return [
    { outcome: 'rejected', told: inside(ofFailed, rejected), sentences: ofFailed, alone: false, resolution: null },
    { outcome: outcomeOf(won), told: won, sentences: ofPassed, alone: false, resolution: null },
  ];
};

const ANOTHER_TEXT = /\b(?:another|rival|second|competing|separate|alternative|counter|its own)\b/i;
const isVetoed = ({ mentions, clauses }: ReadSentence): boolean =>
  mentions.some(({ thing }) => thing === 'veto') || clauses.some(({ verb }) => verb.act === 'veto');

/** Whether a sentence tells that another text failed than the one told before: other votes, or in so many words. */
const isOfAnother = (sentence: ReadSentence, before: ReadSentence): boolean => {
  const [own, other] = [countsIn(sentence).for, countsIn(before).for];
  if (own !== null && other !== null) return own !== other;
  // A text that was vetoed had nine votes at least.
  if (own !== null && own < NEEDED && isVetoed(before)) return true;
  if (other !== null && other < NEEDED && isVetoed(sentence)) return true;
  return (
    ANOTHER_TEXT.test(sentence.text) && sentence.mentions.some(({ thing }) => thing === 'text' || thing === 'draft')
  );
};

/** One text that failed, or two of one meeting: then each sentence is of the one that was told last. */
const failures = (rejected: readonly Told[], drafts: readonly Told[], all: readonly ReadSentence[]): Part[] => {
  const telling = new Set(rejected.filter(isStrong).map(({ frame }) => frame.sentence));
  const failed = all.filter((sentence) => sentence.place !== 'headline' && telling.has(sentence));
  const first = failed.find((one, at) => failed.slice(at + 1).some((other) => isOfAnother(other, one)));
  const second = first && failed.slice(failed.indexOf(first) + 1).find((other) => isOfAnother(other, first));
  if (!first || !second)
    return [{ outcome: 'rejected', told: rejected, sentences: all, alone: true, resolution: null }];
  const drafted = new Set(drafts.map(({ frame }) => frame.sentence));
  const [ofFirst, ofSecond]: [ReadSentence[], ReadSentence[]] = [[], []];
  let last = ofFirst;
  for (const [index, sentence] of all.entries()) {
    // "Ruritania then put forward a text of its own. It won four votes".
    const leads = all[index + 1] === second && drafted.has(sentence) && sentence !== first;
    if (sentence === second || leads) last = ofSecond;
    else if (sentence === first) last = ofFirst;
    last.push(sentence);
  }
  return [ofFirst, ofSecond].map((sentences) => ({
    outcome: 'rejected',
    told: rejected.filter(({ frame }) => sentences.includes(frame.sentence)),
    sentences,
    alone: false,
    resolution: null,
  }));
};

/** Resolutions of one meeting follow each other: a number that lies further away is recalled. */
const FURTHEST_APART = 5;

/** Each resolution that a text says was adopted, with its sentences; one act where it names one or none. */
const resolutions = (told: readonly Told[], all: readonly ReadSentence[], { publishedOn }: Scene): Part[] => {
  const whole: Part = { outcome: outcomeOf(told), told, sentences: all, alone: true, resolution: null };
  const year = publishedOn === null ? null : Number(publishedOn.slice(0, 4));
  if (year === null) return [whole];
  const numberIn = new Map<ReadSentence, number>();
  for (const { frame } of told) {
    const phrases = [frame.themePhrase, frame.clause.subject, frame.clause.object].filter((phrase) => phrase !== null);
    const own = resolutionsIn(frame.sentence).find(
      ({ at, number, year: of }) =>
        phrases.some(({ from, to }) => at >= from && at < to) && (of === null || of === year) && canBe(number, year),
    );
    if (own) numberIn.set(frame.sentence, numberIn.get(frame.sentence) ?? own.number);
  }
  for (const sentence of all) {
    const subject = sentence.clauses[0]?.subject;
    const own =
      subject &&
      resolutionsIn(sentence).find(({ at, number }) => at >= subject.from && at < subject.to && canBe(number, year));
    if (own && !numberIn.has(sentence)) numberIn.set(sentence, own.number);
  }
  const numbers = [...new Set(numberIn.values())];
  if (numbers.length < 2 || Math.max(...numbers) - Math.min(...numbers) > FURTHEST_APART) return [whole];
  const tells = new Set(told.filter(isStrong).map(({ frame }) => frame.sentence));
  return numbers.map((number) => {
    const sentences = sentencesOf(number, all, numberIn, tells);
    const own = told.filter(({ frame }) => sentences.includes(frame.sentence));
    return { outcome: outcomeOf(own), told: own, sentences, alone: false, resolution: `S/RES/${number} (${year})` };
  });
};

/** How a sentence begins to tell of another resolution, whose number comes later. */
const ANOTHER = /^(?:unanimously|also|separately)\b|\b(?:another|a second|a separate)\b/i;

/** A sentence without a number is of the resolution told before it; where it tells an act of its own, of the one told next. */
const sentencesOf = (
  number: number,
  all: readonly ReadSentence[],
  numberIn: ReadonlyMap<ReadSentence, number>,
  tells: ReadonlySet<ReadSentence>,
): ReadSentence[] => {
  const body = all.filter(({ place }) => place !== 'headline');
  return body.filter((sentence, at) => {
    const own = numberIn.get(sentence);
    if (own !== undefined) return own === number;
    const before = body.slice(0, at).findLast((each) => numberIn.has(each));
    const after = body.slice(at + 1).find((each) => numberIn.has(each));
    const nextOwn = body[at + 1] === undefined ? undefined : numberIn.get(body[at + 1] as ReadSentence);
    const leads =
      nextOwn !== undefined && tells.has(sentence) && before !== undefined && numberIn.get(before) !== nextOwn;
    const of = leads || ANOTHER.test(sentence.text) ? (after ?? before) : (before ?? after);
    return of !== undefined && numberIn.get(of) === number;
  });
};
