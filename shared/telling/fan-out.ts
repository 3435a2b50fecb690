import type { Services } from '../services/services.js';
import { addDelivery } from '../store/deliveries.js';
import { markTold, readEvent } from '../store/events.js';
import { listSubscriptions } from '../store/subscriptions.js';
import { matcherOf } from './matching.js';
import { leaveOutbox, TARGETS } from './outbox.js';

/** Deliveries noted at the same time. */
const SIDE_BY_SIDE = 50;

/** What the queue of attempts carries: names only, the rest is read when the attempt is made. */
export interface AttemptMessage {
  readonly subscription: string;
  readonly event: string;
  readonly revision: number;
  readonly attempt: number;
}

/**
 * Makes a delivery for every webhook whose filter the event meets, queues the first attempts, and
 * takes the event out of the outbox. Repeatable: a delivery that is known is not made again, and one whose message was lost is found by the sweep.
 * @returns how many deliveries were made
 */
export const fanOut = async (services: Services, eventId: string): Promise<number> => {
  const { table, queue, clock } = services;
  const stored = await readEvent(table, eventId);
  if (!stored) throw new Error(`there is no event ${eventId}`);
  const { event, revision } = stored;
  const names: Omit<AttemptMessage, 'attempt'>[] = [];
  for await (const { id, status, filter } of listSubscriptions(table, 'webhook')) {
    // A new webhook is tried before it is confirmed: its first success confirms it, and nothing is missed meanwhile.
    if ((status === 'active' || status === 'pending') && matcherOf(filter)(event))
      names.push({ subscription: id, event: event.id, revision });
  }
  const now = new Date();
  const messages: { body: AttemptMessage; delaySeconds: number }[] = [];
  for (let start = 0; start < names.length; start += SIDE_BY_SIDE) {
    const some = names.slice(start, start + SIDE_BY_SIDE);
    const added = await Promise.all(some.map((name) => addDelivery(table, name, now)));
    messages.push(
      ...some.filter((_, at) => added[at]).map((name) => ({ body: { ...name, attempt: 1 }, delaySeconds: 0 })),
    );
  }
  await queue.send(messages);
  await markTold(table, stored, TARGETS.fanOut);
  await leaveOutbox(services, [event.id]);
  services.log.info('fanned out', {
    event: event.id,
    revision,
    deliveries: messages.length,
    at: clock().toISOString(),
  });
  return messages.length;
};
