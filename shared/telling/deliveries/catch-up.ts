import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { addDelivery, parkedDeliveries, restartDeliveries } from '../../store/deliveries.js';
import { eventsSince } from '../../store/events.js';
import { matcherOf } from '../matching.js';
import { type DeliveryName, queueFirst } from './queueing.js';

/**
 * Sends a receiver that goes on what it missed: deliveries that were parked, and every event since it fell quiet that its filter meets.
 * What it has already is not sent again.
 * @returns how many were queued
 */
export const catchUp = async (
  { table, queue, log }: Pick<Services, 'table' | 'queue' | 'log'>,
  { id: subscription, filter }: Subscription,
  since: string,
): Promise<number> => {
  const now = table.clock();
  const parked = await parkedDeliveries(table, subscription);
  const names: DeliveryName[] = parked.map(({ event, revision }) => ({ subscription, event, revision }));
  await restartDeliveries(table, names, now);
  const hears = matcherOf(filter);
  for await (const { event, revision } of eventsSince(table, since)) {
    const name = { subscription, event: event.id, revision };
    if (hears(event) && (await addDelivery(table, name, now))) names.push(name);
  }
  await queueFirst(queue, names);
  log.info('a receiver goes on', { subscription, queued: names.length });
  return names.length;
};
