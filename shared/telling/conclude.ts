import type { Answer } from '../http/post.js';
import { METRICS } from '../model/metrics.js';
import type { Subscription } from '../model/subscription.js';
import { alarm, type Services } from '../services/services.js';
import { isCanary } from '../store/canaries.js';
import { CHALLENGE, type Delivery, scheduleAttempt, settleDelivery } from '../store/deliveries.js';
import { changeSubscription } from '../store/subscriptions.js';
import { recordTelling } from '../store/tellings.js';
import { WORDS } from '../wording/catalogue.js';
import { waitBefore } from './deliveries/schedule.js';
import { activate, turnTo } from './turns.js';

/** A receiver that has failed for so long is disabled. */
const DISABLED_AFTER_MS = 5 * 86_400_000;

/** An attempt that was made, and its answer. */
export interface Attempted {
  readonly delivery: Delivery;
  readonly subscription: Subscription;
  readonly answer: Answer;
  readonly at: Date;
}

/** Ends a delivery, and notes for the record that its receiver was told, or could not be. */
const settle = async ({ table }: Services, { delivery, subscription, answer }: Attempted): Promise<void> => {
  const { subscription: target, event, revision, attempt: attempts } = delivery;
  const { channel } = subscription;
  const result = answer.ok ? 'delivered' : 'failed';
  if (event !== CHALLENGE && !isCanary(event)) {
    const at = table.clock().toISOString();
    const { status } = answer;
    await recordTelling(table, { event, revision, at, channel, target, result, attempts, status });
  }
  await settleDelivery(table, delivery, result);
};

const succeed = async (services: Services, attempted: Attempted): Promise<void> => {
  const { subscription } = attempted;
  if (subscription.status === 'pending') await activate(services, subscription);
  if (subscription.failingSince !== null)
    await changeSubscription(services.table, subscription.id, { failingSince: null });
  await settle(services, attempted);
};

/** Disables a receiver that is gone or has failed for days, with a notice; true when it is disabled now. */
const disabled = async (services: Services, { subscription, answer, at }: Attempted): Promise<boolean> => {
  const { id, channel, failingSince, audience } = subscription;
  const { reasons, disabled: subject, disabledBecause } = WORDS.subscriptions;
  const since = failingSince ?? at.toISOString();
  if (!answer.gone && at.getTime() - Date.parse(since) < DISABLED_AFTER_MS) {
    if (failingSince === null) await changeSubscription(services.table, id, { failingSince: since });
    return false;
  }
  const reason = answer.gone ? reasons.gone(answer.status) : reasons.failing(since);
  const turn = { ...turnTo(services, 'disabled', audience), at: at.toISOString() };
  await changeSubscription(services.table, id, { reason, quietSince: since }, turn);
  await alarm(services, subject(channel, id), disabledBecause(channel, id, reason));
  return true;
};

const fail = async (services: Services, attempted: Attempted): Promise<void> => {
  const { table, queue, log } = services;
  const { delivery, answer, at } = attempted;
  if (await disabled(services, attempted)) return settleDelivery(table, delivery, 'parked');
  const { subscription, event, revision, attempt } = delivery;
  const wait = waitBefore(attempt + 1, answer.retryAfter);
  if (wait === null) {
    await settle(services, attempted);
    log.error('a delivery failed for good', { subscription, event, error: answer.error });
    return;
  }
  await scheduleAttempt(table, delivery, new Date(at.getTime() + wait));
  await queue.send([{ body: { subscription, event, revision, attempt: attempt + 1 }, delaySeconds: wait / 1000 }]);
};

/** What follows from the answer to an attempt: the delivery is settled, or the next attempt is scheduled, or the receiver is disabled. */
export const conclude = async (services: Services, attempted: Attempted): Promise<void> => {
  const { ok } = attempted.answer;
  services.metrics.put(ok ? METRICS.deliveries : METRICS.deliveriesFailed, 1);
  if (ok) await succeed(services, attempted);
  else await fail(services, attempted);
};
