import { actionEvent, type DocumentReading, noticeEvent } from '../../extract/action-events.js';
import { regimesOf } from '../../extract/regimes.js';
import { type Reading, SECURITY_COUNCIL } from '../../extract/sentence-kind.js';
import { readActions } from '../../extract/several.js';
import type { CouncilEvent } from '../../model/event.js';
import { sentencesOf, withoutDateline } from '../../text/sentences.js';
import { plain } from '../../text/text.js';
import { councilDay } from '../../time/days.js';
import { evidenceOf, instantOf, type SourceDocument } from '../document.js';
import { readNewsPage } from './page.js';

const COUNCIL_OR_SANCTIONS = new RegExp(
  `\\b(?:${SECURITY_COUNCIL}|UNSC|U\\.?N\\.? Council|(?:U\\.?N\\.?|United Nations)(?:'s)? (?:[\\w-]+ ){0,3}(?:sanctions?|embargo|blacklist|resolution))\\b`,
  'i',
);

/** The events of a news article: the actions of the Council, else `news.reported`, else none. */
export const extractNews = (document: SourceDocument): CouncilEvent[] => {
  const article = readNewsPage(document.text);
  // The feed's or caller's date goes before the page's; a page may show today's.
  const published = document.publishedAt ?? (instantOf(article.publishedAt) ? article.publishedAt : null);
  const title = article.title === null ? document.headline : plain(article.title);
  const reading: Reading = {
    title: title === null ? null : plain(title),
    sentences: article.lines.map(withoutDateline).flatMap(sentencesOf),
    publishedOn: published === null ? null : councilDay(published),
    official: false,
  };
  const source: DocumentReading = {
    detectedAt: document.detectedAt,
    evidence: evidenceOf(document, published, article.canonical),
    official: false,
    publishedOn: reading.publishedOn,
    document: null,
    meeting: null,
  };
  const actions = readActions(reading);
  if (actions.length > 0) return actions.map((action) => actionEvent(action, title, source));
  const relied = [title ?? '', ...reading.sentences].filter((sentence) => COUNCIL_OR_SANCTIONS.test(sentence));
  if (relied.length === 0) return [];
  const regimes = regimesOf([title ?? '', ...relied].join(' '), reading.sentences.join(' '));
  return [noticeEvent('news.reported', title ?? relied[0] ?? '', regimes, relied[0] ?? '', null, source)];
};
