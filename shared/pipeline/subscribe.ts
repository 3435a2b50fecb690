import { randomBytes, randomInt } from 'node:crypto';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { InvalidRequest } from '../model/errors.js';
import type { Filter } from '../model/filter.js';
import { sha256 } from '../model/ids.js';
import type { Subscription, SubscriptionRequest } from '../model/subscription.js';
import { audienceId } from '../notify/audiences.js';
import { newSecret } from '../notify/sign.js';
import {
  addSubscription,
  changeSubscription,
  readAudience,
  readSubscription,
  saveAudience,
} from '../store/subscriptions.js';
import type { Services } from './services.js';

/** A code is valid for ten minutes and three tries. */
const CODE_MS = 10 * 60_000;
const CODE_TRIES = 3;

export interface NewSubscription {
  readonly subscription: Subscription;
  /** Only known here: a hash of it is kept. */
  readonly token: string;
}

/** The endpoint in the one form in which it is kept. @throws InvalidRequest naming what was expected */
const endpointOf = ({ channel, endpoint }: SubscriptionRequest, allowLoopback: boolean): string => {
  if (channel === 'email') {
    const address = z.email().safeParse(endpoint.trim());
    if (!address.success) throw new InvalidRequest('endpoint: an e-mail address such as name@example.org was expected');
    return address.data;
  }
  if (channel === 'sms') {
    const phone = parsePhoneNumberFromString(endpoint);
    if (!phone?.isValid())
      throw new InvalidRequest('endpoint: a phone number with its country code, such as +12125550123, was expected');
    return phone.number;
  }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const secure = url?.protocol === 'https:' || (allowLoopback && url?.protocol === 'http:');
  if (!url || !secure || url.username !== '' || url.password !== '')
    throw new InvalidRequest('endpoint: an https address without a user name or password was expected');
  return url.href;
};

/** The topic of everyone with this filter, made where there is none yet. */
export const ensureAudience = async ({ table, topics, settings }: Services, filter: Filter) => {
  const id = audienceId(filter);
  const topicArn = await topics.create(`${settings.audiencePrefix}${id}`);
  const audience = { id, filter, topicArn };
  await saveAudience(table, audience);
  return audience;
};

/** A phone that gets no text yet: the code goes to it, and comes back by whoever holds it. */
const sendCode = async ({ topics, clock }: Services, phone: string): Promise<NonNullable<Subscription['code']>> => {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  await topics.text(phone, `council-watch: your code is ${code}. Reply STOP to end.`);
  return { hash: sha256(`${phone}/${code}`), sentAt: clock().toISOString(), tries: 0 };
};

/**
 * Makes a subscription. A webhook is active at once; an e-mail address is confirmed to SNS by its owner, a phone by a code.
 * @throws InvalidRequest when the endpoint is not of the channel's kind
 */
export const subscribe = async (services: Services, request: SubscriptionRequest): Promise<NewSubscription> => {
  const { table, topics, clock, settings } = services;
  const { channel, filter } = request;
  const endpoint = endpointOf(request, settings.allowLoopback);
  const token = randomBytes(24).toString('base64url');
  const audience = channel === 'webhook' ? null : await ensureAudience(services, filter);
  const subscription: Subscription = {
    id: `sub_${randomBytes(12).toString('hex')}`,
    channel,
    endpoint,
    filter,
    status: channel === 'webhook' ? 'active' : 'pending',
    createdAt: clock().toISOString(),
    reason: null,
    tokenHash: sha256(token),
    secrets: channel === 'webhook' ? [newSecret()] : [],
    failingSince: null,
    audience: audience?.id ?? null,
    code: channel === 'sms' ? await sendCode(services, endpoint) : null,
  };
  await addSubscription(table, subscription);
  if (channel === 'email' && audience) await topics.subscribe(audience.topicArn, 'email', endpoint);
  return { subscription, token };
};

/**
 * Confirms a phone number by the code that was sent to it.
 * @throws InvalidRequest for a wrong or outdated code
 */
export const confirm = async (services: Services, id: string, code: string): Promise<Subscription> => {
  const { table, topics, clock } = services;
  const subscription = await readSubscription(table, id);
  if (!subscription?.code) throw new InvalidRequest('nothing waits for a code here');
  const { hash, sentAt, tries } = subscription.code;
  if (tries >= CODE_TRIES || clock().getTime() - Date.parse(sentAt) > CODE_MS)
    throw new InvalidRequest('the code is no longer valid; subscribe again');
  if (sha256(`${subscription.endpoint}/${code}`) !== hash) {
    await changeSubscription(table, id, { code: { hash, sentAt, tries: tries + 1 } });
    throw new InvalidRequest('the code is wrong');
  }
  const audience = await ensureAudience(services, subscription.filter);
  await topics.subscribe(audience.topicArn, 'sms', subscription.endpoint);
  await changeSubscription(table, id, { status: 'active', code: null });
  return { ...subscription, status: 'active', code: null };
};

/** Ends a subscription: nothing more is sent to it, and its address is erased. */
export const unsubscribe = async ({ table, topics }: Services, subscription: Subscription): Promise<void> => {
  const { id, audience: audienceName, channel, endpoint } = subscription;
  const audience = audienceName === null ? undefined : await readAudience(table, audienceName);
  const subscribers = audience && (await topics.subscribers(audience.topicArn));
  const found = subscribers?.find((each) => each.protocol === channel && each.endpoint === endpoint);
  if (found?.arn) await topics.unsubscribe(found.arn);
  const erased = { endpoint: 'erased', secrets: [], code: null };
  await changeSubscription(table, id, { ...erased, status: 'ended', reason: 'ended by the subscriber' });
};
