import { InvalidRequest, PauseRefused } from '../../model/errors.js';
import type { Filter } from '../../model/filter.js';
import type { Subscription, SubscriptionChange, SubscriptionStatus, Turn } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { forgetAddress } from '../../store/addresses.js';
import { changeSubscription, readSubscription } from '../../store/subscriptions.js';
import { ensureAudience } from '../../telling/audiences/audiences.js';
import { settle } from '../../telling/audiences/places.js';
import { catchUp } from '../../telling/deliveries/catch-up.js';
import { audienceId } from '../../telling/matching.js';

// What is wanted is written first, then SNS is made to agree: what a crash leaves between the two is finished by the reconcile.

export const turnTo = (status: SubscriptionStatus, audience: string | null): Turn => ({
  at: new Date().toISOString(),
  status,
  audience,
});

/**
 * Changes a subscription that is still as it was read.
 * @throws InvalidRequest when it has ended, moved or turned meanwhile
 */
const change = async (
  { table }: Pick<Services, 'table'>,
  { id, status, audience }: Subscription,
  what: Parameters<typeof changeSubscription>[2],
  turn?: Turn,
): Promise<void> => {
  if (!(await changeSubscription(table, id, what, turn, { status, audience })))
    throw new InvalidRequest('the subscription was changed meanwhile; look at it again');
};

/** A phone moves at once; an e-mail address hears from the old topic until its owner confirms the new one to SNS. */
const moveAudience = async (services: Services, subscription: Subscription, filter: Filter): Promise<void> => {
  const { topics } = services;
  const { channel, endpoint, status, audience: old, joining } = subscription;
  const { id: audience, topicArn } = await ensureAudience(services, filter);
  const confirmed = status === 'active' || status === 'paused';
  if (channel === 'email' && confirmed) {
    await change(services, subscription, { filter, joining: audience });
    await topics.subscribe(topicArn, 'email', endpoint);
    if (joining !== audience) await settle(services, subscription, joining);
    return;
  }
  await change(services, subscription, { filter }, turnTo(status, audience));
  if (channel === 'email' || confirmed) {
    await topics.subscribe(topicArn, channel as 'email' | 'sms', endpoint);
    await settle(services, subscription, audience);
  }
  await settle(services, subscription, old);
};

const changeFilter = async (services: Services, subscription: Subscription, filter: Filter): Promise<void> => {
  const { channel, audience, joining } = subscription;
  if (channel === 'webhook') await change(services, subscription, { filter });
  else if (audienceId(filter) !== audience) await moveAudience(services, subscription, filter);
  else if (joining !== null) {
    await change(services, subscription, { filter, joining: null });
    await settle(services, subscription, joining);
  }
};

const pause = async (services: Services, subscription: Subscription): Promise<void> => {
  const { channel, audience, failingSince } = subscription;
  const turn = turnTo('paused', audience);
  await change(services, subscription, channel === 'webhook' ? { quietSince: failingSince ?? turn.at } : {}, turn);
  try {
    await settle(services, subscription, audience);
  } catch (error) {
    // Who can't be kept from hearing is not shown as paused.
    if (error instanceof PauseRefused)
      await change(services, { ...subscription, status: 'paused' }, {}, turnTo('active', audience));
    throw error;
  }
};

/** Goes on; a webhook gets what happened meanwhile, people do not. */
const resume = async (services: Services, subscription: Subscription): Promise<void> => {
  const { channel, audience, quietSince } = subscription;
  const turn = turnTo('active', audience);
  if (channel === 'webhook') {
    await change(services, subscription, { quietSince: null, failingSince: null, reason: null }, turn);
    await catchUp(services, { ...subscription, status: 'active' }, quietSince ?? turn.at);
    return;
  }
  await change(services, subscription, {}, turn);
  await settle(services, subscription, audience);
};

/** Asks an address that SNS listed no more to confirm again. */
const comeBack = async (services: Services, subscription: Subscription, filter: Filter): Promise<void> => {
  const { id: audience, topicArn } = await ensureAudience(services, filter);
  const asked = { filter, joining: null, reason: null, missingSince: null };
  await change(services, subscription, asked, turnTo('pending', audience));
  await services.topics.subscribe(topicArn, 'email', subscription.endpoint);
};

/**
 * Changes what a subscriber hears of, pauses or goes on. Whoever has left is asked to confirm again, whatever is changed.
 * @returns the subscription as it is then
 * @throws InvalidRequest when it has ended, or shall be paused or go on and is not confirmed, or too many are paused
 */
export const changeBy = async (
  services: Services,
  { id }: Pick<Subscription, 'id'>,
  { filter, status }: SubscriptionChange,
): Promise<Subscription> => {
  const now = async () => (await readSubscription(services.table, id)) as Subscription;
  const subscription = await now();
  if (subscription.status === 'ended') throw new InvalidRequest('the subscription has ended; subscribe again');
  if (status !== undefined && subscription.status === 'pending')
    throw new InvalidRequest('the subscription is not confirmed yet');
  if (status === 'paused' && subscription.status === 'left')
    throw new InvalidRequest('Amazon SNS lists the address no more, so that nothing is sent to it');
  if (subscription.status === 'left') await comeBack(services, subscription, filter ?? subscription.filter);
  else if (filter !== undefined) await changeFilter(services, subscription, filter);
  const changed = await now();
  if (status === 'paused' && changed.status === 'active') await pause(services, changed);
  if (status === 'active' && (changed.status === 'paused' || changed.status === 'disabled'))
    await resume(services, changed);
  return now();
};

/** Ends a subscription: nothing more is sent to it, and its address and secrets are erased. Others of its address go on. */
export const unsubscribe = async (services: Services, { id }: Pick<Subscription, 'id'>): Promise<void> => {
  const subscription = await readSubscription(services.table, id);
  if (subscription === undefined || subscription.status === 'ended') return;
  await end(services, subscription, 'ended by the subscriber');
  for (const audience of [subscription.audience, subscription.joining]) await settle(services, subscription, audience);
};

/** Notes that a subscription has ended, and erases what is personal in it. */
export const end = async (
  { table }: Pick<Services, 'table'>,
  { id, audience, channel, fingerprint }: Subscription,
  reason: string,
): Promise<void> => {
  const erased = { endpoint: 'erased', secrets: [], code: null, joining: null };
  await changeSubscription(table, id, { ...erased, reason }, turnTo('ended', audience));
  if (channel !== 'webhook') await forgetAddress(table, { fingerprint, subscription: id });
};
