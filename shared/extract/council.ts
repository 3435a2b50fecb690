import type { ActionFacts, CouncilAction, Vote } from '../model/event.js';
import type { Day } from '../time/days.js';
import { regimesOf } from './regimes.js';
import { adoptedResolution, measuresIn } from './resolutions.js';
import { type Kind, kindOf, ofNoVote, type Reading, TERMED, UN, UN_COUNCIL } from './sentence-kind.js';
import { sponsorsIn } from './sponsors.js';
import { NEEDED, voteIn } from './votes.js';
import { dayOfAction, expectedDay, expiryDay, recallsPast, VOTE_AHEAD } from './when.js';

export interface FoundAction {
  readonly type: Exclude<CouncilAction['type'], 'council.statement'>;
  readonly regimes: string[];
  readonly occurredOn: Day | null;
  readonly action: Omit<ActionFacts, 'document' | 'meeting'>;
  /** The sentence relied on. */
  readonly quote: string;
}

interface Candidate {
  readonly sentence: string;
  readonly kind: Kind;
}

/** Whether a text is about the Security Council at all. */
const concernsCouncil = ({ title, sentences, official }: Reading): boolean => {
  if (official) return true;
  const text = [title ?? '', ...sentences].join(' ');
  return (
    UN_COUNCIL.test(text) ||
    (UN.test(text) && /\b(?:resolution|veto|Council)\b/i.test(text) && /\bvote|sanction|veto/i.test(text))
  );
};

/**
 * The action of the Council that a text tells, or null. A failed vote goes before an adoption, an adoption before a draft: an
 * article on a vote speaks of the draft too.
 */
export const readAction = (reading: Reading): FoundAction | null =>
  concernsCouncil(reading) ? actionOf(reading) : null;

/** The same of a part of a text that is known to be about the Council. */
export const actionOf = (reading: Reading): FoundAction | null => {
  const lines = reading.title === null ? reading.sentences : [reading.title, ...reading.sentences];
  const candidates = lines.flatMap((sentence): Candidate[] => {
    const kind = kindOf(sentence, reading);
    return kind === null ? [] : [{ sentence, kind }];
  });
  const of = (kind: Kind) => candidates.filter((candidate) => candidate.kind === kind);
  const voted = candidates.filter((candidate) => candidate.kind !== 'draft').map((candidate) => candidate.sentence);
  const vote = wholeVote(lines, voted, reading);
  const rejected =
    of('rejected').length > 0 ||
    (vote !== null && (vote.vetoedBy.length > 0 || (vote.for !== null && vote.for < NEEDED)));
  const kind =
    rejected && voted.length > 0
      ? 'rejected'
      : of('renewed').length > 0 && isAdoption(lines, candidates, reading)
        ? 'renewed'
        : of('adopted').length > 0
          ? 'adopted'
          : of('draft').length > 0
            ? 'draft'
            : null;
  if (kind === null) return null;
  const relied =
    kind === 'rejected'
      ? candidates.filter((candidate) => candidate.kind === 'rejected' || candidate.kind === 'draft')
      : kind === 'renewed'
        ? [...of('renewed'), ...of('adopted')]
        : of(kind);
  return describe(kind, relied.length > 0 ? relied : candidates, vote, lines, reading);
};

/** Words of renewal are a renewal only beside an adoption, a decision or a vote, or where the sentence itself is one. */
const isAdoption = (lines: readonly string[], candidates: readonly Candidate[], { official }: Reading): boolean =>
  official ||
  candidates.some(
    (candidate) => candidate.kind === 'renewed' && /\b(?:extend|renew|prolong|keep|stay)/i.test(candidate.sentence),
  ) ||
  /\b(?:vote|adopt|decid)/i.test(lines.join(' '));

const completeness = (vote: Vote | null): number =>
  vote === null ? -1 : [vote.for, vote.against, vote.abstain].filter((count) => count !== null).length;

/** The vote as the sentences of the action tell it, or, where they leave counts out, as the text around them does. */
const wholeVote = (lines: readonly string[], voted: readonly string[], reading: Reading): Vote | null => {
  if (voted.length === 0) return null;
  const told = voteIn(voted.join(' '));
  const around = [lines, reading.context ?? lines].map((sentences) =>
    voteIn(
      sentences.filter((sentence) => !recallsPast(sentence, reading.publishedOn) && !ofNoVote(sentence)).join(' '),
    ),
  );
  return [told, ...around].reduce((best, vote) =>
    vote !== null && completeness(vote) > completeness(best)
      ? { ...vote, vetoedBy: best !== null && best.vetoedBy.length > 0 ? best.vetoedBy : vote.vetoedBy }
      : best,
  );
};

const describe = (
  kind: Kind,
  relied: readonly Candidate[],
  counted: Vote | null,
  lines: readonly string[],
  reading: Reading,
): FoundAction => {
  const words = relied.map((candidate) => candidate.sentence);
  const told = words.join(' ');
  const all = lines.join(' ');
  const occurredOn = kind === 'draft' ? null : dayOfAction(words, lines, reading);
  const year = (occurredOn ?? reading.publishedOn)?.slice(0, 4) ?? null;
  const subject = reading.title === null ? told : `${reading.title} ${told}`;
  const named = sponsorsIn(told);
  const authors =
    named.length > 0
      ? named
      : sponsorsIn((reading.context ?? lines).filter((line) => !recallsPast(line, reading.publishedOn)).join(' '));
  const { vote, sponsors } = ofOneDraft(counted, authors, reading.title);
  return {
    type: `council.${kind}`,
    regimes: regimesOf(subject, all, reading.title),
    occurredOn,
    action: {
      resolution:
        kind === 'adopted' || kind === 'renewed'
          ? (adoptedResolution(subject, year) ?? adoptedResolution(all, year))
          : null,
      draft: null,
      vote: kind === 'draft' ? null : vote,
      sponsors,
      expectedOn: kind === 'draft' ? expectedDay(words, lines, reading.publishedOn) : null,
      expiresOn: kind === 'renewed' ? expiryDay(words, lines, reading.publishedOn) : null,
      measures: measuresIn(kind === 'draft' ? told : all),
    },
    quote: [...words].sort((a, b) => weightOf(b, kind) - weightOf(a, kind))[0] ?? all,
  };
};

/**
 * Nobody vetoes a draft of its own: a text that says so tells of two drafts. What the headline speaks of stays: the veto, or else
 * the draft whose author cast a veto on the other.
 */
const ofOneDraft = (
  vote: Vote | null,
  authors: readonly string[],
  title: string | null,
): { vote: Vote | null; sponsors: string[] } => {
  const sponsors = authors.filter((state) => !vote?.vetoedBy.includes(state));
  if (vote === null || sponsors.length > 0 || authors.length === 0 || /\bveto/i.test(title ?? ''))
    return { vote, sponsors };
  const rest = { ...vote, vetoedBy: [] };
  return { vote: completeness(rest) > 0 ? rest : null, sponsors: [...authors] };
};

/** The sentence that proves most: it names the Council, a resolution and a day. */
const weightOf = (sentence: string, kind: Kind): number =>
  (UN_COUNCIL.test(sentence) ? 1 : 0) +
  (/\b(?:resolution|draft)\b/i.test(sentence) ? 1 : 0) +
  (kind === 'draft' && VOTE_AHEAD.test(sentence) && /day\b|tomorrow/i.test(sentence) ? 2 : 0) +
  (kind === 'renewed' && TERMED.test(sentence) ? 1 : 0);
