import { actionEvent, type DocumentReading, noticeEvent, statementEvent } from '../../extract/action-events.js';
import { committeesIn, regimesOf } from '../../extract/regimes.js';
import { meetingNumber, releaseSymbol } from '../../extract/resolutions.js';
import { readActions } from '../../extract/several.js';
import type { CouncilEvent } from '../../model/event.js';
import type { Article } from '../../text/article.js';
import { afterAmendment } from '../../text/marked.js';
import { sentencesOf } from '../../text/sentences.js';
import { plain } from '../../text/text.js';
import { pageDay, wholeDay } from '../../time/dates.js';
import { councilDay, type Day } from '../../time/days.js';
import { evidenceOf, type SourceDocument } from '../document.js';
import { committeeEvents } from './committee.js';
import { readPressPage } from './page.js';

/** How many lines of a meeting's coverage tell what was decided; what follows are speeches. */
const LEAD = 14;
const FURNITURE =
  /^(?:in progress at unhq|for information media\.? not an official record\.?|security council|press release|meetings coverage)$/i;

const STATEMENT =
  /\b(?:the )?following (?:security council )?(?:press |presidential )?statement(?: on [^.:]{1,120})? was (?:issued|read|made)|\b(?:issu|read|adopt|agree|approv)\w* (?:\w+ ){0,4}(?:presidential|press) statement\b|\bpresidential statement \(?S\/PRST\/|\bin a (?:presidential )?statement \(?(?:document )?S\/?PRST|\bstatement\b[^.]{0,80}\bread out by\b|\bpress statement (?:on|by)\b|\bstatement by the president of the security council\b/i;
const BY_COMMITTEE_CHAIR =
  /\bstatement was issued [^.]{0,60}\bby the (?:Chair|Chairman|Chairperson|Vice-Chair)\b[^.]{0,60}\bCommittee\b/i;
/** A committee of the Council as a release names one. */
const COMMITTEE =
  /\bSecurity Council(?:'s)? (?:\w+ )?Committee(?: established)? pursuant to\b|\b\d{4}(?:\/\d{4})* (?:\([^)]{0,40}\) )?(?:Sanctions )?Committee\b|\bSecurity Council (?:Sanctions )?Committee (?:on|concerning)\b/i;
/** A sentence or headline whose subject is a committee, its Chair or its members: the Council itself does not act in it. */
const COMMITTEE_ACTS =
  /^(?:On [\w ,]{4,30}?,? )?(?:the )?(?:members of the |chair(?:man|person|woman)?(?: of the)? |acting chair(?: of the)? )?(?:Security Council(?:'s)? )?(?:[\w/'()&-]+ ){0,8}?Committees?\b/i;
/** From here on a release gives the text that was adopted, which recalls years of other decisions. */
const FULL_TEXT =
  /^(?:the )?full text of (?:the )?(?:draft )?(?:resolution|presidential|statement)|^(?:Resolution|Presidential Statement|Draft Resolution)s?$/i;
const OF_SANCTIONS = /\bsanction|\bembargo|\bpanel of experts|\bgroup of experts|\bmonitoring team|\b\d{4} committee/i;

/** How a release begins. A page with several beginnings and no entry is a list of releases, each with its first words. */
const OPENING =
  /^(?:On \d{1,2} \w+ \d{4}, the Security Council Committee\b|The following (?:Security Council )?(?:press |presidential )?statement\b[^.]* was (?:issued|read|made)\b|SC\/\d{4,6}\b)/;

/** Whether a page lists releases instead of being one: it serves to fill gaps, and tells no event of its own. */
export const isListingPage = ({ title, lines }: Article): boolean => {
  const heading = [title ?? '', ...lines.slice(0, 4)].some((line) =>
    /^Security Council: (?:Press Releases?|Meetings Coverage)$/i.test(line),
  );
  const openings = lines.filter((line) => OPENING.test(line) && !/^SC\/\d{4,6}\S*$/.test(line)).length;
  const symbols = lines.filter((line) => /^SC\/\d{4,6}\S*$/.test(line)).length;
  return heading || symbols > 1 || (openings > 1 && !lines.some((line) => /\bName\b[^:]{0,20}:/.test(line)));
};

/** Sentences in which the UN tells what was done now, not what a speaker recalled: they say today, or the year's own resolution. */
const isCurrent = (sentence: string, publishedOn: Day | null): boolean =>
  /^On \d{1,2} \w+ \d{4},? (?:the|members)|^By (?:the |its )?(?:(?:other|further) )?(?:terms|(?:text|resolution)'s (?:other |further )?(?:terms|provisions))\b|\b(?:today|this (?:morning|afternoon|evening)|unanimously adopt\w*|adopting resolution|by a vote of|owing to the negative vote|(?:rejected|defeated|not adopted) owing to|veto(?:es)? cast by|adopted under Chapter VII|having failed)\b/i.test(
    sentence,
  ) ||
  (publishedOn !== null && new RegExp(`\\bresolution \\d{4} \\(${publishedOn.slice(0, 4)}\\)`, 'i').test(sentence));

/** Every event of a press release or of a meeting's coverage; none for a document of no interest. */
export const extractPressRelease = (document: SourceDocument): CouncilEvent[] => {
  const article = readPressPage(document.text);
  if (isListingPage(article)) return [];
  const lines = article.lines.filter((line) => !FURNITURE.test(line));
  const published = document.publishedAt ?? article.publishedAt ?? pageDay(lines.slice(0, 6).join('\n'));
  const publishedOn = published === null ? null : councilDay(published);
  const title = article.title ?? document.headline;
  const text = [title ?? '', ...lines].join('\n');
  const evidence = evidenceOf(document, published, article.canonical);
  const symbol = releaseSymbol([...article.lines], document.url);

  const entries = committeeEvents(
    text,
    { detectedAt: document.detectedAt, evidence: { ...evidence, locator: null }, status: 'announced' },
    publishedOn,
  );
  if (entries.length > 0) return entries;

  const reading: DocumentReading = {
    detectedAt: document.detectedAt,
    evidence,
    official: true,
    publishedOn,
    document: symbol,
    meeting: meetingNumber(article.lines),
  };
  const all = lines.map((line) => plain(afterAmendment(line)));
  const fullText = all.findIndex((line) => FULL_TEXT.test(line));
  const prose = fullText > 1 ? all.slice(0, fullText) : all;
  const whole = prose.join('\n');
  const lead = prose.slice(0, LEAD).join('\n');

  const statement = prose.find((line) => STATEMENT.test(line));
  if ((statement || /\b(?:press|presidential) statement\b/i.test(title ?? '')) && !BY_COMMITTEE_CHAIR.test(lead)) {
    const headline = title ?? prose.find((line) => line !== statement) ?? statement ?? 'Security Council statement';
    const regimes = OF_SANCTIONS.test(headline) ? regimesOf(plain(headline), '') : [];
    return [statementEvent(headline, regimes, statement ?? headline, publishedOn, reading)];
  }
  const context = prose.slice(0, LEAD).flatMap(sentencesOf);
  const sentences = context.filter((sentence) => isCurrent(sentence, publishedOn));
  const committee = COMMITTEE.exec(plain(`${title ?? ''}\n${prose.slice(0, 3).join('\n')}`));
  const first = prose.find((line) => line.split(' ').length > 5) ?? '';
  const byCommittee =
    COMMITTEE_ACTS.test(first) || (title !== null && COMMITTEE_ACTS.test(plain(title)) && committee !== null);
  const actions = byCommittee
    ? []
    : readActions({ title: title && plain(title), sentences, publishedOn, official: true, context });
  if (actions.length > 0) return actions.map((action) => actionEvent(action, title, reading));
  if (committee || BY_COMMITTEE_CHAIR.test(lead)) {
    const sentence = prose.flatMap(sentencesOf).find((found) => COMMITTEE.test(found)) ?? title ?? whole;
    const day = wholeDay(/\bOn (\d{1,2} \w+,? \d{4})/.exec(sentence)?.[1] ?? '');
    const regimes = committeesIn(plain(`${title ?? ''} ${lead}`));
    return [noticeEvent('committee.notice', title ?? sentence, regimes, sentence, day ?? publishedOn, reading)];
  }
  return [];
};
