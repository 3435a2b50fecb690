import { explain } from '../../language/explain.js';
import { regimesOf } from '../../language/facts/regimes-named.js';
import { dayOfAct } from '../../language/facts/when.js';
import { type FoundAct, type ReadText, readText, type Text } from '../../language/read.js';
import type { CouncilEvent } from '../../model/event.js';
import { boundedLines, sentencesOf, withoutDateline } from '../../text/sentences.js';
import { plain } from '../../text/text.js';
import { councilDay, type Day } from '../../time/days.js';
import { actionEvent, type DocumentProvenance, noticeEvent, statementEvent } from '../action-events.js';
import { evidenceOf, instantOf, type SourceDocument } from '../document.js';
import { partyEvent } from '../party-events.js';
import { readNewsPage } from './page.js';

/** An article ready to be read. */
interface Article {
  readonly title: string | null;
  readonly reading: Text;
  readonly liveOn: Day | null;
  readonly source: DocumentProvenance;
}

const articleOf = (document: SourceDocument): Article => {
  const article = readNewsPage(document.text);
  // The feed's or caller's date goes before the page's; a page may show today's.
  const published = document.publishedAt ?? (instantOf(article.publishedAt) ? article.publishedAt : null);
  const title = article.title === null ? document.headline : plain(article.title);
  const publishedOn = published === null ? null : councilDay(published);
  return {
    title,
    liveOn: article.liveOn,
    reading: {
      title: title === null ? null : plain(title),
      sentences: boundedLines(article.lines).map(withoutDateline).flatMap(sentencesOf),
      publishedOn,
      official: false,
    },
    source: {
      detectedAt: document.detectedAt,
      evidence: evidenceOf(document, published, article.canonical),
      official: false,
      publishedOn,
      document: null,
      meeting: null,
    },
  };
};

/** How the clauses of an article are read. */
export const explainNews = (document: SourceDocument): string => explain(readText(articleOf(document).reading));

/**
 * The events of a news article: the acts of the Council, else the parties that it says were listed or removed, and the statements of the Council; else
 * a notice of a committee or `news.reported`; else none.
 */
export const extractNews = (document: SourceDocument): CouncilEvent[] => {
  const { title, reading, source, liveOn } = articleOf(document);
  const read = readText(reading);
  const told = [
    ...read.acts.map((act) => actionEvent(dated(act, liveOn), title, source)),
    ...read.parties.map((party) => partyEvent(party, source)),
    ...statementsOf(read, title, source),
  ];
  return told.length > 0 ? told : noticesOf(read, title, source);
};

/** What is told while it happens happened on that day, unless the words name another. */
const dated = (act: FoundAct, liveOn: Day | null): FoundAct =>
  act.type === 'council.draft' ? act : { ...act, occurredOn: act.occurredOn ?? liveOn };

const statementsOf = (
  { told, sentences }: ReadText,
  title: string | null,
  source: DocumentProvenance,
): CouncilEvent[] => {
  const found = told.find(({ kind }) => kind === 'statement')?.frame.sentence;
  if (!found) return [];
  const headline = sentences.find(({ place }) => place === 'headline') ?? null;
  return [statementEvent(title ?? found.text, regimesOf([found], [found], headline), found.text, null, source)];
};

/** What is worth knowing and holds no act. */
const noticesOf = (read: ReadText, title: string | null, source: DocumentProvenance): CouncilEvent[] => {
  if (!read.scene.ofCouncil) return [];
  const notice = read.told.find(({ kind }) => kind === 'notice')?.frame.sentence;
  const relied = read.sentences.filter(({ mentions }) =>
    mentions.some(({ actor }) => actor === 'council' || actor === 'un' || actor === 'members' || actor === 'committee'),
  );
  const sentence = notice ?? relied[0];
  if (!sentence) return [];
  const headline = read.sentences.find(({ place }) => place === 'headline') ?? null;
  const own = regimesOf(notice ? [notice] : relied, read.sentences, headline);
  const regimes = own.length > 0 ? own : regimesOf(read.sentences, read.sentences, headline);
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
