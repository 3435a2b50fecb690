import type { Subscription } from '../model/subscription.js';
import { matches } from '../notify/audiences.js';
import { addDelivery } from '../store/deliveries.js';
import { markTold, readEvent } from '../store/events.js';
import { listSubscriptions } from '../store/subscriptions.js';
import { leaveOutbox, TARGETS } from './outbox.js';
import type { Services } from './services.js';

/** What the queue of attempts carries: names only, the rest is read when the attempt is made. */
export interface AttemptMessage {
  readonly subscription: string;
  readonly event: string;
  readonly revision: number;
  readonly attempt: number;
}

/**
 * Makes a delivery for every active webhook whose filter the event meets, queues the first attempts, and
 * takes the event out of the outbox. Repeatable: a delivery that is known is not made again, and one whose message was lost is found by the sweep.
 * @returns how many deliveries were made
 */
export const fanOut = async (services: Services, eventId: string): Promise<number> => {
  const { table, queue, clock } = services;
  const stored = await readEvent(table, eventId);
  if (!stored) throw new Error(`there is no event ${eventId}`);
  const { event, revision } = stored;
  const receivers: Subscription[] = [];
  for await (const subscription of listSubscriptions(table)) {
    if (subscription.channel === 'webhook' && subscription.status === 'active' && matches(subscription.filter, event))
      receivers.push(subscription);
  }
  const messages: { body: AttemptMessage; delaySeconds: number }[] = [];
  const now = new Date();
  for (const { id } of receivers) {
    const name = { subscription: id, event: event.id, revision };
    if (await addDelivery(table, name, now)) messages.push({ body: { ...name, attempt: 1 }, delaySeconds: 0 });
  }
  await queue.send(messages);
  await markTold(table, stored, TARGETS.fanOut);
  await leaveOutbox(services, event.id);
  services.log.info('fanned out', {
    event: event.id,
    revision,
    deliveries: messages.length,
    at: clock().toISOString(),
  });
  return messages.length;
};
