import type { Phrase } from './chunks.js';
import { isPermanent } from './facts/numbers.js';
import type { Doer, Frame, Status } from './frames.js';
import type { Act } from './lexicon/acts.js';
import type { Thing } from './lexicon/objects.js';

/** Questions that the table of decisions asks of a frame. */

export const does = ({ act }: Frame, ...acts: readonly Act[]): boolean => act !== null && acts.includes(act);
export const is = ({ status }: Frame, ...statuses: readonly Status[]): boolean => statuses.includes(status);
export const by = ({ doer }: Frame, ...doers: readonly Doer[]): boolean => doers.includes(doer);
export const on = ({ theme }: Frame, ...things: readonly Thing[]): boolean => theme !== null && things.includes(theme);

/** The Council, by whatever name, its members together, or a passive that names nobody. */
export const byCouncil = (frame: Frame): boolean => by(frame, 'council', 'un', 'members');
export const byCouncilOrNobody = (frame: Frame): boolean =>
  byCouncil(frame) || (frame.doer === 'none' && frame.clause.voice === 'passive');

export const byPermanentMember = ({ states }: Frame): boolean => states.some(isPermanent);

const phrasesOf = ({ clause, themePhrase }: Frame): Phrase[] => [...(themePhrase ? [themePhrase] : []), ...clause.rest];

/** The things that a frame's phrases name anywhere, not only at their ends. */
export const thingsIn = (frame: Frame): Thing[] => {
  const phrases = phrasesOf(frame);
  return frame.sentence.mentions.flatMap(({ thing, from, to }) =>
    thing !== null && phrases.some((phrase) => from >= phrase.from && to <= phrase.to) ? [thing] : [],
  );
};

/** What is acted on for itself, whatever it is about: "suspended a meeting on sanctions". */
const OF_OTHERS = new Set<Thing | null>(['list', 'hold', 'session', 'statement']);
const MEASURES: readonly Thing[] = ['sanctions', 'panel', 'permit'];
/** Whether a frame is about sanctions, those who watch over them, or what serves them. */
export const ofMeasures = (frame: Frame): boolean => {
  const things = thingsIn(frame);
  // "Lengthened the list of those under sanctions", "extended its hold".
  if (OF_OTHERS.has(frame.theme)) return false;
  // "The team that watches the sanctions", "the mandate" of whom was spoken of.
  if ((frame.theme === null || frame.theme === 'mandate') && frame.matter === 'measures')
    return !things.includes('mission');
  return (
    things.some((thing) => MEASURES.includes(thing)) &&
    (frame.theme === null || MEASURES.includes(frame.theme) || !things.includes('mission'))
  );
};
export const ofMission = (frame: Frame): boolean =>
  !isInspection(frame) && (thingsIn(frame).includes('mission') || isMissionsMandate(frame));
const isMissionsMandate = (frame: Frame): boolean =>
  frame.matter === 'mission' && (frame.theme === null || frame.theme === 'mandate');

/** "The authority of the naval mission to inspect ships": what serves an embargo is part of it. */
export const isInspection = ({ sentence }: Frame): boolean =>
  sentence.tokens.some(({ lemma }) => /^(?:inspect|search|intercept|interdict)$/.test(lemma)) &&
  sentence.tokens.some(({ lemma }) => /^(?:vessel|ship|boat)$/.test(lemma));

/** Whether the clause speaks of a list, or of those who keep it. */
export const ofList = ({ sentence }: Frame): boolean =>
  sentence.mentions.some(({ thing, actor }) => thing === 'list' || actor === 'committee');

const MORE = new Set(['another', 'further', 'more', 'additional', 'longer']);
const UNITS = /^(?:years?|months?|weeks?|days?)$/;
const UNTIL = new Set(['until', 'till', 'through']);
/** Whether a sentence gives a term that goes on: "until 31 May", "for another year", "six more months". */
export const hasTerm = ({ sentence }: Frame): boolean =>
  sentence.tokens.some(
    ({ lower }, at) =>
      MORE.has(lower) && sentence.tokens.slice(at + 1, at + 4).some((token) => UNITS.test(token.lower)),
  ) ||
  sentence.chunks.some(
    (chunk) =>
      chunk.kind === 'noun' &&
      chunk.time !== null &&
      UNTIL.has(chunk.preposition ?? '') &&
      chunk.time.told.form === 'date',
  );

/** Whether a clause only describes a noun: a resolution adopted some time. */
export const describes = ({ clause }: Frame): boolean => clause.describes && !clause.times.length;

const wordsOf = ({ sentence }: Frame, phrase: Phrase | null): string[] =>
  phrase === null ? [] : sentence.tokens.slice(phrase.from, phrase.to).map(({ lower }) => lower);
export const subjectHas = (frame: Frame, ...words: readonly string[]): boolean =>
  wordsOf(frame, frame.clause.subject).some((word) => words.includes(word));
/** Whether any phrase of the clause, or its subject, names a thing. */
export const names = (frame: Frame, ...things: readonly Thing[]): boolean => {
  const { subject, object, agent, rest } = frame.clause;
  const phrases = [subject, object, agent, ...rest].filter((phrase) => phrase !== null);
  return frame.sentence.mentions.some(
    ({ thing, from, to }) =>
      thing !== null && things.includes(thing) && phrases.some((phrase) => from >= phrase.from && to <= phrase.to),
  );
};
