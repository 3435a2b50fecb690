import type { Subscription } from '../model/subscription.js';
import { payloadOf } from '../notify/payload.js';
import { postWebhook } from '../notify/post.js';
import { waitBefore } from '../notify/schedule.js';
import { signedHeaders } from '../notify/sign.js';
import {
  claimAttempt,
  type Delivery,
  dueAt,
  readDelivery,
  recordAttempt,
  scheduleAttempt,
  settleDelivery,
} from '../store/deliveries.js';
import { readEvent } from '../store/events.js';
import { changeSubscription, readSubscription } from '../store/subscriptions.js';
import type { AttemptMessage } from './fan-out.js';
import { alarm, type Services } from './services.js';

/** A webhook that has failed for so long is disabled. */
const DISABLED_AFTER_MS = 5 * 86_400_000;
/** An attempt may start this early: clocks and queues are not exact. */
const EARLY_MS = 1_000;
const GONE = 410;

/** What a receiver knows a message by: an update of an event is another message. */
export const messageId = (event: string, revision: number): string =>
  revision === 1 ? event : `${event}_r${revision}`;

/**
 * Makes one attempt to deliver one event, if it is still to be made: a message that SQS hands out twice, or too early, does no harm.
 * Success settles the delivery; failure schedules the next attempt, or gives up after the last. Every attempt is recorded.
 */
export const attempt = async (services: Services, message: AttemptMessage): Promise<void> => {
  const { table, queue } = services;
  const delivery = await readDelivery(table, message);
  if (delivery?.state !== 'pending' || delivery.attempt !== message.attempt) return;
  const early = dueAt(delivery).getTime() - Date.now();
  if (early > EARLY_MS) return queue.send([{ body: message, delaySeconds: early / 1000 }]);
  const subscription = await readSubscription(table, delivery.subscription);
  if (subscription?.status !== 'active') return settleDelivery(table, delivery, 'cancelled');
  if (!(await claimAttempt(table, delivery, Date.now()))) return;
  await make(services, delivery, subscription);
};

const make = async (services: Services, delivery: Delivery, subscription: Subscription): Promise<void> => {
  const { table, queue, webhooks } = services;
  const stored = await readEvent(table, delivery.event);
  if (!stored) throw new Error(`there is no event ${delivery.event}`);
  const at = new Date();
  const body = payloadOf(stored.event, at);
  const headers = signedHeaders(subscription.secrets, messageId(delivery.event, delivery.revision), at, body);
  const answer = await postWebhook(webhooks.dispatcher, subscription.endpoint, headers, body);
  const { status, durationMs, error, text, retryAfter } = answer;
  const { subscription: id, event, revision, attempt: number } = delivery;
  await recordAttempt(table, {
    subscription: id,
    event,
    revision,
    attempt: number,
    at: at.toISOString(),
    status,
    durationMs,
    error,
    answer: text,
  });
  if (answer.ok) {
    if (subscription.failingSince !== null) await changeSubscription(table, id, { failingSince: null });
    return settleDelivery(table, delivery, 'delivered');
  }
  if (await disabled(services, subscription, status, at)) return settleDelivery(table, delivery, 'failed');
  const wait = waitBefore(number + 1, retryAfter);
  if (wait === null) return giveUp(services, delivery, error);
  await scheduleAttempt(table, delivery, new Date(at.getTime() + wait));
  await queue.send([{ body: { subscription: id, event, revision, attempt: number + 1 }, delaySeconds: wait / 1000 }]);
};

/** Disables a webhook that is gone or has failed for days, with a notice; true when it is disabled now. */
const disabled = async (
  services: Services,
  subscription: Subscription,
  status: number | null,
  at: Date,
): Promise<boolean> => {
  const since = subscription.failingSince ?? at.toISOString();
  const gone = status === GONE;
  if (!gone && at.getTime() - Date.parse(since) < DISABLED_AFTER_MS) {
    if (subscription.failingSince === null)
      await changeSubscription(services.table, subscription.id, { failingSince: since });
    return false;
  }
  const reason = gone ? 'the receiver answered 410 Gone' : `every attempt has failed since ${since}`;
  await changeSubscription(services.table, subscription.id, { status: 'disabled', reason });
  await alarm(
    services,
    `webhook ${subscription.id} is disabled`,
    `The webhook ${subscription.id} is disabled: ${reason}.`,
  );
  return true;
};

const giveUp = async (services: Services, delivery: Delivery, error: string | null): Promise<void> => {
  await settleDelivery(services.table, delivery, 'failed');
  services.log.error('a delivery failed for good', {
    subscription: delivery.subscription,
    event: delivery.event,
    error,
  });
};
