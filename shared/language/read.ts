import type { ActionFacts, CouncilAction, Vote } from '../model/event.js';
import { canBe } from '../resolutions/numbers.js';
import type { Day } from '../time/days.js';
import { agreed } from './agree.js';
import { ofMeasures, ofMission } from './asked.js';
import { type ReadSentence, readSentence } from './clauses.js';
import { tellings } from './decide.js';
import { isUnanimous } from './facts/counts.js';
import { measuresIn } from './facts/measures.js';
import { isPermanent } from './facts/numbers.js';
import { type NamedParty, partiesIn } from './facts/parties.js';
import { areInPassing, regimesOf } from './facts/regimes-named.js';
import { sponsorsIn } from './facts/sponsors.js';
import { adoptedResolution, draftSymbolIn, resolutionsIn } from './facts/symbols.js';
import { votersIn } from './facts/voters.js';
import { voteOf } from './facts/votes.js';
import { dayOfAct, dayOfListing, expectedDay, expiryDay } from './facts/when.js';
import { type Frame, framesOf, type Scene, statesOf } from './frames.js';
import { NOMINAL_ACTS } from './lexicon/acts.js';
import { type Part, partsOf } from './parts.js';
import { isStrong, type Told } from './told.js';
import { votedRenewal } from './voted-renewal.js';

/** A text ready to be read. */
export interface Text {
  readonly title: string | null;
  readonly sentences: readonly string[];
  /** The day (New York) on which it was published. */
  readonly publishedOn: Day | null;
  /** Whether the United Nations itself speaks: there "the Council" is the Security Council. */
  readonly official: boolean;
}

/** An act of the Council with its facts. */
export interface FoundAct {
  readonly type: Exclude<CouncilAction['type'], 'council.statement'>;
  readonly regimes: string[];
  readonly occurredOn: Day | null;
  readonly action: Omit<ActionFacts, 'document' | 'meeting'>;
  /** The sentence relied on. */
  readonly quote: string;
}

export interface FoundParty extends NamedParty {
  readonly type: 'entry.listed' | 'entry.delisted';
  readonly regimes: string[];
  readonly occurredOn: Day | null;
  readonly quote: string;
}

/** What a text tells, and by what. */
export interface ReadText {
  readonly scene: Scene;
  readonly sentences: readonly ReadSentence[];
  readonly frames: readonly Frame[];
  readonly told: readonly Told[];
  readonly acts: readonly FoundAct[];
  readonly parties: readonly FoundParty[];
}

/** No article that is one has more; what goes beyond is not read. */
const MOST_SENTENCES = 300;
const MOST_LETTERS = 60_000;
/** Sentences that open a text say with the headline what the news is. */
const LEAD = 2;

/** The sentences that are read: each once, and no more than a long article has. */
const bounded = (sentences: readonly string[]): string[] => {
  const kept = new Set<string>();
  let letters = 0;
  for (const sentence of sentences) {
    letters += sentence.length;
    if (kept.size >= MOST_SENTENCES || letters > MOST_LETTERS) break;
    kept.add(sentence);
  }
  return [...kept];
};

/** How many lines open a text: its first sentences, with what stands before them and is none. */
const leadOf = (sentences: readonly string[]): number => {
  let whole = 0;
  const end = sentences
    .slice(0, MOST_LEADING)
    .findIndex((sentence) => /[.!?]["')\]]*$/.test(sentence) && ++whole === LEAD);
  return end < 0 ? LEAD : end + 1;
};
/** More lines than these are no opening. */
const MOST_LEADING = 6;

const OF_COUNCIL = new Set(['text', 'draft', 'veto', 'vote', 'sanctions', 'list']);
/** Only in the Council do permanent members veto a text, or abstain on one about sanctions. */
const isByPermanent = (sentence: ReadSentence): boolean =>
  sentence.clauses.some(
    ({ verb, subject }) => /^(?:veto|abstain)$/.test(verb.lemma) && statesOf(sentence, subject).some(isPermanent),
  );
const concernsCouncil = (sentences: readonly ReadSentence[], year: number | null): boolean => {
  const mentions = sentences.flatMap((sentence) => sentence.mentions);
  const ofSanctions = mentions.some(({ thing }) => thing === 'sanctions' || thing === 'panel');
  return (
    (ofSanctions && sentences.some(isByPermanent) && !mentions.some(({ actor }) => actor === 'body')) ||
    (ofSanctions && mentions.some(({ actor }) => actor === 'committee')) ||
    (ofSanctions &&
      sentences.some((sentence) =>
        resolutionsIn(sentence).some(({ number }) => year !== null && canBe(number, year)),
      )) ||
    mentions.some(({ actor }) => actor === 'council' || actor === 'members') ||
    (mentions.some(({ actor }) => actor === 'un') &&
      mentions.some(({ thing }) => thing !== null && OF_COUNCIL.has(thing)))
  );
};

/** Reads a text once: its clauses, what they tell, and the facts of each act. */
export const readText = ({ title, sentences, publishedOn, official }: Text): ReadText => {
  const headline = title === null ? [] : [readSentence(title, 'headline', -1)];
  const body = bounded(sentences)
    .filter((sentence) => sentence !== title)
    .map((sentence, at, each) => readSentence(sentence, at < leadOf(each) ? 'lead' : 'body', at));
  const all = [...headline, ...body];
  const scene: Scene = { publishedOn, official, ofCouncil: official || concernsCouncil(all, yearOf(publishedOn)) };
  const frames = scene.ofCouncil ? framesOf(all, scene) : [];
  const first = tellings(frames, scene);
  const told = [...first, ...votedRenewal(first, frames, all)];
  const parts = isOfParties(told, all, scene) ? [] : partsOf(told, all, scene);
  const acts = parts.map((part) => actOf(part, frames, all, headline[0] ?? null, scene));
  return {
    scene,
    sentences: all,
    frames,
    told,
    acts,
    parties:
      acts.length > 0 || !opensWithEntries(told, frames, all)
        ? []
        : partiesOf(told, frames, all, headline[0] ?? null, scene),
  };
};

const isOpening = ({ frame: { sentence } }: Told): boolean =>
  sentence.place === 'headline' || sentence.place === 'lead';
const OF_ENTRY = new Set<string>(['listed', 'delisted']);
const isOfEntry = ({ kind }: Told): boolean => OF_ENTRY.has(kind);

/** So many of the sentences that speak of the Council, its committee or the UN say what the news is; what comes later may only recall. */
const OPENING = 4;
const SPEAKS_OF = new Set<string | null>(['council', 'committee', 'members', 'un']);

const OF_LISTS = new Set<string | null>(['list', 'delist', 'put', 'take', 'change']);
const NOT_YET = new Set<Frame['status']>(['wished', 'ahead', 'possible', 'unreal']);

/** Whether a text opens with a listing or a removal. */
const opensWithEntries = (told: readonly Told[], frames: readonly Frame[], all: readonly ReadSentence[]): boolean => {
  const speaking = all.filter(({ mentions }) => mentions.some(({ actor }) => SPEAKS_OF.has(actor)));
  const opening = new Set(speaking.slice(0, OPENING));
  // "President wants sanctions lifted": behind such a headline what was listed is recalled.
  const isWished = frames.some(
    ({ sentence, act, status }) => sentence.place === 'headline' && OF_LISTS.has(act) && NOT_YET.has(status),
  );
  return told.some((each) => isOfEntry(each) && !isWished && (isOpening(each) || opening.has(each.frame.sentence)));
};

/**
 * Whether the news is of parties put on a list or taken off: headline and lead say so, and tell no act of the Council beside. Sanctions that
 * are put on persons or lifted from them without a vote are the same news in other words.
 */
const isOfParties = (told: readonly Told[], all: readonly ReadSentence[], { official }: Scene): boolean => {
  const opening = told.filter((each) => isOpening(each) && (isStrong(each) || isOfEntry(each)));
  const voted = all.some(isUnanimous) || told.some((each) => !isOfEntry(each) && VOTING.has(each.frame.act));
  // A release on a meeting that adopted a resolution is of that, whomever it lists.
  if (official && voted) return false;
  return (
    opening.some(isOfEntry) &&
    opening.every((each) => isOfEntry(each) || each.kind === 'draft' || (OF_CHANGE.has(each.frame.act) && !voted))
  );
};
const OF_CHANGE = new Set<string | null>(['change', 'decide']);
/** What is done with a text, and not with persons. */
const VOTING = new Set<string | null>(['adopt', 'vote', 'veto']);

const yearOf = (day: Day | null): number | null => (day === null ? null : Number(day.slice(0, 4)));

const actOf = (
  part: Part,
  frames: readonly Frame[],
  all: readonly ReadSentence[],
  title: ReadSentence | null,
  scene: Scene,
): FoundAct => {
  const { told, sentences, alone } = part;
  const outcome = part.outcome === 'adopted' && opensWithRenewal(part) ? 'renewed' : part.outcome;
  const own = new Set(sentences);
  const inside = frames.filter(({ sentence }) => own.has(sentence));
  const relying = told.map(({ frame }) => frame);
  const relied = [...new Set(relying.map(({ sentence }) => sentence))];
  const isDraft = outcome === 'draft';
  const occurredOn = isDraft ? null : (dayOfAct(relying, sentences, scene) ?? dayOfAct([], all, scene));
  const current = sentences.filter((sentence) => !isRecalled(sentence, inside));
  const counted = agreed(
    voteOf(inside, current, relied, outcome === 'adopted' || outcome === 'renewed'),
    isDraft ? 'draft' : outcome === 'rejected' ? 'rejected' : 'adopted',
    votersIn(inside, current),
  );
  // Of several acts each has the authors that its own telling names, before those named around it.
  const named = alone ? [] : sponsorsIn(inside, relied);
  const authors = named.length > 0 ? named : sponsorsIn(inside, alone || relied.length > 0 ? current : sentences);
  const vote = withoutOwnVeto(counted, authors);
  const year = yearOf(occurredOn ?? scene.publishedOn);
  const adopted = outcome === 'adopted' || outcome === 'renewed';
  const prolonged =
    (outcome === 'renewed' && !inPassing(part)) ||
    (!inPassing(part) && relying.some(({ act }) => act === 'renew' || act === 'give' || act === 'stay'));
  return {
    type: `council.${outcome}`,
    regimes: regimesOfPart(part, relied, all, title),
    occurredOn,
    action: {
      resolution: adopted ? (part.resolution ?? adoptedResolution(inside, sentences, year)) : null,
      draft: draftSymbolIn(sentences),
      vote,
      sponsors: authors.filter((state) => !(vote?.vetoedBy.includes(state) && authors.length > 1)),
      expectedOn: isDraft ? expectedDay(relying, sentences, scene) : null,
      expiresOn:
        adopted && prolonged ? expiryDay(relying.filter(isTermed), sentences, scene.publishedOn, occurredOn) : null,
      measures: measuresIn(isDraft ? relied : sentences),
    },
    quote: quoteOf(told, relied),
  };
};

/** Nobody vetoes a draft of its own: the veto that is told beside was on another. */
const withoutOwnVeto = (vote: Vote | null, authors: readonly string[]): Vote | null => {
  const [author] = authors;
  if (vote === null || authors.length !== 1 || !author || !vote.vetoedBy.includes(author) || vote.for === null)
    return vote;
  return { ...vote, vetoedBy: [] };
};

/** Whether what was adopted is said to be a renewal of measures where the news opens, and no change of them is told. */
const opensWithRenewal = ({ told, sentences }: Part): boolean =>
  !told.some(({ frame: { act } }) => act === 'change') &&
  sentences.some(
    ({ place, tokens, mentions }) =>
      place !== 'body' &&
      mentions.some(({ thing }) => thing === 'sanctions' || thing === 'panel' || thing === 'permit') &&
      !mentions.some(({ thing }) => thing === 'mission') &&
      tokens.some(({ lemma, lower }) => RENEWING.has(lemma) || RENEWING.has(lower)),
  );
const RENEWING = new Set<string>([
  'extend',
  'renew',
  'prolong',
  ...NOMINAL_ACTS.flatMap(({ word, means }) => (means === 'renew' ? [word] : [])),
]);

/** A mission has no regime; of several acts one that names none has that of the whole text. */
const regimesOfPart = (
  { alone, sentences, told }: Part,
  relied: readonly ReadSentence[],
  all: readonly ReadSentence[],
  title: ReadSentence | null,
): string[] => {
  const ofMissionOnly = told.some(({ frame }) => ofMission(frame)) && !told.some(({ frame }) => ofMeasures(frame));
  if (ofMissionOnly && (!alone || !relied.some(namesSanctions))) return [];
  if (alone) return regimesOf(relied, all, title);
  const own = regimesOf(relied, sentences, title !== null && sentences.includes(title) ? title : null);
  if (!areInPassing(own)) return own;
  const whole = regimesOf(all, all, title);
  return whole.length > 0 ? whole : own;
};

/** What a text on another act tells of a resolution only by its number it tells in passing: whose term it is, it may leave out. */
const inPassing = ({ told, alone }: Part): boolean =>
  !alone && told.filter(isStrong).every(({ sure }) => sure === true);

const namesSanctions = ({ mentions }: ReadSentence): boolean =>
  mentions.some(
    ({ thing, actor }) => thing === 'sanctions' || thing === 'panel' || thing === 'permit' || actor === 'committee',
  );

const isTermed = (frame: Frame): boolean =>
  frame.act === 'renew' || frame.act === 'stay' || frame.act === 'give' || ofMeasures(frame);

/** A sentence that only recalls gives no counts. */
const isRecalled = (sentence: ReadSentence, frames: readonly Frame[]): boolean => {
  const own = frames.filter(
    (frame) => frame.sentence === sentence && frame.act !== null && !frame.clause.describes && !frame.clause.relative,
  );
  return own.length > 0 && own.every(({ status, because }) => status === 'recalled' && because !== 'had');
};

/** The sentence that proves most: it names the Council, and a text. */
const quoteOf = (told: readonly Told[], relied: readonly ReadSentence[]): string => {
  const weight = ({ mentions, place }: ReadSentence): number =>
    (mentions.some(({ actor }) => actor === 'council') ? 1 : 0) +
    (mentions.some(({ thing }) => thing === 'text' || thing === 'draft') ? 1 : 0) +
    (mentions.some(({ thing }) => thing === 'vote') ? 1 : 0) +
    (place === 'headline' ? -1 : 0);
  const strong = told.filter(isStrong).map(({ frame }) => frame.sentence);
  const best = [...(strong.length > 0 ? strong : relied)].sort((a, b) => weight(b) - weight(a))[0];
  return best?.text ?? '';
};

const partiesOf = (
  told: readonly Told[],
  frames: readonly Frame[],
  all: readonly ReadSentence[],
  title: ReadSentence | null,
  scene: Scene,
): FoundParty[] =>
  partiesIn(
    told.filter(({ kind }) => kind === 'listed' || kind === 'delisted'),
    all,
  ).map((party) => ({
    ...party,
    type: party.told.kind === 'delisted' ? 'entry.delisted' : 'entry.listed',
    regimes: regimesOf(
      told.filter(({ kind }) => kind === party.told.kind).map(({ frame }) => frame.sentence),
      all,
      title,
    ),
    // The day is that of a telling of its kind; what others did on other days is not asked.
    occurredOn: dayOfListing(
      told.filter(({ kind }) => kind === party.told.kind).map(({ frame }) => frame),
      frames,
      scene,
    ),
    quote: party.told.frame.sentence.text,
  }));
