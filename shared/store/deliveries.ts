import { randomUUID } from 'node:crypto';
import { keys, OUTBOX } from './keys.js';
import type { Query, Table } from './table.js';

/** One revision of one event on its way to one webhook. Kept in the outbox, by the instant it is due, until it is settled. */
export interface Delivery {
  readonly subscription: string;
  readonly event: string;
  readonly revision: number;
  /** Differs each time the delivery begins anew: what is still under way from before changes nothing of it. */
  readonly run: string;
  /** Number of the attempt that comes next, from 1. */
  readonly attempt: number;
  /** `parked`: its webhook is paused or disabled; it is made when the webhook goes on. */
  readonly state: 'pending' | 'delivered' | 'failed' | 'cancelled' | 'parked';
  /** Instant of the next attempt, followed by the delivery's name so that positions differ. */
  readonly position: string;
}

/** One attempt as it went, kept for the record. */
export interface Attempt {
  readonly subscription: string;
  readonly event: string;
  readonly revision: number;
  readonly attempt: number;
  readonly at: string;
  /** HTTP status of the answer; null where there was none. */
  readonly status: number | null;
  readonly durationMs: number;
  readonly error: string | null;
  /** First 1,024 characters of the answer. */
  readonly answer: string | null;
}

/** In place of an event's id: the signed challenge that a new webhook gets. */
export const CHALLENGE = 'challenge';

/** Attempts are kept for 400 days, so that a year can be shown to an auditor. */
const ATTEMPT_DAYS = 400;
/** An attempt is over after 15 s; a claim older than this was left by a process that died. */
export const CLAIM_MS = 60_000;

type Name = Pick<Delivery, 'subscription' | 'event' | 'revision'>;

const keyOf = ({ subscription, event, revision }: Name) => keys.delivery(subscription, event, revision);
const positionOf = (due: Date, { subscription, event, revision }: Name): string =>
  `${due.toISOString()}#${subscription}#${event}#${revision}`;
/** The instant at which the next attempt is due. */
export const dueAt = (delivery: Delivery): Date => new Date(delivery.position.split('#')[0] ?? '');

const firstAttempt = (name: Name, due: Date) => ({
  ...name,
  run: randomUUID(),
  attempt: 1,
  state: 'pending',
  position: positionOf(due, name),
  [OUTBOX.pk]: OUTBOX.deliveries,
});

/** False when this delivery is known already. */
export const addDelivery = (table: Table, name: Name, due: Date): Promise<boolean> =>
  table.putNew(keyOf(name), firstAttempt(name, due));

export const readDelivery = (table: Table, name: Name): Promise<Delivery | undefined> =>
  table.get<Delivery>(keyOf(name));

/** Puts deliveries, settled or new, to their first attempt, to be sent again. */
export const restartDeliveries = (table: Table, names: readonly Name[], due: Date): Promise<void> =>
  table.putAll(names.map((name) => ({ ...keyOf(name), ...firstAttempt(name, due) })));

/** Deliveries that wait for a webhook to go on. */
export const parkedDeliveries = async (table: Table, subscription: string): Promise<Delivery[]> => {
  const parked: Delivery[] = [];
  for await (const delivery of table.all<Delivery>({ pk: `DELIVERIES#${subscription}` }))
    if (delivery.state === 'parked') parked.push(delivery);
  return parked;
};

/** Deliveries of one receiver that failed for good, whose last attempt was due at an instant or later. */
export const failedDeliveries = async (table: Table, subscription: string, since: string): Promise<Delivery[]> => {
  const failed: Delivery[] = [];
  for await (const delivery of table.all<Delivery>({ pk: `DELIVERIES#${subscription}` }))
    if (delivery.state === 'failed' && dueAt(delivery).toISOString() >= since) failed.push(delivery);
  return failed;
};

/** True for the one process that may make this attempt now; SQS may hand out a message twice. */
export const claimAttempt = (table: Table, delivery: Delivery, now: number): Promise<boolean> =>
  table.update(keyOf(delivery), {
    UpdateExpression: 'SET #claimed = :now',
    ConditionExpression:
      '#state = :pending AND #run = :run AND #attempt = :attempt AND (attribute_not_exists(#claimed) OR #claimed < :stale)',
    ExpressionAttributeNames: { '#claimed': 'claimed', '#state': 'state', '#run': 'run', '#attempt': 'attempt' },
    ExpressionAttributeValues: {
      ':now': now,
      ':stale': now - CLAIM_MS,
      ':pending': 'pending',
      ':run': delivery.run,
      ':attempt': delivery.attempt,
    },
  });

/** Gives up a claim that a process left which is no more. */
export const dropClaim = async (table: Table, delivery: Delivery): Promise<void> => {
  await table.update(keyOf(delivery), {
    UpdateExpression: 'REMOVE #claimed',
    ConditionExpression: '#run = :run',
    ExpressionAttributeNames: { '#run': 'run', '#claimed': 'claimed' },
    ExpressionAttributeValues: { ':run': delivery.run },
  });
};

export const scheduleAttempt = (table: Table, delivery: Delivery, due: Date): Promise<boolean> =>
  table.update(keyOf(delivery), {
    UpdateExpression: 'SET #attempt = :next, #position = :position REMOVE #claimed',
    ConditionExpression: '#run = :run AND #attempt = :attempt',
    ExpressionAttributeNames: { '#run': 'run', '#attempt': 'attempt', '#position': 'position', '#claimed': 'claimed' },
    ExpressionAttributeValues: {
      ':run': delivery.run,
      ':attempt': delivery.attempt,
      ':next': delivery.attempt + 1,
      ':position': positionOf(due, delivery),
    },
  });

export const settleDelivery = async (table: Table, delivery: Delivery, state: Delivery['state']): Promise<void> => {
  await table.update(keyOf(delivery), {
    UpdateExpression: 'SET #state = :state REMOVE #outbox, #claimed',
    ConditionExpression: '#run = :run',
    ExpressionAttributeNames: { '#run': 'run', '#state': 'state', '#outbox': OUTBOX.pk, '#claimed': 'claimed' },
    ExpressionAttributeValues: { ':run': delivery.run, ':state': state },
  });
};

/**
 * Deliveries that are not settled and due before an instant, the longest due first. Like the events of the outbox, each is read again
 * from the table itself: its index lags behind.
 */
export async function* pendingDeliveries(table: Table, before: Date): AsyncGenerator<Delivery> {
  const due = { pk: OUTBOX.deliveries, index: OUTBOX, before: before.toISOString() };
  for await (const named of table.all<Delivery>(due)) {
    const delivery = await readDelivery(table, named);
    if (delivery?.state === 'pending' && dueAt(delivery) < before) yield delivery;
  }
}

export const recordAttempt = (table: Table, attempt: Attempt): Promise<void> =>
  table.put(keys.attempt(attempt.subscription, attempt.at, attempt.event), {
    ...attempt,
    expires: Math.floor(Date.parse(attempt.at) / 1000) + ATTEMPT_DAYS * 86_400,
  });

/** The attempts of one subscription, or those of them that failed, newest first, a page at a time. */
export const listAttempts = async (
  table: Table,
  subscription: string,
  limit: number,
  before?: string,
  failedOnly = false,
): Promise<{ attempts: Attempt[]; next: string | null }> => {
  const query = { pk: `ATTEMPTS#${subscription}`, newestFirst: true, ...(before !== undefined && { before }) };
  if (failedOnly) return failedOf(table, query, limit);
  const { found, more } = await table.first<Attempt>(query, limit);
  return { attempts: found, next: more ? placeOf(found.at(-1)) : null };
};

const placeOf = (attempt: Attempt | undefined): string | null =>
  attempt ? keys.attempt(attempt.subscription, attempt.at, attempt.event).sk : null;

const failedOf = async (
  table: Table,
  query: Query,
  limit: number,
): Promise<{ attempts: Attempt[]; next: string | null }> => {
  const attempts: Attempt[] = [];
  for await (const attempt of table.all<Attempt>(query)) {
    if (attempt.error === null) continue;
    if (attempts.length === limit) return { attempts, next: placeOf(attempts.at(-1)) };
    attempts.push(attempt);
  }
  return { attempts, next: null };
};
