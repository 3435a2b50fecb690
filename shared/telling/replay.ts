import { InvalidRequest } from '../model/errors.js';
import type { Subscription } from '../model/subscription.js';
import type { Services } from '../services/services.js';
import { failedDeliveries, restartDeliveries } from '../store/deliveries.js';
import { listEvents, readEvent, type StoredEvent } from '../store/events.js';
import { WORDS } from '../wording/catalogue.js';
import { deliveryChannelOf } from './channels/channels.js';
import { type DeliveryName, queueFirst } from './deliveries/queueing.js';
import { matcherOf } from './matching.js';

/** Most events that one call sends again; the next call goes on after the last. */
const MOST = 1_000;

/** One event; every event after one, up to another where that is given; or whatever failed for good since an instant. */
export type ReplayRequest =
  | { readonly event: string }
  | { readonly after: string; readonly until?: string | undefined }
  | { readonly failedSince: string };

export interface Replayed {
  readonly queued: number;
  /** The `after` with which to go on; null when everything is queued. */
  readonly next: string | null;
}

const known = async ({ table }: Services, id: string): Promise<StoredEvent> => {
  const stored = await readEvent(table, id);
  if (!stored) throw new InvalidRequest(WORDS.subscriptions.noEvent(id));
  return stored;
};

const eventsOf = async (
  services: Services,
  { filter }: Subscription,
  what: Exclude<ReplayRequest, { failedSince: string }>,
): Promise<{ events: StoredEvent[]; more: boolean }> => {
  if ('event' in what) return { events: [await known(services, what.event)], more: false };
  const until = what.until === undefined ? undefined : (await known(services, what.until)).position;
  const after = await known(services, what.after);
  const { events, more } = await listEvents(services.table, {
    after,
    oldestFirst: true,
    limit: MOST,
    keep: matcherOf(filter),
  });
  const within = events.filter(({ position }) => until === undefined || position <= until);
  return { events: within, more: more && within.length === events.length };
};

const namesOf = async (
  { table, ...services }: Services,
  subscription: Subscription,
  what: ReplayRequest,
): Promise<{ names: DeliveryName[]; more: boolean }> => {
  if ('failedSince' in what) {
    const failed = await failedDeliveries(table, subscription.id, what.failedSince);
    return {
      names: failed.map(({ event, revision }) => ({ subscription: subscription.id, event, revision })),
      more: false,
    };
  }
  const { events, more } = await eventsOf({ table, ...services }, subscription, what);
  return {
    names: events.map(({ event, revision }) => ({ subscription: subscription.id, event: event.id, revision })),
    more,
  };
};

/**
 * Sends a receiver one event again, every event of a range that its filter meets, whether it had them or not, or what failed for good.
 * @throws InvalidRequest for an unknown event, a channel that is not delivered one by one, or a subscription that is not active
 */
export const replay = async (
  services: Services,
  subscription: Subscription,
  what: ReplayRequest,
): Promise<Replayed> => {
  const { channel, status } = subscription;
  deliveryChannelOf(channel, WORDS.subscriptions.noReplay);
  if (status !== 'active' && status !== 'pending') throw new InvalidRequest(WORDS.subscriptions.is(status));
  const { names, more } = await namesOf(services, subscription, what);
  await restartDeliveries(services.table, names, services.table.clock());
  await queueFirst(services.queue, names);
  return { queued: names.length, next: more ? (names.at(-1)?.event ?? null) : null };
};
