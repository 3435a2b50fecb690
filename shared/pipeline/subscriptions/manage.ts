import { InvalidRequest } from '../../model/errors.js';
import type { Filter } from '../../model/filter.js';
import type { Subscription, SubscriptionChange, SubscriptionStatus, Turn } from '../../model/subscription.js';
import { audienceId } from '../../notify/audiences.js';
import { changeSubscription, readSubscription } from '../../store/subscriptions.js';
import { catchUp } from '../catch-up.js';
import type { Services } from '../services.js';
import { ensureAudience, placeIn } from './audiences.js';

const turnTo = (status: SubscriptionStatus, audience: string | null): Turn => ({
  at: new Date().toISOString(),
  status,
  audience,
});

/** A phone moves at once; an e-mail address hears from the old topic until its owner confirms the new one to SNS. */
const moveAudience = async (services: Services, subscription: Subscription, filter: Filter): Promise<void> => {
  const { table, topics } = services;
  const { id, channel, endpoint, status, audience: old } = subscription;
  const { id: audience, topicArn } = await ensureAudience(services, filter);
  const confirmed = status === 'active' || status === 'paused';
  if (channel === 'email' && confirmed) {
    await topics.subscribe(topicArn, 'email', endpoint);
    await changeSubscription(table, id, { filter, joining: audience });
    return;
  }
  const place = await placeIn(services, old, subscription);
  if (channel === 'email' || confirmed) await topics.subscribe(topicArn, channel as 'email' | 'sms', endpoint);
  await changeSubscription(table, id, { filter }, turnTo(status, audience));
  if (place?.arn) await topics.unsubscribe(place.arn);
};

const changeFilter = async (services: Services, subscription: Subscription, filter: Filter): Promise<void> => {
  const { id, channel, audience, joining } = subscription;
  if (channel === 'webhook') await changeSubscription(services.table, id, { filter });
  else if (audienceId(filter) === audience && joining === null) return;
  else if (audienceId(filter) === audience) await changeSubscription(services.table, id, { filter, joining: null });
  else await moveAudience(services, subscription, filter);
};

const pause = async (services: Services, subscription: Subscription): Promise<void> => {
  const { id, channel, audience, failingSince } = subscription;
  const turn = turnTo('paused', audience);
  if (channel === 'webhook') {
    await changeSubscription(services.table, id, { quietSince: failingSince ?? turn.at }, turn);
    return;
  }
  const place = await placeIn(services, audience, subscription);
  if (place?.arn) await services.topics.setPaused(place.arn, true);
  await changeSubscription(services.table, id, {}, turn);
};

/** Goes on; a webhook gets what happened meanwhile, people do not. */
const resume = async (services: Services, subscription: Subscription): Promise<void> => {
  const { id, channel, audience, quietSince } = subscription;
  const turn = turnTo('active', audience);
  if (channel === 'webhook') {
    await changeSubscription(services.table, id, { quietSince: null, failingSince: null, reason: null }, turn);
    await catchUp(services, { ...subscription, status: 'active' }, quietSince ?? turn.at);
    return;
  }
  const place = await placeIn(services, audience, subscription);
  if (place?.arn) await services.topics.setPaused(place.arn, false);
  await changeSubscription(services.table, id, {}, turn);
};

/**
 * Changes what a subscriber hears of, pauses or goes on.
 * @returns the subscription as it is then
 * @throws InvalidRequest when it has ended or is not confirmed yet and shall be paused or go on
 */
export const changeBy = async (
  services: Services,
  subscription: Subscription,
  { filter, status }: SubscriptionChange,
): Promise<Subscription> => {
  if (subscription.status === 'ended') throw new InvalidRequest('the subscription has ended; subscribe again');
  if (status !== undefined && subscription.status === 'pending')
    throw new InvalidRequest('the subscription is not confirmed yet');
  if (filter !== undefined) await changeFilter(services, subscription, filter);
  const changed = (await readSubscription(services.table, subscription.id)) as Subscription;
  if (status === 'paused' && changed.status === 'active') await pause(services, changed);
  if (status === 'active' && changed.status !== 'active') await resume(services, changed);
  return (await readSubscription(services.table, subscription.id)) as Subscription;
};

/** Ends a subscription: nothing more is sent to it, and its address and secrets are erased. */
export const unsubscribe = async (services: Services, subscription: Subscription): Promise<void> => {
  for (const audience of [subscription.audience, subscription.joining]) {
    const place = await placeIn(services, audience, subscription);
    if (place?.arn) await services.topics.unsubscribe(place.arn);
  }
  await end(services, subscription, 'ended by the subscriber');
};

/** Notes that a subscription has ended, and erases what is personal in it. */
export const end = async (
  { table }: Pick<Services, 'table'>,
  { id, audience }: Subscription,
  reason: string,
): Promise<void> => {
  const erased = { endpoint: 'erased', secrets: [], code: null, joining: null };
  await changeSubscription(table, id, { ...erased, reason }, turnTo('ended', audience));
};
