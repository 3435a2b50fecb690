import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isEntryEvent } from '../model/event.js';
import { textsOf } from '../notify/texts.js';
import type { TopicMessage } from '../notify/topics.js';
import { markTold, pendingEvents, type StoredEvent } from '../store/events.js';
import { releaseLease, takeLease } from '../store/sources.js';
import { type Audience, listAudiences } from '../store/subscriptions.js';
import { isUntold, leaveOutbox, TARGETS } from './outbox.js';
import type { Services } from './services.js';

export interface Relayed {
  readonly events: number;
  /** Messages that SNS refused; they stay in the outbox. */
  readonly refused: number;
}

/** Address of an event's own page. */
export const eventUrl = (publicUrl: string, id: string): string => `${publicUrl}/events/${id}`;

const messageOf = ({ event, revision }: StoredEvent): TopicMessage => ({
  message: JSON.stringify({ type: event.type, timestamp: event.detectedAt, data: event }),
  attributes: {
    id: event.id,
    revision: String(revision),
    type: event.type,
    status: event.status,
    ...(event.regimes.length > 0 && { regimes: event.regimes.join(',') }),
    ...(isEntryEvent(event) && { significance: event.entry.significance }),
  },
});

/** A relay ends within this time, or has died. */
const LEASE_SECONDS = 60;
const LEASE_TRIES = 40;
const LEASE_WAIT_MS = 500;

/**
 * Tells what waits in the outbox: each matching audience once, whatever the revision, and the events topic every revision. What SNS
 * took is marked event by event, so that a run after a crash goes on where this one stopped. One relay runs at a time, so that nobody is told twice.
 * @param repeatAll tell the events topic again what it was told already: after a restart of an SNS that keeps nothing
 */
export const relay = async (services: Services, repeatAll = false): Promise<Relayed> => {
  const owner = randomUUID();
  for (let tries = 1; !(await takeLease(services.table, 'relay', owner, LEASE_SECONDS)); tries++) {
    if (tries === LEASE_TRIES) return { events: 0, refused: 0 };
    await setTimeout(LEASE_WAIT_MS);
  }
  try {
    return await drain(services, repeatAll);
  } finally {
    await releaseLease(services.table, 'relay', owner);
  }
};

const drain = async (services: Services, repeatAll: boolean): Promise<Relayed> => {
  const { table, settings } = services;
  const pending: StoredEvent[] = [];
  for await (const stored of pendingEvents(table)) pending.push(stored);
  if (pending.length === 0) return { events: 0, refused: 0 };
  let refused = 0;
  for (const audience of await listAudiences(table)) {
    refused += await tell(
      services,
      audience,
      pending.filter((stored) => isUntold(audience, stored)),
      textsFor(settings.publicUrl),
    );
  }
  const untold = pending.filter(({ told, revision }) => repeatAll || told[TARGETS.events] !== revision);
  refused += await tell(services, { id: TARGETS.events, topicArn: settings.eventsTopic }, untold, messageOf);
  for (const { event } of pending) await leaveOutbox(services, event.id);
  if (refused > 0) services.log.warn('SNS refused messages; they are tried again', { refused });
  return { events: pending.length, refused };
};

/**
 * Publishes the events to one topic and marks those it took; the answer is how many it refused. A topic that can't be published to
 * stops no other.
 */
const tell = async (
  { table, topics, log }: Services,
  { id, topicArn }: Pick<Audience, 'id' | 'topicArn'>,
  events: readonly StoredEvent[],
  message: (stored: StoredEvent) => TopicMessage,
): Promise<number> => {
  if (events.length === 0) return 0;
  const taken = await topics.publish(topicArn, events.map(message)).catch((error: Error) => {
    log.error('a topic could not be published to; it is tried again', { topic: id, error: error.message });
    return events.map(() => false);
  });
  const marked = events.filter((_, position) => taken[position]);
  for (const stored of marked) await markTold(table, stored, id);
  return events.length - marked.length;
};

const textsFor =
  (publicUrl: string) =>
  ({ event }: StoredEvent): TopicMessage => {
    const { subject, email, sms } = textsOf(event, eventUrl(publicUrl, event.id));
    return { subject, message: { default: email, email, sms }, attributes: { event: event.id } };
  };
