import type { Services } from '../services/services.js';
import { addDelivery } from '../store/deliveries.js';
import { markTold, readEvent } from '../store/events.js';
import { listSubscriptions } from '../store/subscriptions.js';
import { deliveryChannels } from './channels/channels.js';
import { type DeliveryName, queueFirst } from './deliveries/queueing.js';
import { matcherOf } from './matching.js';
import { leaveOutbox, TARGETS } from './outbox.js';

/** Deliveries noted at the same time. */
const SIDE_BY_SIDE = 50;

/**
 * Makes a delivery for every receiver whose filter the event meets, queues the first attempts, and
 * takes the event out of the outbox. Repeatable: a delivery that is known is not made again, and one whose message was lost is found by the sweep.
 * @returns how many deliveries were made
 */
export const fanOut = async (services: Services, eventId: string): Promise<number> => {
  const { table, queue } = services;
  const stored = await readEvent(table, eventId);
  if (!stored) throw new Error(`there is no event ${eventId}`);
  const { event, revision } = stored;
  const names: DeliveryName[] = [];
  // A new receiver is tried before it is confirmed: its first success confirms it, and nothing is missed meanwhile.
  for (const { letter } of deliveryChannels())
    for await (const { id, status, filter } of listSubscriptions(table, letter))
      if ((status === 'active' || status === 'pending') && matcherOf(filter)(event))
        names.push({ subscription: id, event: event.id, revision });
  const now = table.clock();
  const fresh: DeliveryName[] = [];
  for (let start = 0; start < names.length; start += SIDE_BY_SIDE) {
    const some = names.slice(start, start + SIDE_BY_SIDE);
    const added = await Promise.all(some.map((name) => addDelivery(table, name, now)));
    fresh.push(...some.filter((_, at) => added[at]));
  }
  await queueFirst(queue, fresh);
  await markTold(table, stored, TARGETS.fanOut);
  await leaveOutbox(services, [event.id]);
  services.log.info('fanned out', {
    event: event.id,
    revision,
    deliveries: fresh.length,
    at: now.toISOString(),
  });
  return fresh.length;
};
