import { randomBytes } from 'node:crypto';
import { InvalidRequest } from '../../model/errors.js';
import { blankSubscription, type Subscription, type SubscriptionRequest } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { noteAddress } from '../../store/addresses.js';
import type { ApiKey } from '../../store/api-keys.js';
import { addSubscription, idPrefix } from '../../store/subscriptions.js';
import type { Channel, Draft } from '../../telling/channels/channel.js';
import { channelOf, knownDetails, rhythmFor, wordsOf } from '../../telling/channels/channels.js';
import { turnTo } from '../../telling/turns.js';
import { WORDS } from '../../wording/catalogue.js';
import { boundKey, boundUnconfirmed } from './bounds.js';

export interface NewSubscription {
  readonly subscription: Subscription;
  /** For the subscriber's own link. */
  readonly token: string;
  /** Where messages are signed: the secret, which is shown here and never again. */
  readonly secret: string | null;
}

/** The channel and the endpoint that a request asks for. @throws InvalidRequest naming what was expected */
const endpointOf = async (services: Services, request: SubscriptionRequest): Promise<[Channel, string]> => {
  const channel = channelOf(request.channel);
  const { name, expected } = wordsOf(channel);
  if (!channel.isOn(services.settings)) throw new InvalidRequest(WORDS.subscriptions.channelOff(name));
  const endpoint = await channel.endpointOf(request.endpoint, services);
  if (endpoint === null) throw new InvalidRequest(WORDS.subscriptions.endpointExpected(expected));
  return [channel, endpoint];
};

/**
 * Makes a subscription. It is pending until its endpoint says yes, in the way of its channel.
 * @param owner id of the API key that asks
 * @throws InvalidRequest when the endpoint is not of the channel's kind, or was asked too often without an answer; TooManyRequests
 */
export const subscribe = async (
  services: Services,
  request: SubscriptionRequest,
  owner: string,
): Promise<NewSubscription> => {
  const { table, vault } = services;
  const [channel, endpoint] = await endpointOf(services, request);
  const fingerprint = await vault.fingerprint(endpoint);
  await boundUnconfirmed(services, fingerprint);
  const id = `${idPrefix(channel.letter)}${randomBytes(12).toString('hex')}`;
  const { filter, details = {} } = request;
  const rhythm = rhythmFor(channel, request.rhythm);
  const draft: Draft = { id, channel: channel.id, endpoint, filter, rhythm, details: knownDetails(channel, details) };
  const joining = await channel.join(services, draft);
  const createdAt = table.clock().toISOString();
  const turns = [turnTo({ table }, 'pending', joining.parts.audience ?? null)];
  const subscription = blankSubscription({
    ...draft,
    details: {},
    fingerprint,
    createdAt,
    owner,
    turns,
    ...joining.parts,
  });
  // Noted first: a note of nothing is harmless, a subscription that nobody finds by its address is not.
  await noteAddress(table, { fingerprint, subscription: id });
  await addSubscription(table, subscription);
  await joining.ask();
  return { subscription, token: await vault.token('links', id), secret: joining.secret };
};

/** Makes a subscription for whoever holds a key. @throws as subscribe does; TooManyRequests when the key asked too often */
export const subscribeWith = async (
  services: Services,
  request: SubscriptionRequest,
  holder: ApiKey,
): Promise<NewSubscription> => {
  await boundKey(services, holder);
  return subscribe(services, request, holder.id);
};
