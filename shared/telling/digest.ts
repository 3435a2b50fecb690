import type { CouncilEvent } from '../model/event.js';
import { regimeById } from '../model/regimes.js';
import type { TopicMessage } from '../services/topics.js';
import { shorten } from '../text/text.js';
import { asSms, asSubject, oneLine, textsOf } from '../wording/messages.js';

/** A message to an audience, and the events it tells of. */
export interface TellingMessage<T> extends TopicMessage {
  readonly tells: readonly T[];
}

interface OfEvent {
  readonly event: CouncilEvent;
}

/** More events than this at once are told together, one message a regime: nobody reads a hundred e-mails. */
export const MOST_ALONE = 25;
/** Most events in one digest: with 600 characters each it stays well below the 256 KB of SNS. */
const MOST_TOGETHER = 200;
const TITLE_LENGTH = 200;
const SUMMARY_LENGTH = 300;

/** Address of an event's own page. */
export const eventUrl = (publicUrl: string, id: string): string => `${publicUrl}/events/${id}`;

const alone = <T extends OfEvent>(stored: T, publicUrl: string): TellingMessage<T> => {
  const { subject, email, sms } = textsOf(stored.event, eventUrl(publicUrl, stored.event.id));
  return {
    subject,
    message: { default: email, email, sms },
    attributes: { event: stored.event.id },
    tells: [stored],
  };
};

/** What kind of thing happened how often: "120 entry.listed, 3 entry.amended". */
const countsOf = (events: readonly OfEvent[]): string => {
  const counts = new Map<string, number>();
  for (const { event } of events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `${count} ${type}`).join(', ');
};

const together = <T extends OfEvent>(regime: string, events: readonly T[], publicUrl: string): TellingMessage<T> => {
  const name = regimeById(regime)?.name ?? 'no single regime';
  const title = `${events.length} events on ${name}: ${countsOf(events)}`;
  const url = regime === '' ? `${publicUrl}/` : `${publicUrl}/?regime=${regime}`;
  const items = events.flatMap(({ event }) => [
    shorten(oneLine(event.title), TITLE_LENGTH),
    `  ${shorten(oneLine(event.summary), SUMMARY_LENGTH)}`,
    `  ${eventUrl(publicUrl, event.id)}`,
    '',
  ]);
  const email = [
    `${title}.`,
    '',
    'So much happened at once that it comes as one message. Each event has its own page, with its changes and its evidence.',
    '',
    ...items,
    `All of it: ${url}`,
    '',
    'You get this because you subscribed to council-watch. To stop, follow the unsubscribe link at the end of this message.',
  ].join('\n');
  return {
    subject: asSubject(title),
    message: { default: email, email, sms: asSms(title, url) },
    attributes: { digest: regime === '' ? 'all' : regime },
    tells: events,
  };
};

/** By the one regime they are of; those of several, or of none, together. */
const byRegime = <T extends OfEvent>(events: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const each of events) {
    const { regimes } = each.event;
    const regime = regimes.length === 1 ? (regimes[0] ?? '') : '';
    groups.set(regime, [...(groups.get(regime) ?? []), each]);
  }
  return groups;
};

const inPieces = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** The messages that tell people of events: one each, or when there are very many at once, a digest for each regime. */
export const messagesToPeople = <T extends OfEvent>(events: readonly T[], publicUrl: string): TellingMessage<T>[] => {
  if (events.length <= MOST_ALONE) return events.map((each) => alone(each, publicUrl));
  return [...byRegime(events)].flatMap(([regime, some]) =>
    some.length === 1
      ? some.map((each) => alone(each, publicUrl))
      : inPieces(some, MOST_TOGETHER).map((piece) => together(regime, piece, publicUrl)),
  );
};
