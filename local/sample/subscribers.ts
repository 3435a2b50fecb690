import { EVENT_TYPES } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import type { Subscription, SubscriptionRequest } from '../../shared/model/subscription.js';
import { confirm } from '../../shared/people/subscriptions/confirm.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import type { Services } from '../../shared/services/services.js';
import { changeSubscription, listSubscriptions } from '../../shared/store/subscriptions.js';
import { masked, seal, unseal } from '../../shared/telling/channels/sealed.js';
import { activeSecrets } from '../../shared/telling/channels/webhook/secrets.js';
import type { Mailbox } from '../cloud/mailbox.js';

/** Where the sample's receiver answers. */
export const RECEIVER_PATH = '/sample-receiver';
/** Where its rooms answer. */
export const ROOMS_PATH = '/sample-rooms';

/** The addresses of both. */
export interface Ends {
  readonly receiver: string;
  readonly rooms: string;
}

const EVERYTHING = Filter.parse({});
/** An invented bot. */
const TOKEN = `1234567:${'sample'.repeat(6)}`;

/** A compliance officer, a reporter, a screening system, the rooms where colleagues talk: one subscriber a channel. */
const subscribersOf = ({ receiver, rooms }: Ends): readonly SubscriptionRequest[] => [
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
  { channel: 'slack', endpoint: `${rooms}/slack/services/T0/B0/sample`, filter: EVERYTHING },
  { channel: 'teams', endpoint: `${rooms}/teams/workflows/sample/triggers/manual`, filter: EVERYTHING },
  {
    channel: 'telegram',
    endpoint: '@sample_desk',
    filter: EVERYTHING,
    details: { token: TOKEN, server: `${rooms}/telegram` },
  },
  { channel: 'custom', endpoint: `${rooms}/custom/hook`, filter: EVERYTHING },
];

/** Rooms into which whoever has the address may post: it is sealed, and its end is shown. */
const HOOKS = ['slack', 'teams', 'custom'];
const shownOf = ({ channel, endpoint }: SubscriptionRequest): string =>
  HOOKS.includes(channel) ? masked(endpoint) : endpoint;

/** An endpoint whatever port this machine gave it. */
const withoutPort = (endpoint: string): string => {
  if (!URL.canParse(endpoint)) return endpoint;
  const url = new URL(endpoint);
  url.port = '';
  return url.href;
};

/** Whether a subscription is the one that the sample made at an earlier start, when the port may have been another. */
const isMadeFrom =
  (request: SubscriptionRequest) =>
  ({ channel, endpoint }: Subscription): boolean =>
    channel === request.channel && withoutPort(endpoint) === withoutPort(shownOf(request));

/** Subscribes as anyone would; whoever is sent a code types it in. */
const make = async (services: Services, { messages }: Mailbox, request: SubscriptionRequest): Promise<Subscription> => {
  const { subscription } = await subscribe(services, request, 'api_operator');
  if (subscription.code === null) return subscription;
  const text = messages.findLast(({ to }) => to === subscription.endpoint);
  return confirm(services, subscription.id, /\b\d{6}\b/.exec(text?.body ?? '')?.[0] ?? '');
};

/** What goes by the port of a subscription, which is another at every start; what is a secret stays one. */
const atThisPort = async (
  services: Services,
  subscription: Subscription,
  request: SubscriptionRequest,
): Promise<Partial<Pick<Subscription, 'endpoint' | 'details' | 'secrets'>>> => {
  const endpoint = shownOf(request);
  const server = request.details?.server;
  if (server !== undefined) return { details: { ...subscription.details, server } };
  if (!HOOKS.includes(request.channel)) return { endpoint };
  const kept = await unseal(services, subscription);
  return { endpoint, secrets: await seal(services, { ...kept, endpoint: request.endpoint }) };
};

/**
 * Makes the sample's subscribers, once.
 * @returns the webhook's secrets, for the receiver that verifies what it gets
 */
export const ensureSubscribers = async (services: Services, mailbox: Mailbox, ends: Ends): Promise<string[]> => {
  const known: Subscription[] = [];
  for await (const subscription of listSubscriptions(services.table)) known.push(subscription);
  const secrets: string[] = [];
  for (const request of subscribersOf(ends)) {
    const subscription = known.find(isMadeFrom(request)) ?? (await make(services, mailbox, request));
    await changeSubscription(services.table, subscription.id, await atThisPort(services, subscription, request));
    if (subscription.channel === 'webhook')
      secrets.push(...(await activeSecrets(services, subscription, services.table.clock())));
  }
  return secrets;
};
