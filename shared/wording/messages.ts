import { type CouncilEvent, isEntryEvent } from '../model/event.js';
import { regimeById } from '../model/regimes.js';
import { shorten } from '../text/text.js';
import { describeChange } from './changes.js';

/** What the people of an audience get, by protocol. */
export interface Texts {
  /** ASCII, under 100 characters, one line (SNS). */
  readonly subject: string;
  readonly email: string;
  /** At most 160 characters of GSM-7. */
  readonly sms: string;
}

const SUBJECT_LENGTH = 99;
const SMS_LENGTH = 160;
const MOST_CHANGES = 40;

/** The letters of GSM 03.38's basic table beyond ASCII that need no escape. */
const GSM = '£¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà';
/** ASCII signs that the basic table lacks or that count as two. */
const REPLACED: Record<string, string> = {
  '`': "'",
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '\\': '/',
  '^': ' ',
  '~': '-',
  '|': '/',
  '€': 'EUR',
  '…': '...',
  '→': '->',
};

/** Typography and accents made plain ASCII; what has no plain form is a question mark. */
export const ascii = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/…/g, '...')
    .replace(/→/g, '->')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[^\x20-\x7e]/g, '?');

const gsm7 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) =>
      GSM.includes(letter)
        ? letter
        : (REPLACED[letter] ?? [...ascii(letter)].map((plain) => REPLACED[plain] ?? plain).join('')),
    )
    .join('');

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, Math.max(0, length - 3)).trimEnd()}...`;

/** No line of a source may pretend to be ours: controls and line breaks become blanks. */
export const oneLine = (text: string): string =>
  text.replace(/[\s\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

const STATUS: Record<CouncilEvent['status'], string> = {
  announced: 'announced by a press release; the list has not shown it yet',
  confirmed: 'confirmed by the Consolidated List',
  reported: 'reported by the news; not confirmed by a UN document yet',
  official: 'told by a UN document',
};

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`), ''];

const emailOf = (event: CouncilEvent, url: string): string => {
  const changes = isEntryEvent(event) ? event.entry.changes.filter((change) => change.field !== 'updatedOn') : [];
  const facts = [
    event.regimes.length > 0
      ? `Regime: ${event.regimes.map((id) => `${regimeById(id)?.name ?? id} (${id})`).join(', ')}`
      : null,
    event.occurredOn ? `Date: ${event.occurredOn}` : null,
    `Status: ${STATUS[event.status]}`,
    `Noticed: ${event.detectedAt}`,
  ].filter((fact) => fact !== null);
  const evidence = event.evidence.flatMap(({ source, url: where, locator, quote, sha256 }) => [
    `${where ?? source}${locator ? ` (${oneLine(locator)})` : ''}`,
    ...(quote ? [`"${shorten(oneLine(quote), 400)}"`] : []),
    `sha256 ${sha256}`,
  ]);
  return [
    oneLine(event.title),
    '',
    oneLine(event.summary),
    '',
    ...section(
      'What changed',
      changes.slice(0, MOST_CHANGES).map((change) => oneLine(describeChange(change))),
    ),
    ...section('Facts', facts),
    ...section('Evidence', evidence),
    `All of it: ${url}`,
    '',
    'You get this because you subscribed to council-watch. To stop, follow the unsubscribe link at the end of this message.',
  ].join('\n');
};

/** A line as SNS takes it for a subject: ASCII, under 100 characters. */
export const asSubject = (title: string): string => cut(ascii(oneLine(title)), SUBJECT_LENGTH);

/** A line and a link as one text message. */
export const asSms = (title: string, url: string): string => {
  const link = ` ${gsm7(url)}`;
  return `${cut(gsm7(oneLine(title)), SMS_LENGTH - link.length)}${link}`;
};

/** The texts of one event. `url` is the event's own page. */
export const textsOf = (event: CouncilEvent, url: string): Texts => ({
  subject: asSubject(event.title),
  email: emailOf(event, url),
  sms: asSms(event.title, url),
});
