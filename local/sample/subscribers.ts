import { EVENT_TYPES } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import type { Subscription, SubscriptionRequest } from '../../shared/model/subscription.js';
import { confirm } from '../../shared/people/subscriptions/confirm.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import type { Services } from '../../shared/services/services.js';
import { changeSubscription, listSubscriptions } from '../../shared/store/subscriptions.js';
import { activeSecrets } from '../../shared/telling/channels/webhook/secrets.js';
import type { Mailbox } from '../cloud/mailbox.js';

/** Where the sample's receiver answers. */
export const RECEIVER_PATH = '/sample-receiver';

/** A compliance officer, a reporter and a screening system: one subscriber a channel, each with a filter of its own. */
const subscribersOf = (receiver: string): readonly SubscriptionRequest[] => [
  {
    channel: 'email',
    endpoint: 'officer@bank.example',
    filter: Filter.parse({ significance: ['identity', 'status'] }),
  },
  {
    channel: 'sms',
    endpoint: '+12125550123',
    filter: Filter.parse({ types: EVENT_TYPES.filter((type) => type !== 'list.format_changed') }),
  },
  {
    channel: 'webhook',
    endpoint: receiver,
    filter: Filter.parse({ significance: ['identity', 'status', 'editorial'] }),
  },
];

/** An endpoint whatever port this machine gave it. */
const withoutPort = (endpoint: string): string => {
  if (!URL.canParse(endpoint)) return endpoint;
  const url = new URL(endpoint);
  url.port = '';
  return url.href;
};

/** Whether a subscription is the one that the sample made at an earlier start, when the port may have been another. */
const isMadeFrom =
  ({ channel, endpoint }: SubscriptionRequest) =>
  (subscription: Subscription): boolean =>
    subscription.channel === channel && withoutPort(subscription.endpoint) === withoutPort(endpoint);

/** Subscribes as anyone would; whoever is sent a code types it in. */
const make = async (services: Services, { messages }: Mailbox, request: SubscriptionRequest): Promise<Subscription> => {
  const { subscription } = await subscribe(services, request, 'api_operator');
  if (subscription.code === null) return subscription;
  const text = messages.findLast(({ to }) => to === subscription.endpoint);
  return confirm(services, subscription.id, /\b\d{6}\b/.exec(text?.body ?? '')?.[0] ?? '');
};

/**
 * Makes the sample's subscribers, once.
 * @returns the webhook's secrets, for the receiver that verifies what it gets
 */
export const ensureSubscribers = async (services: Services, mailbox: Mailbox, receiver: string): Promise<string[]> => {
  const known: Subscription[] = [];
  for await (const subscription of listSubscriptions(services.table)) known.push(subscription);
  const secrets: string[] = [];
  for (const request of subscribersOf(receiver)) {
    const subscription = known.find(isMadeFrom(request)) ?? (await make(services, mailbox, request));
    // The receiver's port is another at every start.
    if (subscription.endpoint !== request.endpoint)
      await changeSubscription(services.table, subscription.id, { endpoint: request.endpoint });
    secrets.push(...(await activeSecrets(services, subscription, new Date())));
  }
  return secrets;
};
