import { METRICS } from '../model/metrics.js';
import type { Subscription } from '../model/subscription.js';
import { activate, challengeCode } from '../people/subscriptions/confirm.js';
import { activeSecrets } from '../people/subscriptions/rotate.js';
import { alarm, type Services } from '../services/services.js';
import { isCanary } from '../store/canaries.js';
import {
  CHALLENGE,
  CLAIM_MS,
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
import { recordTelling } from '../store/tellings.js';
import { payloadOf } from './channels/webhook/payload.js';
import { postWebhook } from './channels/webhook/post.js';
import { signedHeaders } from './channels/webhook/sign.js';
import { waitBefore } from './deliveries/schedule.js';
import type { AttemptMessage } from './fan-out.js';

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
  if (!subscription || subscription.status === 'ended') return settleDelivery(table, delivery, 'cancelled');
  // Kept for when the webhook goes on.
  if (subscription.status !== 'active' && subscription.status !== 'pending')
    return settleDelivery(table, delivery, 'parked');
  // Whoever has it may have died: it is looked at again when its claim has lapsed.
  if (!(await claimAttempt(table, delivery, Date.now())))
    return queue.send([{ body: message, delaySeconds: CLAIM_MS / 1000 + 1 }]);
  await make(services, delivery, subscription);
};

/** What is posted: the event as it is now, or the challenge that asks a new webhook whether it takes our messages. */
const bodyOf = async (services: Services, { event: id, subscription }: Delivery, at: Date): Promise<string> => {
  if (id === CHALLENGE) {
    const data = { subscription, code: await challengeCode(services, subscription) };
    return JSON.stringify({ type: 'subscription.challenge', timestamp: at.toISOString(), data });
  }
  if (isCanary(id)) return JSON.stringify({ type: 'canary', timestamp: at.toISOString(), data: { id, subscription } });
  const stored = await readEvent(services.table, id);
  if (!stored) throw new Error(`there is no event ${id}`);
  return payloadOf(stored.event, at);
};

const nameOf = ({ event, revision, subscription }: Delivery): string =>
  event === CHALLENGE ? `${CHALLENGE}_${subscription}` : messageId(event, revision);

const make = async (services: Services, delivery: Delivery, subscription: Subscription): Promise<void> => {
  const { table, queue, webhooks } = services;
  const at = new Date();
  const body = await bodyOf(services, delivery, at);
  const headers = signedHeaders(await activeSecrets(services, subscription, at), nameOf(delivery), at, body);
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
  const facts = { event, revision, subscription: id, attempt: number, status, durationMs, error };
  services.log.info('delivery attempted', facts);
  services.metrics.put(answer.ok ? METRICS.deliveries : METRICS.deliveriesFailed, 1);
  if (answer.ok) {
    if (subscription.status === 'pending') await activate(services, subscription);
    if (subscription.failingSince !== null) await changeSubscription(table, id, { failingSince: null });
    return settle(services, delivery, 'delivered', status);
  }
  if (await disabled(services, subscription, status, at)) return settleDelivery(table, delivery, 'parked');
  const wait = waitBefore(number + 1, retryAfter);
  if (wait === null) return giveUp(services, delivery, status, error);
  await scheduleAttempt(table, delivery, new Date(at.getTime() + wait));
  await queue.send([{ body: { subscription: id, event, revision, attempt: number + 1 }, delaySeconds: wait / 1000 }]);
};

/** Ends a delivery, and notes for the record that its receiver was told, or could not be. */
const settle = async (
  { table }: Services,
  delivery: Delivery,
  result: 'delivered' | 'failed',
  status: number | null,
): Promise<void> => {
  const { subscription, event, revision, attempt: attempts } = delivery;
  if (event !== CHALLENGE && !isCanary(event)) {
    const at = new Date().toISOString();
    await recordTelling(table, {
      event,
      revision,
      at,
      channel: 'webhook',
      target: subscription,
      result,
      attempts,
      status,
    });
  }
  await settleDelivery(table, delivery, result);
};

/** Disables a webhook that is gone or has failed for days, with a notice; true when it is disabled now. */
const disabled = async (
  services: Services,
  { id, failingSince, audience }: Subscription,
  status: number | null,
  at: Date,
): Promise<boolean> => {
  const since = failingSince ?? at.toISOString();
  const gone = status === GONE;
  if (!gone && at.getTime() - Date.parse(since) < DISABLED_AFTER_MS) {
    if (failingSince === null) await changeSubscription(services.table, id, { failingSince: since });
    return false;
  }
  const reason = gone ? 'the receiver answered 410 Gone' : `every attempt has failed since ${since}`;
  const turn = { at: at.toISOString(), status: 'disabled' as const, audience };
  await changeSubscription(services.table, id, { reason, quietSince: since }, turn);
  await alarm(services, `webhook ${id} is disabled`, `The webhook ${id} is disabled: ${reason}.`);
  return true;
};

const giveUp = async (
  services: Services,
  delivery: Delivery,
  status: number | null,
  error: string | null,
): Promise<void> => {
  await settle(services, delivery, 'failed', status);
  const { subscription, event } = delivery;
  services.log.error('a delivery failed for good', { subscription, event, error });
};
