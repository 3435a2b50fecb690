import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isEntryEvent } from '../model/event.js';
import type { Services } from '../services/services.js';
import type { TopicMessage } from '../services/topics.js';
import { keepForm, markTold, pendingEvents, type StoredEvent } from '../store/events.js';
import { extendLease, releaseLease, takeLease } from '../store/leases.js';
import { type Audience, listAudiences } from '../store/subscriptions.js';
import { recordTellings, type Telling } from '../store/tellings.js';
import { isRebuilding } from './audiences/audiences.js';
import { messagesToPeople, type TellingMessage } from './messages.js';
import { leaveOutbox, TARGETS, untoldTo } from './outbox.js';

export interface Relayed {
  readonly events: number;
  /** Messages that SNS refused; they stay in the outbox. */
  readonly refused: number;
}

/** Audiences that are told at the same time. */
const SIDE_BY_SIDE = 10;
/** SNS sets an address back that gets more than 10 e-mails a second. */
const PACE = 10;
const PACE_MS = 1_100;

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

/** A relay shows within this time that it lives, or has died. */
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
    const stillOurs = () => extendLease(services.table, 'relay', owner, LEASE_SECONDS);
    return await drain(services, repeatAll, stillOurs);
  } finally {
    await releaseLease(services.table, 'relay', owner);
  }
};

const drain = async (services: Services, repeatAll: boolean, stillOurs: () => Promise<boolean>): Promise<Relayed> => {
  const { table, settings } = services;
  const pending: StoredEvent[] = [];
  for await (const stored of pendingEvents(table)) pending.push(stored);
  if (pending.length === 0) return { events: 0, refused: 0 };
  // A run that died after storing an event may not have kept its form: nothing is told that can't be shown later.
  for (const stored of pending) await keepForm(table, stored);
  let refused = 0;
  const now = Date.now();
  // Whose topic is made again just now is told when its people are back; till then the events stay in the outbox.
  const audiences = (await listAudiences(table)).filter((audience) => !isRebuilding(audience, now));
  for (let start = 0; start < audiences.length; start += SIDE_BY_SIDE) {
    // Whoever has lost its lease by slowness leaves the rest to who has it now.
    if (start > 0 && !(await stillOurs())) return { events: 0, refused };
    const some = audiences.slice(start, start + SIDE_BY_SIDE).map((audience) => {
      const untold = pending.filter(untoldTo(audience));
      return tell(
        services,
        audience,
        messagesToPeople(untold, { filter: audience.filter, publicUrl: settings.publicUrl }),
        'people',
      );
    });
    for (const count of await Promise.all(some)) refused += count;
  }
  const untold = pending.filter(({ told, revision }) => repeatAll || told[TARGETS.events] !== revision);
  const messages = untold.map((stored) => ({ ...messageOf(stored), tells: [stored] }));
  refused += await tell(services, { id: TARGETS.events, topicArn: settings.eventsTopic }, messages, 'systems');
  await leaveOutbox(
    services,
    pending.map(({ event }) => event.id),
  );
  if (refused > 0) services.log.warn('SNS refused messages; they are tried again', { refused });
  return { events: pending.length, refused };
};

/**
 * Publishes messages to one topic and marks the events of those it took; the answer is how many it refused. A topic that can't be
 * published to stops no other.
 */
const tell = async (
  { table, topics, log }: Services,
  { id, topicArn }: Pick<Audience, 'id' | 'topicArn'>,
  messages: readonly TellingMessage<StoredEvent>[],
  whom: 'people' | 'systems',
): Promise<number> => {
  let refused = 0;
  for (let start = 0; start < messages.length; start += PACE) {
    if (start > 0 && whom === 'people') await setTimeout(PACE_MS);
    const some = messages.slice(start, start + PACE);
    const taken = await topics.publish(topicArn, some).catch((error: Error) => {
      log.error('a topic could not be published to; it is tried again', { topic: id, error: error.message });
      return some.map(() => false);
    });
    const told = some.filter((_, position) => taken[position]).flatMap(({ tells }) => tells);
    for (const { event, revision } of told) log.info('event told', { event: event.id, revision, target: id });
    for (const stored of told) await markTold(table, stored, id);
    if (whom === 'people') await recordTellings(table, told.map(tellingTo(id)));
    refused += taken.filter((took) => !took).length;
  }
  return refused;
};

const tellingTo =
  (target: string) =>
  ({ event, revision }: StoredEvent): Telling => ({
    event: event.id,
    revision,
    at: new Date().toISOString(),
    channel: 'people',
    target,
    result: 'accepted',
    attempts: null,
    status: null,
  });
