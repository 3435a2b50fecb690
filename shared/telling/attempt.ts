import type { Subscription } from '../model/subscription.js';
import type { Services } from '../services/services.js';
import { isCanary } from '../store/canaries.js';
import {
  CHALLENGE,
  CLAIM_MS,
  claimAttempt,
  type Delivery,
  dueAt,
  readDelivery,
  settleDelivery,
} from '../store/deliveries.js';
import { readEvent } from '../store/events.js';
import { readSubscription } from '../store/subscriptions.js';
import { WORDS } from '../wording/catalogue.js';
import type { Message } from './channels/channel.js';
import { deliveryChannelOf } from './channels/channels.js';
import { challengeCode } from './channels/one-by-one.js';
import { conclude } from './conclude.js';
import { nameOf } from './deliveries/names.js';
import type { AttemptMessage } from './deliveries/queueing.js';
import { sendOnce } from './send-once.js';

/** An attempt may start this early: clocks and queues are not exact. */
const EARLY_MS = 1_000;

/**
 * Makes one attempt to deliver one event, if it is still to be made: a message that SQS hands out twice, or too early, does no harm.
 * Success settles the delivery; failure schedules the next attempt, or gives up after the last. Every attempt is recorded.
 */
export const attempt = async (services: Services, message: AttemptMessage): Promise<void> => {
  const { table, queue } = services;
  const delivery = await readDelivery(table, message);
  if (delivery?.state !== 'pending' || delivery.attempt !== message.attempt) return;
  const early = dueAt(delivery).getTime() - table.clock().getTime();
  if (early > EARLY_MS) return queue.send([{ body: message, delaySeconds: early / 1000 }]);
  const subscription = await readSubscription(table, delivery.subscription);
  if (!subscription || subscription.status === 'ended') return settleDelivery(table, delivery, 'cancelled');
  // Kept for when the receiver goes on.
  if (subscription.status !== 'active' && subscription.status !== 'pending')
    return settleDelivery(table, delivery, 'parked');
  // Whoever has it may have died: it is looked at again when its claim has lapsed.
  if (!(await claimAttempt(table, delivery, table.clock().getTime())))
    return queue.send([{ body: message, delaySeconds: CLAIM_MS / 1000 + 1 }]);
  await make(services, delivery, subscription);
};

/** What is sent: the event as it is now, or what stands in place of one. */
const messageOf = async (services: Services, { event: id, subscription }: Delivery): Promise<Message> => {
  if (id === CHALLENGE) return { kind: 'challenge', subscription, code: await challengeCode(services, subscription) };
  if (isCanary(id)) return { kind: 'canary', id, subscription };
  const stored = await readEvent(services.table, id);
  if (!stored) throw new Error(`there is no event ${id}`);
  return { kind: 'event', event: stored.event };
};

const make = async (services: Services, delivery: Delivery, subscription: Subscription): Promise<void> => {
  const channel = deliveryChannelOf(subscription.channel, WORDS.subscriptions.noReplay);
  const { event, revision, attempt: number } = delivery;
  const named = { id: nameOf(delivery), event, revision, attempt: number };
  const message = await messageOf(services, delivery);
  const { answer, attempt: made } = await sendOnce(services, channel, subscription, message, named);
  const { answer: _answer, at: _at, ...facts } = made;
  services.log.info('delivery attempted', facts);
  await conclude(services, { delivery, subscription, answer, at: new Date(made.at) });
};
