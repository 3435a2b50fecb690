import type { Subscription } from '../model/subscription.js';
import type { Services } from '../services/services.js';
import type { Trouble } from '../services/trouble.js';
import { dueAt, pendingDeliveries } from '../store/deliveries.js';
import { openHolds, sizeOf } from '../store/holds.js';
import { listSubscriptions } from '../store/subscriptions.js';
import { deliveryChannels } from '../telling/channels/channels.js';
import { WORDS } from '../wording/catalogue.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A listing that waits longer for a person than half a working day is late. */
const HELD_TOO_LONG_MS = 4 * HOUR_MS;
/** A receiver may be deployed anew within this. */
const FAILING_MS = HOUR_MS;
/** The sweep queues an attempt again that is ten minutes overdue, every five: this one it has not moved twice. */
const OVERDUE_MS = 30 * MINUTE_MS;
/** More receivers than these are one message: then the trouble is ours. */
const SINGLE = 5;

/** What waits for the operator's own decision, each day that it does. */
export const waitingHolds = async ({ table, clock }: Services): Promise<Trouble[]> =>
  (await openHolds(table))
    .filter(({ openedAt }) => clock().getTime() - Date.parse(openedAt) > HELD_TOO_LONG_MS)
    .map((hold) => ({
      key: `held/${hold.id}`,
      paragraph: 'a-hold-waits' as const,
      subject: WORDS.troubles.waiting.heldSubject(hold.source),
      message: WORDS.troubles.waiting.held(hold.id, hold.source, hold.openedAt, sizeOf(hold), hold.reasons),
    }));

const failing = (found: readonly Subscription[]): Trouble[] =>
  found.map(({ id, channel, failingSince }) => ({
    key: `failing/${id}`,
    paragraph: 'a-receiver-fails' as const,
    subject: WORDS.troubles.waiting.failingSubject(channel, id),
    message: WORDS.troubles.waiting.failing(id, failingSince),
  }));

/** Receivers of messages one by one that have failed for over an hour: each by itself and, where they are many, all in one message. */
export const failingReceivers = async ({ table, clock }: Services): Promise<Trouble[]> => {
  const found: Subscription[] = [];
  let active = 0;
  for (const { letter } of deliveryChannels())
    for await (const subscription of listSubscriptions(table, letter)) {
      const { status, failingSince } = subscription;
      if (status !== 'active') continue;
      active++;
      if (failingSince !== null && clock().getTime() - Date.parse(failingSince) > FAILING_MS) found.push(subscription);
    }
  if (found.length <= SINGLE) return failing(found);
  return [
    {
      key: 'failing/many',
      paragraph: 'a-receiver-fails',
      subject: WORDS.troubles.waiting.manyFailingSubject(found.length, active),
      message: WORDS.troubles.waiting.manyFailing(
        found.map(({ id }) => id),
        active,
      ),
    },
  ];
};

/** Attempts that nobody makes, though they are due. */
export const overdueAttempts = async ({ table, clock }: Services): Promise<Trouble[]> => {
  for await (const oldest of pendingDeliveries(table, new Date(clock().getTime() - OVERDUE_MS)))
    return [
      {
        key: 'overdue-attempts',
        paragraph: 'attempts-are-not-made',
        subject: WORDS.troubles.waiting.overdueSubject,
        message: WORDS.troubles.waiting.overdue(dueAt(oldest).toISOString(), oldest.event, oldest.subscription),
      },
    ];
  return [];
};
