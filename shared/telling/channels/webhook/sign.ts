import { Webhook } from 'standardwebhooks';

/**
 * The headers that authenticate a webhook (Standard Webhooks 1.0).
 * @param secrets one signature each: two secrets are active during a rotation
 */
export const signedHeaders = (
  secrets: readonly string[],
  id: string,
  timestamp: Date,
  body: string,
): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, timestamp, body)).join(' '),
});
