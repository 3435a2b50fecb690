import type { FoundAct } from '../language/read.js';
import type { ActionFacts, CouncilAction, EventType, Evidence, Notice } from '../model/event.js';
import { eventId, threadId } from '../model/ids.js';
import { regimeById, regimesAt } from '../model/regimes.js';
import { shorten } from '../text/text.js';

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

const VERBS: Record<FoundAct['type'], string> = {
  'council.draft': 'Draft resolution',
  'council.adopted': 'Adopted',
  'council.renewed': 'Renewed',
  'council.rejected': 'Not adopted',
};

const voteWords = ({ vote }: FoundAct['action']): string | null => {
  if (vote === null) return null;
  const counts =
    vote.for !== null && vote.against !== null && vote.abstain !== null
      ? `${vote.for} in favour, ${vote.against} against, ${vote.abstain} abstaining`
      : null;
  const veto = vote.vetoedBy.length > 0 ? `vetoed by ${vote.vetoedBy.join(', ')}` : null;
  return [counts, veto].filter(Boolean).join('; ') || null;
};

const titleOf = ({ type, regimes, action }: FoundAct, headline: string | null): string => {
  const subject =
    regimes.length > 0
      ? `${subjectOf(regimes)} sanctions`
      : headline
        ? `"${shorten(headline, 70)}"`
        : 'UN Security Council';
  const facts = [
    action.resolution?.replace('S/RES/', 'resolution '),
    type === 'council.draft' && action.expectedOn ? `vote expected ${action.expectedOn}` : null,
    action.expiresOn ? `until ${action.expiresOn}` : null,
    type === 'council.rejected' ? voteWords(action) : null,
  ].filter(Boolean);
  return shorten(`${VERBS[type]}: ${subject}${facts.length > 0 ? `, ${facts.join(', ')}` : ''}`, TITLE_LENGTH);
};

const summaryOf = ({ type, regimes, occurredOn, action }: FoundAct, reading: DocumentProvenance): string => {
  const what: Record<FoundAct['type'], string> = {
    'council.draft': 'A draft resolution is before the Security Council',
    'council.adopted': 'The Security Council adopted a decision',
    'council.renewed': 'The Security Council extended a mandate or measures',
    'council.rejected': 'The Security Council did not adopt a draft resolution',
  };
  const facts = [
    regimes.length > 0 ? `Regime: ${subjectOf(regimes)}` : null,
    action.resolution ? `Text: ${action.resolution}` : null,
    occurredOn ? `Date: ${occurredOn}` : null,
    action.expectedOn ? `Vote expected: ${action.expectedOn}` : null,
    action.expiresOn ? `In force until: ${action.expiresOn}` : null,
    voteWords(action) ? `Vote: ${voteWords(action)}` : null,
    action.sponsors.length > 0 ? `Sponsors: ${action.sponsors.join(', ')}` : null,
    action.measures.length > 0 ? `Measures: ${action.measures.join(', ')}` : null,
  ].filter(Boolean);
  return `${what[type]}${reading.official ? '' : ', a news report says'}. ${facts.join('. ')}${facts.length > 0 ? '.' : ''}`.trim();
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
    summary: `The Security Council made a statement: ${sentence(headline)}`,
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
  const subject = regimes.length > 0 ? ` Regime: ${subjectOf(regimes)}.` : '';
  return {
    id,
    type,
    status: statusOf(reading),
    regimes,
    title: shorten(headline, TITLE_LENGTH),
    summary: `${type === 'committee.notice' ? 'A committee of the Security Council reports' : 'News on the Security Council or its sanctions, with no action found in it'}: ${sentence(headline)}${subject}`,
    occurredOn,
    detectedAt: reading.detectedAt,
    evidence: evidenceOf(reading, quote),
    thread: threadId(id),
  };
};
