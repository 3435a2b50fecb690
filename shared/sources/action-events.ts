import type { FoundAct } from '../language/read.js';
import type { ActionFacts, CouncilAction, EventType, Evidence, Notice } from '../model/event.js';
import { eventId, threadId } from '../model/ids.js';
import { regimeById, regimesAt } from '../model/regimes.js';
import { shorten } from '../text/text.js';
import { WORDS } from '../wording/catalogue.js';

/** Where a document was read: its evidence, and when the program saw it. */
export interface DocumentProvenance {
  readonly detectedAt: string;
  readonly evidence: Evidence;
  readonly official: boolean;
  readonly publishedOn: string | null;
  readonly document: string | null;
  readonly meeting: number | null;
}

const TITLE_LENGTH = 140;
const subjectOf = (regimes: readonly string[]): string => regimes.map((id) => regimeById(id)?.name ?? id).join(', ');
const namedBy = (reading: DocumentProvenance): string =>
  reading.document ?? reading.evidence.url ?? reading.evidence.sha256;
const statusOf = (reading: DocumentProvenance): 'official' | 'reported' => (reading.official ? 'official' : 'reported');

/** Who says so: the UN itself, or a report on it. */
const evidenceOf = (reading: DocumentProvenance, quote: string): Evidence[] => [
  { ...reading.evidence, locator: reading.evidence.locator ?? reading.document, quote: shorten(quote, 500) },
];

/** A headline as a sentence, however it ends. */
const sentence = (headline: string): string => `${shorten(headline, 300).replace(/[.\s]+$/, '')}.`;

const voteWords = ({ vote }: FoundAct['action']): string | null => {
  if (vote === null) return null;
  const { counts, vetoedBy } = WORDS.actions;
  const { for: ayes, against: noes, abstain } = vote;
  const said = [
    ayes !== null && noes !== null && abstain !== null ? counts(ayes, noes, abstain) : null,
    vote.vetoedBy.length > 0 ? vetoedBy(vote.vetoedBy) : null,
  ];
  return said.filter((part) => part !== null).join('; ') || null;
};

/** What is said of each of these that is known. */
const said = (facts: readonly (readonly [fact: string | null, words: (fact: string) => string])[]): string[] =>
  facts.flatMap(([fact, words]) => (fact === null || fact === '' ? [] : [words(fact)]));

const HEADLINE_IN_TITLE = 70;
const titleOf = ({ type, regimes, action }: FoundAct, headline: string | null): string => {
  const { title, sanctionsOn, quoted, council, inTitle } = WORDS.actions;
  const named = headline ? quoted(shorten(headline, HEADLINE_IN_TITLE)) : council;
  const subject = regimes.length > 0 ? sanctionsOn(subjectOf(regimes)) : named;
  const facts = said([
    [action.resolution, inTitle.resolution],
    [type === 'council.draft' ? action.expectedOn : null, inTitle.voteExpected],
    [action.expiresOn, inTitle.until],
    [type === 'council.rejected' ? voteWords(action) : null, String],
  ]);
  return shorten(title(type, subject, facts), TITLE_LENGTH);
};

const summaryOf = ({ type, regimes, occurredOn, action }: FoundAct, reading: DocumentProvenance): string => {
  const { summary, inSummary } = WORDS.actions;
  const facts = said([
    [subjectOf(regimes), inSummary.regime],
    [action.resolution, inSummary.text],
    [occurredOn, inSummary.date],
    [action.expectedOn, inSummary.voteExpected],
    [action.expiresOn, inSummary.inForceUntil],
    [voteWords(action), inSummary.vote],
    [action.sponsors.join(', '), inSummary.sponsors],
    [action.measures.join(', '), inSummary.measures],
  ]);
  return summary(type, reading.official, facts);
};

/** What makes two readings the same fact: the resolution, else what was decided on which regime and when. */
const idOf = ({ type, regimes, occurredOn, action }: FoundAct, reading: DocumentProvenance): string => {
  if (action.resolution !== null) return eventId('council.resolution', action.resolution);
  const matter = regimes.length > 0 ? regimes.join(',') : namedBy(reading);
  const when = action.expectedOn ?? occurredOn ?? reading.publishedOn ?? namedBy(reading);
  return eventId(type === 'council.renewed' ? 'council.adopted' : type, matter, when);
};

/** The event of an action found in a document. */
export const actionEvent = (read: FoundAct, headline: string | null, reading: DocumentProvenance): CouncilAction => {
  const found = { ...read, regimes: regimesAt(read.regimes, read.occurredOn ?? reading.publishedOn) };
  const id = idOf(found, reading);
  const action: ActionFacts = { ...found.action, document: reading.document, meeting: reading.meeting };
  return {
    id,
    type: found.type,
    status: statusOf(reading),
    regimes: found.regimes,
    title: titleOf(found, headline),
    summary: summaryOf(found, reading),
    occurredOn: found.occurredOn,
    detectedAt: reading.detectedAt,
    evidence: evidenceOf(reading, found.quote),
    thread: threadId(id),
    action,
  };
};

/** `council.statement`: a presidential or press statement. */
export const statementEvent = (
  headline: string,
  named: string[],
  quote: string,
  occurredOn: string | null,
  reading: DocumentProvenance,
): CouncilAction => {
  const regimes = regimesAt(named, occurredOn ?? reading.publishedOn);
  const id = eventId('council.statement', namedBy(reading), headline);
  return {
    id,
    type: 'council.statement',
    status: statusOf(reading),
    regimes,
    title: shorten(headline, TITLE_LENGTH),
    summary: WORDS.actions.statement(sentence(headline)),
    occurredOn,
    detectedAt: reading.detectedAt,
    evidence: evidenceOf(reading, quote),
    thread: threadId(id),
    action: {
      resolution: null,
      draft: null,
      document: reading.document,
      meeting: reading.meeting,
      vote: null,
      sponsors: [],
      expectedOn: null,
      expiresOn: null,
      measures: [],
    },
  };
};

/** `committee.notice` and `news.reported`: what is worth knowing and holds no action. */
export const noticeEvent = (
  type: Extract<EventType, 'committee.notice' | 'news.reported'>,
  headline: string,
  named: string[],
  quote: string,
  occurredOn: string | null,
  reading: DocumentProvenance,
): Notice => {
  const regimes = regimesAt(named, occurredOn ?? reading.publishedOn);
  const id = eventId(type, namedBy(reading), occurredOn ?? '');
  const { committeeReports, inTheNews, onRegime } = WORDS.actions;
  const told = (type === 'committee.notice' ? committeeReports : inTheNews)(sentence(headline));
  return {
    id,
    type,
    status: statusOf(reading),
    regimes,
    title: shorten(headline, TITLE_LENGTH),
    summary: regimes.length > 0 ? onRegime(told, subjectOf(regimes)) : told,
    occurredOn,
    detectedAt: reading.detectedAt,
    evidence: evidenceOf(reading, quote),
    thread: threadId(id),
  };
};
