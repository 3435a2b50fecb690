import { randomBytes, randomInt } from 'node:crypto';
import { InvalidRequest } from '../../model/errors.js';
import { idPrefix, type Subscription, type SubscriptionRequest } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { noteAddress } from '../../store/addresses.js';
import { addDelivery, CHALLENGE } from '../../store/deliveries.js';
import { countAgainst } from '../../store/limits.js';
import { addSubscription } from '../../store/subscriptions.js';
import { ensureAudience } from '../../telling/audiences/audiences.js';
import { newSecret } from '../../telling/channels/webhook/sign.js';
import { endpointOf } from './endpoint.js';

/** Codes cost money and annoy: three an hour to one phone, and no more than these a day to all. */
const CODES_TO_PHONE = { most: 3, seconds: 3_600 };
const CODES_TO_ALL = { most: 500, seconds: 86_400 };
/** So that whoever subscribes has the secret before the first message comes. */
const CHALLENGE_DELAY_SECONDS = 1;

export interface NewSubscription {
  readonly subscription: Subscription;
  /** For the subscriber's own link. */
  readonly token: string;
  /** Webhooks: the signing secret, which is shown here and never again. */
  readonly secret: string | null;
}

/** A phone that gets no text yet: the code goes to it, and comes back by whoever holds it. */
const sendCode = async (services: Services, phone: string): Promise<NonNullable<Subscription['code']>> => {
  const { table, topics, clock, vault } = services;
  await countAgainst(table, `codes/${await vault.fingerprint(phone)}`, CODES_TO_PHONE, 'codes to this phone');
  await countAgainst(table, 'codes', CODES_TO_ALL, 'codes to all phones');
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  await topics.text(phone, `council-watch: your code is ${code}. Reply STOP to end.`);
  return { hash: await vault.fingerprint(`${phone}/${code}`), sentAt: clock().toISOString(), tries: 0 };
};

/**
 * Makes a subscription. It is pending until its endpoint says yes: an e-mail address to SNS, a phone by the code that was sent to it, a
 * webhook by taking a signed challenge.
 * @param owner id of the API key that asks
 * @throws InvalidRequest when the endpoint is not of the channel's kind; TooManyRequests when codes were asked for too often
 */
export const subscribe = async (
  services: Services,
  request: SubscriptionRequest,
  owner: string,
): Promise<NewSubscription> => {
  const { table, topics, clock, settings, vault, queue } = services;
  const { channel, filter } = request;
  if (channel === 'sms' && !settings.sms) throw new InvalidRequest('channel: texts are turned off here');
  const endpoint = endpointOf(request, settings.allowLoopback);
  const code = channel === 'sms' ? await sendCode(services, endpoint) : null;
  const secret = channel === 'webhook' ? newSecret() : null;
  const audience = channel === 'webhook' ? null : await ensureAudience(services, filter);
  const id = `${idPrefix(channel)}${randomBytes(12).toString('hex')}`;
  const createdAt = clock().toISOString();
  const subscription: Subscription = {
    id,
    channel,
    endpoint,
    fingerprint: await vault.fingerprint(endpoint),
    filter,
    status: 'pending',
    createdAt,
    owner,
    reason: null,
    turns: [{ at: new Date().toISOString(), status: 'pending', audience: audience?.id ?? null }],
    secrets: secret === null ? [] : [{ sealed: await vault.seal(secret), until: null }],
    failingSince: null,
    quietSince: null,
    audience: audience?.id ?? null,
    joining: null,
    code,
  };
  // Noted first: a note of nothing is harmless, a subscription that nobody finds by its address is not.
  if (channel !== 'webhook') await noteAddress(table, { fingerprint: subscription.fingerprint, subscription: id });
  await addSubscription(table, subscription);
  if (channel === 'email' && audience) await topics.subscribe(audience.topicArn, 'email', endpoint);
  if (channel === 'webhook') {
    const name = { subscription: id, event: CHALLENGE, revision: 1 };
    await addDelivery(table, name, new Date());
    await queue.send([{ body: { ...name, attempt: 1 }, delaySeconds: CHALLENGE_DELAY_SECONDS }]);
  }
  return { subscription, token: await vault.token('links', id), secret };
};
