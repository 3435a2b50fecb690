import { InvalidRequest } from '../model/errors.js';
import type { Subscription } from '../model/subscription.js';
import { matches } from '../notify/audiences.js';
import { restartDelivery } from '../store/deliveries.js';
import { listEvents, readEvent, type StoredEvent } from '../store/events.js';
import type { AttemptMessage } from './fan-out.js';
import type { Services } from './services.js';

/** Most events that one call sends again; the next call goes on after the last. */
const MOST = 1_000;

const eventsOf = async (
  { table }: Services,
  { filter }: Subscription,
  what: { event: string } | { after: string },
): Promise<StoredEvent[]> => {
  const id = 'event' in what ? what.event : what.after;
  const stored = await readEvent(table, id);
  if (!stored) throw new InvalidRequest(`there is no event ${id}`);
  if ('event' in what) return [stored];
  const { events } = await listEvents(table, {
    after: stored,
    oldestFirst: true,
    limit: MOST,
    keep: (event) => matches(filter, event),
  });
  return events;
};

/**
 * Sends a webhook one event again, or every event after one that its filter meets.
 * @returns how many were queued
 * @throws InvalidRequest for an unknown event, another channel or a webhook that is not active
 */
export const replay = async (
  services: Services,
  subscription: Subscription,
  what: { event: string } | { after: string },
): Promise<number> => {
  if (subscription.channel !== 'webhook') throw new InvalidRequest('only webhooks are replayed');
  if (subscription.status !== 'active') throw new InvalidRequest(`the webhook is ${subscription.status}`);
  const messages: { body: AttemptMessage; delaySeconds: number }[] = [];
  const now = new Date();
  for (const { event, revision } of await eventsOf(services, subscription, what)) {
    const name = { subscription: subscription.id, event: event.id, revision };
    await restartDelivery(services.table, name, now);
    messages.push({ body: { ...name, attempt: 1 }, delaySeconds: 0 });
  }
  await services.queue.send(messages);
  return messages.length;
};
