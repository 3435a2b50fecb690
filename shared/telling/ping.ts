import { randomBytes } from 'node:crypto';
import { InvalidRequest } from '../model/errors.js';
import type { Subscription } from '../model/subscription.js';
import { activate } from '../people/subscriptions/confirm.js';
import { activeSecrets } from '../people/subscriptions/rotate.js';
import type { Services } from '../services/services.js';
import { type Attempt, recordAttempt } from '../store/deliveries.js';
import { postWebhook } from './channels/webhook/post.js';
import { signedHeaders } from './channels/webhook/sign.js';

/**
 * Sends a test to a webhook, signed like every real one, and records it. Success confirms a webhook that is pending.
 * @throws InvalidRequest for another channel or a webhook that is paused, disabled or has ended
 */
export const ping = async (services: Services, subscription: Subscription): Promise<Attempt> => {
  if (subscription.channel !== 'webhook') throw new InvalidRequest('only webhooks are tested');
  if (subscription.status !== 'active' && subscription.status !== 'pending')
    throw new InvalidRequest(`the webhook is ${subscription.status}`);
  const { table, webhooks } = services;
  const at = new Date();
  const id = `test_${randomBytes(12).toString('hex')}`;
  const body = JSON.stringify({ type: 'test', timestamp: at.toISOString(), data: { subscription: subscription.id } });
  const headers = signedHeaders(await activeSecrets(services, subscription, at), id, at, body);
  const { status, durationMs, error, text } = await postWebhook(
    webhooks.dispatcher,
    subscription.endpoint,
    headers,
    body,
  );
  const attempt: Attempt = {
    subscription: subscription.id,
    event: id,
    revision: 1,
    attempt: 1,
    at: at.toISOString(),
    status,
    durationMs,
    error,
    answer: text,
  };
  await recordAttempt(table, attempt);
  if (error === null && subscription.status === 'pending') await activate(services, subscription);
  return attempt;
};
