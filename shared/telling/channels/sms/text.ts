import { type CouncilEvent, type EntryEvent, isEntryEvent } from '../../../model/event.js';
import { cut, gsm7 } from '../../../text/letters.js';
import { WORDS } from '../../../wording/catalogue.js';
import { fieldLabel } from '../../../wording/fields.js';
import { happeningOf } from '../../../wording/happening.js';
import { dayOf, digestLine, regimeInShort, regimesBeside } from '../../../wording/headline.js';
import type { Rendered, Told, Why } from '../channel.js';

/** Letters of GSM-7 in one text message. */
const LENGTH = 160;
/** Less than this of a name says nothing of whose it is: before, the rest gives way. */
const LEAST_NAME = 16;
const MOST_FIELDS = 3;

const statusOf = (event: CouncilEvent): readonly [status: string, day: string] => [
  WORDS.events.statusesInShort[event.status],
  WORDS.dates.short(dayOf(event)),
];

/** In what an entry changed, where that can be said in few words and says more than what happened. */
const fieldsOf = (event: EntryEvent): string => {
  const { entry } = event;
  if (happeningOf(event) !== 'changed') return '';
  const fields = entry.changes
    .filter(({ class: grade, field }) => grade === entry.significance && field !== 'updatedOn')
    .map(({ field }) => fieldLabel(field));
  const named = [...new Set(fields)];
  return named.length === 0 || named.length > MOST_FIELDS ? '' : WORDS.mails.changedIn(named);
};

/** The same text with less beside the name and the reference, from the fullest on. */
const textsOf = (event: EntryEvent): ((name: string) => string)[] => {
  const what = WORDS.events.loudly[happeningOf(event)];
  const [status, day] = statusOf(event);
  const reference = event.entry.reference === null ? [] : [event.entry.reference];
  const regimes = event.regimes.map(regimeInShort);
  const fields = fieldsOf(event);
  const { text, textFrom } = WORDS.mails;
  return [
    (name) => `${textFrom}: ${text(what + fields, status, day, name, [...regimes, ...reference])}`,
    (name) => `${textFrom}: ${text(what, status, day, name, [...regimes, ...reference])}`,
    (name) => `${textFrom}: ${text(what, status, day, name, reference)}`,
    (name) => text(what, status, day, name, reference),
  ];
};

const entryText = (event: EntryEvent, room: number): string => {
  const name = gsm7(event.entry.name);
  const needed = Math.min(name.length, LEAST_NAME);
  const texts = textsOf(event).map((text) => (written: string) => gsm7(text(written)));
  const last = texts.at(-1) as (name: string) => string;
  const text = texts.find((each) => each('').length + needed <= room) ?? last;
  return text(cut(name, Math.max(0, room - text('').length)));
};

const titleText = (event: CouncilEvent, room: number): string => {
  const [status, day] = statusOf(event);
  const { textFrom, textOfTitle } = WORDS.mails;
  const text = (title: string): string =>
    gsm7(`${textFrom}: ${textOfTitle(title, regimesBeside(event.title, event), status, day)}`);
  return text(cut(gsm7(event.title), Math.max(0, room - text('').length)));
};

/** The address that leads to the page of an event in the fewest letters. */
const linkTo = (told: Told, { publicUrl }: Why): string =>
  told.kind === 'event' ? `${publicUrl}/e/${told.event.id.replace(/^evt_/, '')}` : told.url;

/** A text message: what, how it stands, who, where, the reference, a link. The reference is never lost, whatever the name. */
export const textOf = (told: Told, why: Why): Rendered => {
  const link = ` ${gsm7(linkTo(told, why))}`;
  const room = LENGTH - link.length;
  if (told.kind === 'digest') {
    const line = `${WORDS.mails.textFrom}: ${digestLine(told.regime, told.events, true)}.`;
    return { subject: null, text: `${cut(gsm7(line), room)}${link}` };
  }
  const { event } = told;
  return { subject: null, text: `${isEntryEvent(event) ? entryText(event, room) : titleText(event, room)}${link}` };
};
