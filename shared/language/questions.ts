import { by, byCouncil, does, hasTerm, is, names, ofList, on } from './asked.js';
import { countsIn, isUnanimous } from './facts/counts.js';
import { isMany, personsOn } from './facts/names.js';
import type { Frame } from './frames.js';
import { NOMINAL_ACTS } from './lexicon/acts.js';
import type { Thing } from './lexicon/objects.js';
import { SAYINGS } from './spoken.js';
import type { Token } from './tagger.js';

/** Further questions that rows of the table ask of a frame, each in the words of its examples. */

export const isText = (frame: Frame): boolean => on(frame, 'text', 'draft');
/** "It was rejected", "the one". */
export const isIt = ({ sentence, themePhrase }: Frame): boolean =>
  themePhrase !== null && themePhrase.to - themePhrase.from === 1 && sentence.tokens[themePhrase.from]?.lower === 'it';
/** "It", "that", and what no row of the lexicon names. */
export const isUnnamed = (frame: Frame): boolean => frame.theme === null;
export const lemma = ({ clause }: Frame, ...lemmas: readonly string[]): boolean => lemmas.includes(clause.verb.lemma);

/** "The Council said that it will tighten the sanctions": its own intention is no text before it. */
export const saysItself = (frame: Frame): boolean =>
  does(frame, 'change') && frame.by !== null && byCouncil(frame.by) && SAYINGS.has(frame.by.clause.verb.lemma);
/** "In a statement". */
export const inStatement = ({ sentence }: Frame): boolean =>
  sentence.chunks.some(
    (chunk) => chunk.kind === 'noun' && chunk.preposition === 'in' && chunk.mention?.thing === 'statement',
  );
export const IMPOSES = 'impose slap reimpose order levy clamp'.split(' ');
export const NAMED = 'name cite target hit sanction'.split(' ');
export const TO_A_VOTE =
  'expect schedule set slate plan want seek call request ask demand come go put bring face due anticipate aim likely hold prepare push begin start open'.split(
    ' ',
  );
/** "Comes to a vote" is ahead, "came to a vote" is over. */
export const MOVES = 'come go put bring face hold begin start open'.split(' ');
const NEAR = new Set(['possible', 'likely', 'due', 'near', 'imminent', 'ahead', 'set', 'close', 'planned']);
/** "A vote is possible". */
export const isNear = ({ sentence, clause }: Frame): boolean =>
  sentence.tokens.slice(clause.verb.to, clause.verb.to + 3).some(({ lower }) => NEAR.has(lower));
export const LISTINGS = new Set(['addition', 'listing', 'inclusion', 'designation', 'blacklisting']);
export const REMOVALS = new Set(['removal', 'deletion', 'delisting', 'de-listing']);
export const nominal = ({ sentence, themePhrase }: Frame, words: ReadonlySet<string>): boolean =>
  themePhrase !== null && sentence.tokens.slice(themePhrase.from, themePhrase.to).some(({ lower }) => words.has(lower));

export const RENEWALS: ReadonlySet<string> = new Set(
  NOMINAL_ACTS.flatMap(({ word, means }) => (means === 'renew' ? [word] : [])),
);
/** "A rollover of the sanctions", "an extension of the panel's mandate". */
export const nominallyRenews = ({ sentence, clause }: Frame): boolean => {
  const from = clause.voice === 'passive' ? (clause.subject?.from ?? 0) : clause.verb.head;
  const at = sentence.tokens.findIndex(({ lower }, index) => index >= from && RENEWALS.has(lower));
  const near = sentence.mentions.find(
    ({ from, thing }) => from > at && from < at + 10 && thing !== null && thing !== 'text' && thing !== 'draft',
  );
  return at >= 0 && (near?.thing === 'sanctions' || near?.thing === 'panel' || near?.thing === 'permit');
};
/** A sentence that speaks of a vote, or counts one: there what is rejected is a text, by whatever word. */
export const ofVote = (frame: Frame): boolean =>
  isCounted(frame) ||
  frame.sentence.mentions.some(({ thing }) => thing === 'vote' || thing === 'text' || thing === 'draft');
export const isCounted = ({ sentence }: Frame): boolean => countsIn(sentence).for !== null || isUnanimous(sentence);
/** "The removal of Ferdo Marlik was approved", "came on Friday". */
export const tellsOfNoun = (frame: Frame): boolean =>
  (frame.clause.voice === 'passive' &&
    by(frame, 'none', 'committee', 'council', 'un') &&
    lemma(frame, 'approve', 'announce', 'agree', 'confirm', 'decide')) ||
  (lemma(frame, 'come', 'follow') && frame.clause.subject !== null);
/** "A UN panel removed five men from its list": so some newspapers call a committee. */
export const isPanel = ({ doerPhrase }: Frame): boolean => doerPhrase?.mention?.thing === 'panel';
export const byLister = (frame: Frame): boolean =>
  by(frame, 'committee', 'council', 'un', 'members') ||
  (isPanel(frame) && ofList(frame)) ||
  (by(frame, 'none') && frame.clause.voice === 'passive');
export const underSanctions = ({ clause, sentence }: Frame): boolean =>
  clause.rest.some(
    ({ preposition, from, to }) =>
      preposition === 'under' &&
      sentence.mentions.some((each) => each.thing === 'sanctions' && each.from >= from && each.to <= to),
  );
/** "Froze the assets of Ferdo Marlik": of a name, and not of a State. */
export const ofAssets = ({ clause, sentence }: Frame): boolean => {
  const { object } = clause;
  if (object === null || !/^(?:assets|funds|accounts)$/.test(sentence.tokens[object.to - 1]?.lower ?? '')) return false;
  const next = sentence.chunks[sentence.chunks.indexOf(object) + 1];
  return next?.kind === 'noun' && next.preposition === 'of' && next.mention?.state == null;
};
/** "For six months", "for another year". */
export const hasSpan = (frame: Frame): boolean =>
  hasTerm(frame) ||
  frame.sentence.tokens.some(
    ({ lower, pos }, at) =>
      lower === 'for' &&
      frame.sentence.tokens[at + 1]?.pos === 'NUM' &&
      pos === 'ADP' &&
      /^(?:years?|months?)$/.test(frame.sentence.tokens[at + 2]?.lower ?? ''),
  );
/** "In favour of a resolution", "for the text". */
export const votesFor = ({ clause, sentence }: Frame): boolean =>
  clause.rest.some(
    ({ preposition, mention }, at) =>
      (mention?.thing === 'text' || mention?.thing === 'draft') &&
      (preposition === 'for' ||
        (preposition === 'of' && /^favou?r$/.test(sentence.tokens[(clause.rest[at - 1]?.to ?? 0) - 1]?.lower ?? ''))),
  );
/** "A draft is before the Council", "was put before it". */
export const isBeforeCouncil = (frame: Frame): boolean =>
  ((lemma(frame, 'be') && by(frame, 'text')) || (does(frame, 'put') && isText(frame))) &&
  frame.clause.rest.some(({ preposition, mention }) => preposition === 'before' && mention?.actor === 'council');
export const isDeal = ({ clause, sentence }: Frame): boolean =>
  clause.object !== null &&
  sentence.tokens
    .slice(clause.object.from, clause.object.to)
    .some(({ lower }) => /^(?:deal|agreement|accord)$/.test(lower));
/** "Take off", "take from". */
export const offList = ({ clause }: Frame): boolean =>
  clause.rest.some(({ preposition }) => preposition === 'off' || preposition === 'from');
/** "Banned four ships". */
export const ofMany = ({ sentence, themePhrase }: Frame): boolean =>
  themePhrase !== null && isMany(sentence, themePhrase);
export const STRUCK = 'hit slap strike target penalize penalise punish'.split(' ');
/** "Was hit by a travel ban", "was slapped with sanctions". */
export const isBySanctions = ({ clause }: Frame): boolean =>
  clause.rest.some(
    ({ preposition, mention }) => (preposition === 'by' || preposition === 'with') && mention?.thing === 'sanctions',
  );
/** Sanctions, a text or a mission are not what is listed. */
export const lists = (frame: Frame): boolean => on(frame, 'text', 'draft', 'sanctions', 'mission', 'vote', 'panel');
/** An exemption from a travel ban alone takes nobody off a list. */
export const isTravelBan = ({ themePhrase }: Frame): boolean => themePhrase?.mention?.measure === 'travel-ban';
export const namedOn = (frame: Frame): boolean => {
  const phrase = personsOn(frame);
  return phrase !== null && frame.sentence.tokens.slice(phrase.from, phrase.to).some(({ pos }) => pos === 'PROPN');
};
export const placed = (
  { clause, sentence }: Frame,
  prepositions: readonly string[],
  ...things: readonly Thing[]
): boolean =>
  clause.rest.some(
    ({ preposition, from, to }) =>
      prepositions.includes(preposition ?? '') &&
      sentence.mentions.some(
        ({ thing, ...each }) => thing !== null && things.includes(thing) && each.from >= from && each.to <= to,
      ),
  );
export const noLonger = ({ sentence, clause }: Frame): boolean =>
  sentence.tokens.some(
    ({ lower }, at) =>
      lower === 'no' && sentence.tokens[at + 1]?.lower === 'longer' && Math.abs(at - clause.verb.head) <= 3,
  );
/** It says "now", or a day of now, or stands at the head of the news. */
export const isNew = ({ sentence, clause }: Frame): boolean =>
  sentence.place === 'headline' ||
  // "Has joined the list"; "four men are on the list, it said on Friday".
  (clause.verb.have === 'has' && clause.verb.lemma !== 'be') ||
  (clause.governor !== null &&
    SAYINGS.has(clause.governor.verb.lemma) &&
    sentence.tokens[clause.subject?.from ?? -1]?.pos === 'NUM' &&
    clause.governor.times.some(({ told }) => told.form === 'weekday' || told.form === 'offset')) ||
  sentence.tokens
    .slice(Math.max(0, clause.verb.from - 2), clause.verb.to + 2)
    .some(({ lower }) => lower === 'now' || lower === 'newly') ||
  clause.times.some(({ told }) => told.form === 'weekday' || told.form === 'offset');
const PERSONS = new Set('officials leaders members ministers persons individuals men commanders people'.split(' '));
export const ofPersons = ({ sentence, clause }: Frame): boolean =>
  clause.rest.some(
    ({ preposition, from, to }) =>
      (preposition === 'on' || preposition === 'for') &&
      sentence.tokens.slice(from, to).some(({ lower }) => PERSONS.has(lower)),
  );
/** "A waiver", "sanctions exemptions". */
export const isExemption = ({ sentence, themePhrase }: Frame): boolean =>
  themePhrase !== null && sentence.tokens.slice(themePhrase.from, themePhrase.to).some(isWaiver);
const isWaiver = ({ lower }: Token): boolean => /^(?:exemption|waiver|exception)s?$/.test(lower);
/** Whether a sentence speaks of an exemption that lets persons travel. */
export const ofTravellers = ({ sentence: { tokens } }: Frame): boolean =>
  tokens.some(isWaiver) &&
  tokens.some(({ lower }) => /^travel/.test(lower)) &&
  tokens.some(({ lower }) => PERSONS.has(lower) || lower === 'taliban');
/** "Exempted them from the travel ban". */
export const fromSanctions = ({ clause }: Frame): boolean =>
  clause.rest.some(({ preposition, mention }) => preposition === 'from' && mention?.thing === 'sanctions');
/** "Reviews the entries on its list": what it does, not what it did. */
export const isPresent = ({ sentence, clause: { verb } }: Frame): boolean =>
  sentence.place === 'body' && (verb.form === 's' || (verb.form === 'base' && verb.have === null && !verb.be));
/** "Is considering a travel ban on six men": what is weighed is not done, and no meeting. */
export const isWeighing = (frame: Frame): boolean =>
  frame.clause.verb.form === 'ing' &&
  lemma(frame, 'consider', 'discuss', 'review', 'deliberate') &&
  (frame.sentence.mentions.some(({ thing, from }) => thing === 'sanctions' && from > frame.clause.verb.head) ||
    frame.sentence.clauses.some(({ verb }) => verb.from > frame.clause.verb.head && LISTS.has(verb.act)));
const LISTS = new Set<string | null>(['list', 'delist', 'put']);
export const ofCommittee = ({ sentence, clause }: Frame): boolean =>
  [clause.subject, clause.object].some(
    (phrase) =>
      phrase !== null &&
      sentence.mentions.some(({ actor, from, to }) => actor === 'committee' && from >= phrase.from && to <= phrase.to),
  );
/** "Russia put forward a resolution to extend the sanctions": it is the text that extends. */
export const ofItsText = ({ status, clause }: Frame): boolean =>
  status === 'content' &&
  clause.verb.infinitive &&
  (clause.governingNoun?.mention?.thing === 'text' || clause.governingNoun?.mention?.thing === 'draft');
/** "Another year of the arms embargo", "six more months for the travel ban". */
export const isMoreTime = (frame: Frame): boolean =>
  /^(?:another|\w+ more|an? additional|a further)(?: \w+)? (?:years?|months?)\b/.test(
    frame.sentence.tokens
      .slice(frame.clause.verb.to, frame.clause.verb.to + 5)
      .map(({ lower }) => lower)
      .join(' '),
  ) && names(frame, 'sanctions', 'panel', 'permit');
/** "Extended the sanctions to two companies": wider, and not longer. */
export const extendsTo = ({ clause, sentence }: Frame): boolean =>
  clause.verb.lemma === 'extend' &&
  clause.rest.some(
    ({ preposition, time, from, to }) =>
      preposition === 'to' &&
      time === null &&
      !sentence.tokens.slice(from, to).some(({ lower }) => /^(?:years?|months?|\d{4})$/.test(lower)),
  );
/** "The vote of the Council extended it". */
export const isByVote = ({ doerPhrase, sentence }: Frame): boolean =>
  doerPhrase?.mention?.thing === 'vote' &&
  sentence.mentions.some(
    ({ actor, from, to }) => actor === 'council' && from >= doerPhrase.from && to <= doerPhrase.to,
  );
export const isSubject = ({ clause, sentence }: Frame, words: ReadonlySet<string>): boolean =>
  clause.subject !== null &&
  sentence.tokens.slice(clause.subject.from, clause.subject.to).some(({ lower }) => words.has(lower));
/** "Adopted a resolution that would keep the sanctions in place". */
export const wouldDo = (frame: Frame): boolean =>
  is(frame, 'unreal') && frame.because === 'would' && frame.clause.verb.have === null && by(frame, 'text');
/** "Ruritania stays under an arms embargo". */
export const staysUnder = (frame: Frame): boolean =>
  does(frame, 'stay') && by(frame, 'states') && placed(frame, ['under'], 'sanctions');
/** "Goes on", not "goes with". */
export const goesOn = ({ sentence, clause }: Frame): boolean => sentence.tokens[clause.verb.to]?.lower === 'on';
/** A sentence with a term that names a measure or its experts, and no mission. */
export const ofMeasuresInSentence = ({ sentence }: Frame): boolean =>
  sentence.mentions.some(({ thing }) => thing === 'sanctions' || thing === 'panel' || thing === 'permit') &&
  !sentence.mentions.some(({ thing }) => thing === 'mission');
export const decided = ({ by: governing }: Frame): boolean =>
  governing !== null && does(governing, 'decide', 'vote') && byCouncil(governing) && is(governing, 'done');
/** The President of the Council speaks for it. */
export const byPresident = ({ sentence, doerPhrase }: Frame): boolean =>
  doerPhrase !== null &&
  sentence.tokens.slice(doerPhrase.from, doerPhrase.to).some(({ lower }) => lower === 'president');
export const inHeadline = ({ sentence }: Frame): boolean => sentence.place === 'headline';
export const unanimously = ({ sentence }: Frame): boolean =>
  sentence.tokens.some(({ lower }) => lower.startsWith('unanimous'));
