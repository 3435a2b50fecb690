import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isEntryEvent } from '../model/event.js';
import type { Services } from '../services/services.js';
import type { TopicMessage } from '../services/topics.js';
import { keepForm, pendingEvents, type StoredEvent } from '../store/events.js';
import { keepLease, releaseLease, takeLease } from '../store/leases.js';
import { listAudiences } from '../store/subscriptions.js';
import { isRebuilding } from './audiences/audiences.js';
import { messagesToPeople } from './messages.js';
import { leaveOutbox, TARGETS, untoldTo } from './outbox.js';
import { type Published, publishTo } from './publish.js';
import { park } from './rhythm/park.js';
import { anythingDue, tellWaiting } from './rhythm/tell-waiting.js';
import { endUnderWay } from './under-way.js';

export interface Relayed {
  readonly events: number;
  /** Messages that SNS refused; they stay in the outbox. */
  readonly refused: number;
}

/** Audiences that are told at the same time. */
const SIDE_BY_SIDE = 10;

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
 * Tells what waits in the outbox: each matching audience once, whatever the revision, at once or when its rhythm says, and the events topic every revision. What SNS
 * took is marked event by event, so that a run after a crash goes on where this one stopped. One relay runs at a time, so that nobody is told twice.
 * @param repeatAll tell the events topic again what it was told already: after a restart of an SNS that keeps nothing
 */
export const relay = async (services: Services, repeatAll = false): Promise<Relayed> => {
  // Most looks bring nothing, and a lease is two writes. What another run stores now is told by its own relay.
  if (!repeatAll && !(await anythingWaits(services)) && !(await anythingDue(services)))
    return { events: 0, refused: 0 };
  const relayed = await alone(services, (stillOurs) => tellAll(services, repeatAll, stillOurs));
  return relayed?.done ?? { events: 0, refused: 0 };
};

/**
 * Tells what waits, and does something more before anything else is told.
 * @returns null where another relay is at it for long, or has the lease by now: nothing more was done
 */
export const relayThen = <T>(services: Services, more: () => Promise<T>): Promise<Done<T> | null> =>
  alone(services, async (stillOurs) => {
    await tellAll(services, false, stillOurs);
    return (await stillOurs()) ? { done: await more() } : null;
  }).then((relayed) => relayed?.done ?? null);

interface Done<T> {
  readonly done: T;
}

/** Does what no two processes may do at a time. Null where another is at it for long. */
const alone = async <T>(
  { table }: Services,
  work: (stillOurs: () => Promise<boolean>) => Promise<T>,
): Promise<Done<T> | null> => {
  const owner = randomUUID();
  for (let tries = 1; !(await takeLease(table, 'relay', owner, LEASE_SECONDS)); tries++) {
    if (tries === LEASE_TRIES) return null;
    await setTimeout(LEASE_WAIT_MS);
  }
  try {
    return { done: await work(keepLease(table, 'relay', owner, LEASE_SECONDS)) };
  } finally {
    await releaseLease(table, 'relay', owner);
  }
};

const tellAll = async (services: Services, repeatAll: boolean, stillOurs: () => Promise<boolean>): Promise<Relayed> => {
  const drained = await drain(services, repeatAll, stillOurs);
  const refused = await tellWaiting(services, stillOurs);
  return { ...drained, refused: drained.refused + refused };
};

const anythingWaits = async ({ table }: Services): Promise<boolean> => {
  for await (const _event of pendingEvents(table)) return true;
  return false;
};

/** Everything that waits. What a run died over that stored an event and not its form is kept now: nothing is told that can't be shown later. */
const readOutbox = async ({ table }: Services): Promise<StoredEvent[]> => {
  const pending: StoredEvent[] = [];
  for await (const stored of pendingEvents(table)) pending.push(stored);
  for (const stored of pending) await keepForm(table, stored);
  return pending;
};

/**
 * Tells each audience what it has not heard, some at the same time.
 * @returns how many messages SNS refused; null where the lease was lost by slowness: the rest is left to who has it now
 */
const tellPeople = async (
  services: Services,
  pending: readonly StoredEvent[],
  stillOurs: () => Promise<boolean>,
): Promise<Published> => {
  const { table, settings } = services;
  const now = table.clock().getTime();
  // Whose topic is made again just now is told when its people are back; till then the events stay in the outbox.
  const audiences = (await listAudiences(table)).filter((audience) => !isRebuilding(audience, now));
  let refused = 0;
  for (let start = 0; start < audiences.length; start += SIDE_BY_SIDE) {
    const some = audiences.slice(start, start + SIDE_BY_SIDE).map(async (audience) => {
      const why = { filter: audience.filter, publicUrl: settings.publicUrl };
      const atOnce = await park(services, audience, pending.filter(untoldTo(audience)));
      const messages = await messagesToPeople(atOnce, why);
      return publishTo(services, audience, messages, 'people', stillOurs);
    });
    for (const count of await Promise.all(some)) {
      if (count === null) return null;
      refused += count;
    }
  }
  return refused;
};

/** Tells the events topic each revision that it has not, or all of them again. @returns how many messages SNS refused */
const tellSystems = (
  services: Services,
  pending: readonly StoredEvent[],
  repeatAll: boolean,
  stillOurs: () => Promise<boolean>,
): Promise<Published> => {
  const untold = pending.filter(({ told, revision }) => repeatAll || told[TARGETS.events] !== revision);
  const messages = untold.map((stored) => ({ ...messageOf(stored), tells: [stored], isDigest: false }));
  return publishTo(
    services,
    { id: TARGETS.events, topicArn: services.settings.eventsTopic },
    messages,
    'systems',
    stillOurs,
  );
};

const drain = async (services: Services, repeatAll: boolean, stillOurs: () => Promise<boolean>): Promise<Relayed> => {
  await endUnderWay(services);
  const pending = await readOutbox(services);
  if (pending.length === 0) return { events: 0, refused: 0 };
  const byPeople = await tellPeople(services, pending, stillOurs);
  if (byPeople === null) return { events: 0, refused: 0 };
  const bySystems = await tellSystems(services, pending, repeatAll, stillOurs);
  if (bySystems === null) return { events: 0, refused: 0 };
  const refused = byPeople + bySystems;
  await leaveOutbox(
    services,
    pending.map(({ event }) => event.id),
  );
  if (refused > 0) services.log.warn('SNS refused messages; they are tried again', { refused });
  return { events: pending.length, refused };
};
