import type { ReadSentence } from '../../language/clauses.js';
import { explain } from '../../language/explain.js';
import { committeesIn, regimesOf } from '../../language/facts/regimes-named.js';
import { dayNamed } from '../../language/facts/when.js';
import { type ReadText, readText } from '../../language/read.js';
import type { CouncilEvent } from '../../model/event.js';
import { afterAmendment } from '../../text/marked.js';
import { boundedLines, sentencesOf } from '../../text/sentences.js';
import { plain } from '../../text/text.js';
import { pageDay } from '../../time/dates.js';
import { councilDay } from '../../time/days.js';
import { actionEvent, type DocumentProvenance, noticeEvent, statementEvent } from '../action-events.js';
import { evidenceOf, type SourceDocument } from '../document.js';
import { committeeEvents } from './committee.js';
import { isListingPage } from './listing-page.js';
import { readPressPage } from './page.js';
import { meetingNumber, releaseSymbol } from './symbol.js';

/** How many lines of a meeting's coverage tell what was decided; what follows are speeches. */
const LEAD = 14;
const FURNITURE =
  /^(?:in progress at unhq|for information media\.? not an official record\.?|security council|press release|meetings coverage)$/i;
/** From here on a release gives the text that was adopted, which recalls years of other decisions. */
const FULL_TEXT =
  /^(?:the )?(?:following is the )?full text of (?:the )?(?:security council |draft )?(?:resolution|presidential|statement)|^(?:resolution|presidential statement|draft resolution)s?$/i;

/** What was decided, which stands before the speeches and the text that was adopted. */
const readProse = (lines: readonly string[], title: string | null, publishedOn: string | null): ReadText => {
  const all = boundedLines(lines).map((line) => plain(afterAmendment(line)));
  const fullText = all.findIndex((line) => FULL_TEXT.test(line));
  const prose = (fullText > 1 ? all.slice(0, fullText) : all).slice(0, LEAD);
  return readText({ title: title && plain(title), sentences: prose.flatMap(sentencesOf), publishedOn, official: true });
};

/** A release as its page gives it. */
interface Release {
  readonly page: ReturnType<typeof readPressPage>;
  /** What it says, without what stands on every page. */
  readonly lines: readonly string[];
  readonly title: string | null;
  /** When it was published (instant, UTC). */
  readonly published: string | null;
  /** The day of that in New York. */
  readonly publishedOn: string | null;
}

const OPENING = 6;
const releaseOf = (document: SourceDocument): Release => {
  const page = readPressPage(document.text);
  const lines = page.lines.filter((line) => !FURNITURE.test(line));
  const published = document.publishedAt ?? page.publishedAt ?? pageDay(lines.slice(0, OPENING).join('\n'));
  const publishedOn = published === null ? null : councilDay(published);
  return { page, lines, title: page.title ?? document.headline, published, publishedOn };
};

/** How a release is read. */
export const explainRelease = (document: SourceDocument): string => {
  const { lines, title, publishedOn } = releaseOf(document);
  return explain(readProse(lines, title, publishedOn));
};

/** Every event of a press release or of a meeting's coverage; none for a document of no interest. */
export const extractPressRelease = (document: SourceDocument): CouncilEvent[] => {
  const release = releaseOf(document);
  if (isListingPage(release.page)) return [];
  const { page, lines, title, published, publishedOn } = release;
  const { detectedAt } = document;
  const evidence = evidenceOf(document, published, page.canonical);
  const entries = committeeEvents(
    [title ?? '', ...lines].join('\n'),
    { detectedAt, evidence: { ...evidence, locator: null }, status: 'announced' },
    publishedOn,
  );
  if (entries.length > 0) return entries;
  return proseEvents(release, {
    detectedAt,
    evidence,
    official: true,
    publishedOn,
    document: releaseSymbol([...page.lines], document.url),
    meeting: meetingNumber(page.lines),
  });
};

/** What a release without entries tells: what a committee says, else the acts of the Council and its statement. */
const proseEvents = ({ lines, title, publishedOn }: Release, source: DocumentProvenance): CouncilEvent[] => {
  const read = readProse(lines, title, publishedOn);
  const statement = statementOf(read);
  const notice = noticeOf(read, statement);
  if (notice) {
    const day = dayNamed(notice, publishedOn) ?? publishedOn;
    return [noticeEvent('committee.notice', title ?? notice.text, committeesOf(read), notice.text, day, source)];
  }
  const acts = read.acts.map((act) => actionEvent(act, title, source));
  if (!statement) return acts;
  const regimes = acts.length > 0 ? [] : sanctionsIn(read);
  return [...acts, statementEvent(title ?? statement.text, regimes, statement.text, publishedOn, source)];
};

/** A statement says in its headline whether it is about sanctions. */
const sanctionsIn = ({ sentences }: ReadText): string[] => {
  const headline = sentences.find(({ place }) => place === 'headline');
  const isOfSanctions = headline?.mentions.some(
    ({ thing, actor }) => thing === 'sanctions' || thing === 'panel' || actor === 'committee',
  );
  return headline && isOfSanctions ? regimesOf([headline], [headline], headline) : [];
};

/** The sentence that gives a statement of the Council, or the headline that says so. */
const statementOf = ({ sentences, told }: ReadText): ReadSentence | null => {
  const issued = told.find(({ kind }) => kind === 'statement')?.frame.sentence;
  if (issued) return issued;
  return (
    sentences.find(
      ({ place, mentions, clauses }) =>
        place === 'headline' && clauses.length === 0 && mentions.some(({ thing }) => thing === 'statement'),
    ) ?? null
  );
};

const OF_PROSE = 6;
/** The sentence in which a committee, its Chair or its members act, where the release opens with it. */
const noticeOf = ({ sentences, acts }: ReadText, statement: ReadSentence | null): ReadSentence | null => {
  const headline = sentences.find(({ place }) => place === 'headline');
  const opening = sentences.find(
    ({ place, tokens, clauses }) =>
      place !== 'headline' &&
      tokens.length > OF_PROSE &&
      clauses.some(({ verb }) => !verb.infinitive && verb.form !== 'ing'),
  );
  if (opening && actsForCommittee(opening)) return opening;
  if (headline && actsForCommittee(headline)) return opening ?? headline;
  // Where nothing is told of the Council, a committee may act further down.
  return acts.length === 0 && statement === null ? (sentences.find(actsForCommittee) ?? null) : null;
};

/** A committee of the Council, by the number of its resolution or its name; the UN has others. */
const isOfCouncil = (sentence: ReadSentence): boolean =>
  committeesIn(sentence).length > 0 ||
  sentence.mentions.some(
    ({ actor, from, to }) =>
      actor === 'committee' &&
      /security council|sanctions/i.test(
        sentence.tokens
          .slice(from, to)
          .map(({ text }) => text)
          .join(' '),
      ),
  );

/** Whether the first phrases of a sentence, before its verb, are a committee or of one. */
const actsForCommittee = (sentence: ReadSentence): boolean => {
  const { mentions, clauses, text } = sentence;
  const main = clauses.find(({ relative, describes, verb }) => !relative && !describes && !verb.infinitive);
  const committee = mentions.find(({ actor }) => actor === 'committee');
  if (!committee || !isOfCouncil(sentence)) return false;
  if (main?.subject?.mention?.thing === 'statement')
    return committee.from > main.verb.head && /\b(?:chair|chairman|chairperson)\b/i.test(text);
  // The Council itself may act on a committee's behalf.
  if (main?.subject?.mention?.actor === 'council') return false;
  return main === undefined || committee.from < main.verb.from || main.subject?.mention?.actor === 'committee';
};

/** The committees of the first sentence that names any. */
const committeesOf = ({ sentences }: ReadText): string[] => {
  const naming = sentences.find((sentence) => committeesIn(sentence).length > 0);
  return naming ? committeesIn(naming) : regimesOf(sentences.slice(0, 2), sentences, null);
};
