import { explain } from '../../language/explain.js';
import { regimesOf } from '../../language/facts/regimes.js';
import { dayOfAct } from '../../language/facts/when.js';
import { type ReadText, readText } from '../../language/read.js';
import type { CouncilEvent } from '../../model/event.js';
import { boundedLines, sentencesOf, withoutDateline } from '../../text/sentences.js';
import { plain } from '../../text/text.js';
import { councilDay } from '../../time/days.js';
import { actionEvent, type DocumentReading, noticeEvent, statementEvent } from '../action-events.js';
import { evidenceOf, instantOf, type SourceDocument } from '../document.js';
import { partyEvent } from '../party-events.js';
import { readNewsPage } from './page.js';

/** An article as it was read. */
interface ReadArticle {
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly evidence: DocumentReading['evidence'];
  readonly read: ReadText;
}

const readArticle = (document: SourceDocument): ReadArticle => {
  const article = readNewsPage(document.text);
  // The feed's or caller's date goes before the page's; a page may show today's.
  const published = document.publishedAt ?? (instantOf(article.publishedAt) ? article.publishedAt : null);
  const title = article.title ?? document.headline;
  const publishedOn = published === null ? null : councilDay(published);
  const read = readText({
    title: title === null ? null : plain(title),
    sentences: boundedLines(article.lines).map(withoutDateline).flatMap(sentencesOf),
    publishedOn,
    official: false,
  });
  return { title, publishedOn, evidence: evidenceOf(document, published, article.canonical), read };
};

/** How an article is read. */
export const explainNews = (document: SourceDocument): string => explain(readArticle(document).read);

/** The events of a news article: the acts of the Council and the parties listed, else a notice of a committee or `news.reported`, else none. */
export const extractNews = (document: SourceDocument): CouncilEvent[] => {
  const { title, publishedOn, evidence, read } = readArticle(document);
  const source: DocumentReading = {
    detectedAt: document.detectedAt,
    evidence,
    official: false,
    publishedOn,
    document: null,
    meeting: null,
  };
  const told = [
    ...read.acts.map((act) => actionEvent(act, title, source)),
    ...read.parties.map((party) => partyEvent(party, source)),
    ...statementsOf(read, title, source),
  ];
  return told.length > 0 ? told : noticesOf(read, title, source);
};

const statementsOf = ({ told }: ReadText, title: string | null, source: DocumentReading): CouncilEvent[] => {
  const found = told.find(({ kind }) => kind === 'statement')?.frame.sentence;
  return found ? [statementEvent(title ?? found.text, [], found.text, null, source)] : [];
};

/** What is worth knowing and holds no act. */
const noticesOf = (read: ReadText, title: string | null, source: DocumentReading): CouncilEvent[] => {
  if (!read.scene.ofCouncil) return [];
  const notice = read.told.find(({ kind }) => kind === 'notice')?.frame.sentence;
  const relied = read.sentences.filter(({ mentions }) =>
    mentions.some(({ actor }) => actor === 'council' || actor === 'un'),
  );
  const sentence = notice ?? relied[0];
  if (!sentence) return [];
  const headline = read.sentences.find(({ place }) => place === 'headline') ?? null;
  const regimes = regimesOf(notice ? [notice] : relied, read.sentences, headline);
  const day = notice
    ? dayOfAct(
        read.told.filter(({ kind }) => kind === 'notice').map(({ frame }) => frame),
        [],
        read.scene,
      )
    : null;
  const type = notice ? 'committee.notice' : 'news.reported';
  return [noticeEvent(type, title ?? sentence.text, regimes, sentence.text, day, source)];
};
