import { randomBytes } from 'node:crypto';
import { InvalidRequest } from '../model/errors.js';
import type { Subscription } from '../model/subscription.js';
import type { Services } from '../services/services.js';
import type { Attempt } from '../store/deliveries.js';
import { WORDS } from '../wording/catalogue.js';
import { deliveryChannelOf } from './channels/channels.js';
import { sendOnce } from './send-once.js';
import { activate } from './turns.js';

/**
 * Sends a test, like every real message, and records it. Success confirms a receiver that is pending.
 * @throws InvalidRequest for a channel that is not delivered one by one, or a subscription that is paused, disabled or has ended
 */
export const ping = async (services: Services, subscription: Subscription): Promise<Attempt> => {
  const { id: subscribed, channel: name, status } = subscription;
  const channel = deliveryChannelOf(name, WORDS.subscriptions.noTest);
  if (status !== 'active' && status !== 'pending') throw new InvalidRequest(WORDS.subscriptions.is(status));
  const id = `test_${randomBytes(12).toString('hex')}`;
  const named = { id, event: id, revision: 1, attempt: 1 };
  const message = { kind: 'test', subscription: subscribed } as const;
  const { answer, attempt } = await sendOnce(services, channel, subscription, message, named);
  if (answer.ok && status === 'pending') await activate(services, subscription);
  return attempt;
};
