import { canBe } from '../resolutions/numbers.js';
import { isPast } from './days.js';
import { countsIn, isUnanimous } from './facts/counts.js';
import { NEEDED } from './facts/numbers.js';
import { resolutionsIn } from './facts/symbols.js';
import type { Frame, Scene } from './frames.js';
import { asSpoken } from './spoken.js';
import { TABLE } from './table.js';
import { isStrong, type Kind, type Told } from './told.js';

/** What a frame tells by the table, if anything. */
export const tell = (frame: Frame, scene: Scene): Told | null => {
  if (frame.quoted || !asSpoken(frame, scene)) return null;
  const row = TABLE.find((each) => each.when(frame));
  return row ? { kind: row.tells, row, frame } : null;
};

/** "The new resolution 2713 extends …": a number of the year of the text is of now, whatever else the text says of its adoption. */
const withNumber = (told: Told, { publishedOn }: Scene): Told => {
  const { frame, kind } = told;
  const { sentence, clause } = frame;
  if (kind !== 'renewed' || frame.doer !== 'text' || clause.subject === null || publishedOn === null) return told;
  const { from, to } = clause.subject;
  const year = Number(publishedOn.slice(0, 4));
  const own = resolutionsIn(sentence).find(({ at }) => at >= from && at < to);
  return own && (own.year ?? year) === year && canBe(own.number, year) ? { ...told, sure: true as const } : told;
};

/** Counts decide what "won so many votes" tells. */
const counted = (told: Told): Told[] => {
  if (told.kind !== 'polled') return [told];
  const { sentence } = told.frame;
  if (sentence.mentions.some(({ thing }) => thing === 'veto')) return [{ ...told, kind: 'rejected' }];
  const yes = countsIn(sentence).for;
  if (yes === null) return isUnanimous(sentence) ? [{ ...told, kind: 'adopted' }] : [];
  return [{ ...told, kind: yes >= NEEDED ? 'adopted' : 'rejected' }];
};

/** Whether a text gives a sign that a vote was held: a veto, a count, "voted". */
const votedOn = (frames: readonly Frame[]): boolean =>
  frames.some(({ act, status, sentence, clause }) => {
    if (act === 'veto') return status === 'done';
    // "Eleven members abstained".
    if (clause.verb.lemma === 'abstain' && status === 'done' && countsIn(sentence).abstain !== null) return true;
    const counts = countsIn(sentence);
    return (
      (counts.for !== null && counts.against !== null) || (act === 'vote' && status === 'done' && counts.for !== null)
    );
  });

const DONE: readonly Kind[] = ['adopted', 'renewed', 'rejected', 'statement'];
const isDone = ({ kind }: Told): boolean => DONE.includes(kind);

const isNear = ({ frame: { clause } }: Told, { publishedOn }: Scene): boolean =>
  [clause, clause.governor].some((each) =>
    each?.times.some((time) => time.told.form !== 'year' && !isPast(time, publishedOn)),
  );

/**
 * What the frames of a text tell together: what depends on another telling stays only beside it; a vote that the headline or the first
 * sentences say is ahead makes an adoption that is told below, without a day of its own, one that is recalled.
 */
export const tellings = (frames: readonly Frame[], scene: Scene): Told[] => {
  const told = frames.flatMap((frame) => tell(frame, scene) ?? []).map((each) => withNumber(each, scene));
  const failed = told.some(({ kind, row }) => kind === 'rejected' && row.beside !== true);
  const all = told.flatMap((each) =>
    each.kind === 'polled' && failed && !isUnanimous(each.frame.sentence)
      ? [{ ...each, kind: 'rejected' as const }]
      : counted(each),
  );
  const voted = votedOn(frames);
  const settled = all.filter(isStrong).some(({ kind }) => kind === 'adopted' || kind === 'renewed');
  const drafted = all.filter(isStrong).some(({ kind }) => kind === 'draft');
  const rejected = all.filter(isStrong).some(({ kind }) => kind === 'rejected');
  const listed = all.filter(isStrong).some(({ kind }) => kind === 'listed');
  const delisted = all.filter(isStrong).some(({ kind }) => kind === 'delisted');
  const kept = all.filter((told) => {
    if (isStrong(told)) return true;
    if (told.kind === 'listed') return listed;
    if (told.kind === 'delisted') return delisted;
    if (told.kind === 'rejected') return voted || rejected;
    return told.kind === 'draft' ? drafted : settled;
  });
  const first = kept.filter(({ frame }) => frame.sentence.place !== 'body');
  const aheadFirst = first.some((told) => told.kind === 'draft' && isStrong(told)) && !first.some(isDone);
  return aheadFirst ? kept.filter((told) => !isDone(told) || isNear(told, scene)) : kept;
};
