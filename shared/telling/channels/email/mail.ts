import { nameOfId } from '../../../model/entry.js';
import { type CouncilEvent, isEntryEvent } from '../../../model/event.js';
import { ascii, cut, oneLine } from '../../../text/letters.js';
import { shorten } from '../../../text/text.js';
import { WORDS } from '../../../wording/catalogue.js';
import { filterInWords } from '../../../wording/filters.js';
import { happeningOf } from '../../../wording/happening.js';
import { digestLine, headlineOf, regimesBeside } from '../../../wording/headline.js';
import { changesOf } from '../changes.js';
import type { Rendered, Told, Why } from '../channel.js';
import { actFacts, lineOf, whoFacts } from '../facts.js';

/** Under 100 characters (SNS). */
const SUBJECT_LENGTH = 99;
const MOST_CHANGES = 40;
const MOST_CHANGES_TOGETHER = 6;
const QUOTE_LENGTH = 400;
const SUMMARY_LENGTH = 300;

/** What, who, which regime, status; the middle is cut where there is not room for all. */
const subjectOf = (event: CouncilEvent): string => {
  const status = WORDS.events.statusesInShort[event.status];
  const tail = ascii(`, ${[...regimesBeside(headlineOf(event), event), status].join(', ')}`);
  const room = SUBJECT_LENGTH - Math.min(tail.length, SUBJECT_LENGTH / 2);
  if (!isEntryEvent(event)) return cut(`${cut(ascii(event.title), room)}${tail}`, SUBJECT_LENGTH);
  const { name, reference } = event.entry;
  const behind = reference === null ? '' : ` (${reference})`;
  const what = ascii(WORDS.mails.headline(WORDS.events.happened[happeningOf(event)], ''));
  const who = cut(ascii(name), room - what.length - 1 - behind.length);
  return cut(`${what} ${who}${behind}${tail}`, SUBJECT_LENGTH);
};

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${oneLine(line)}`), ''];

const evidenceLines = ({ evidence }: CouncilEvent): string[] =>
  evidence.flatMap(({ source, url, publishedAt, locator, quote, sha256 }) => [
    [
      `${url ?? source}${locator ? ` (${locator})` : ''}`,
      ...(publishedAt ? [WORDS.mails.published(WORDS.dates.long(publishedAt.slice(0, 10)))] : []),
    ].join(', '),
    ...(quote ? [`"${shorten(oneLine(quote), QUOTE_LENGTH)}"`] : []),
    WORDS.mails.archived(sha256),
  ]);

const linkLines = (event: CouncilEvent, url: string, { publicUrl }: Why): string[] => {
  const name = isEntryEvent(event) && event.entry.id !== null ? nameOfId(event.entry.id) : null;
  return [
    WORDS.mails.wholeEvent(url),
    ...(name === null ? [] : [WORDS.mails.entry(name, `${publicUrl}/entries/${name}`)]),
  ];
};

/** Why they get it, and how it stops. */
const footOf = ({ filter, publicUrl }: Why): string[] => [
  WORDS.mails.why(oneLine(filterInWords(filter)), publicUrl),
  WORDS.mails.stopThroughSns,
];

const bodyOf = (event: CouncilEvent, url: string, why: Why): string => {
  const { headings, says, means } = WORDS.mails;
  const meaning = isEntryEvent(event) ? means[happeningOf(event)] : undefined;
  return [
    oneLine(headlineOf(event)),
    [says[event.status], ...(meaning ? [meaning] : [])].join(' '),
    '',
    oneLine(event.summary),
    '',
    ...section(headings.who, isEntryEvent(event) ? whoFacts(event).map(lineOf) : []),
    ...section(headings.changed, changesOf(event, MOST_CHANGES)),
    ...section(headings.act, actFacts(event).map(lineOf)),
    ...section(headings.evidence, evidenceLines(event)),
    ...section(headings.more, linkLines(event, url, why)),
    ...footOf(why),
  ].join('\n');
};

/** What an event of a digest says: an amendment its changes, each before and after, any other event its summary. */
const digestLines = (event: CouncilEvent): string[] => {
  const status = WORDS.events.statuses[event.status];
  const changes = changesOf(event, MOST_CHANGES_TOGETHER);
  return changes.length > 0
    ? [status, ...changes.map(oneLine)]
    : [`${status}: ${shorten(oneLine(event.summary), SUMMARY_LENGTH)}`];
};

const digestOf = ({ regime, events, url, because }: Extract<Told, { kind: 'digest' }>, why: Why): string =>
  [
    `${digestLine(regime, events)}.`,
    '',
    WORDS.mails.digests.whyTogether[because],
    '',
    ...events.flatMap((event) => [
      oneLine(headlineOf(event)),
      ...digestLines(event).map((said) => `  ${said}`),
      `  ${why.publicUrl}/events/${event.id}`,
      '',
    ]),
    WORDS.mails.allEvents(url),
    '',
    ...footOf(why),
  ].join('\n');

/** An e-mail as SNS sends it: plain text, and a subject of one line in ASCII. */
export const mailOf = (told: Told, why: Why): Rendered =>
  told.kind === 'event'
    ? { subject: subjectOf(told.event), text: bodyOf(told.event, told.url, why) }
    : { subject: cut(ascii(digestLine(told.regime, told.events)), SUBJECT_LENGTH), text: digestOf(told, why) };
