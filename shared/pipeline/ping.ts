import { randomBytes } from 'node:crypto';
import { InvalidRequest } from '../model/errors.js';
import type { Subscription } from '../model/subscription.js';
import { postWebhook } from '../notify/post.js';
import { signedHeaders } from '../notify/sign.js';
import { type Attempt, recordAttempt } from '../store/deliveries.js';
import type { Services } from './services.js';

/**
 * Sends a test to a webhook, signed like every real one, and records it.
 * @throws InvalidRequest for another channel or a webhook that is not active
 */
export const ping = async ({ table, webhooks }: Services, subscription: Subscription): Promise<Attempt> => {
  if (subscription.channel !== 'webhook') throw new InvalidRequest('only webhooks are tested');
  if (subscription.status !== 'active') throw new InvalidRequest(`the webhook is ${subscription.status}`);
  const at = new Date();
  const id = `test_${randomBytes(12).toString('hex')}`;
  const body = JSON.stringify({ type: 'test', timestamp: at.toISOString(), data: { subscription: subscription.id } });
  const headers = signedHeaders(subscription.secrets, id, at, body);
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
  return attempt;
};
