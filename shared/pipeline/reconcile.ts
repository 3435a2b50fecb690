import type { Subscription } from '../model/subscription.js';
import type { TopicSubscriber } from '../notify/topics.js';
import { type Audience, changeSubscription, listAudiences, listSubscriptions } from '../store/subscriptions.js';
import type { Services } from './services.js';
import { ensureAudience } from './subscribe.js';

/**
 * Makes SNS agree with the table, which is the desired state: audiences whose topic is missing get it, with its subscribers; endpoints that
 * confirmed become active; endpoints that left by SNS's own link are noted and never subscribed again.
 */
export const reconcile = async (services: Services): Promise<void> => {
  const people = new Map<string, Subscription[]>();
  for await (const subscription of listSubscriptions(services.table)) {
    if (subscription.audience === null || subscription.status === 'ended') continue;
    people.set(subscription.audience, [...(people.get(subscription.audience) ?? []), subscription]);
  }
  for (const audience of await listAudiences(services.table)) {
    const wanted = people.get(audience.id) ?? [];
    const subscribed = await services.topics.subscribers(audience.topicArn);
    if (subscribed === undefined) await rebuild(services, audience, wanted);
    else for (const subscription of wanted) await readBack(services, subscription, subscribed);
  }
};

const rebuild = async (services: Services, audience: Audience, wanted: readonly Subscription[]): Promise<void> => {
  const { topicArn } = await ensureAudience(services, audience.filter);
  for (const { channel, endpoint, status } of wanted) {
    if (channel === 'email' || (channel === 'sms' && status === 'active'))
      await services.topics.subscribe(topicArn, channel, endpoint);
  }
};

const readBack = async (
  { table, log }: Services,
  { id, channel, endpoint, status }: Subscription,
  subscribed: readonly TopicSubscriber[],
): Promise<void> => {
  const found = subscribed.find((subscriber) => subscriber.protocol === channel && subscriber.endpoint === endpoint);
  if (channel === 'email' && status === 'pending' && found?.arn)
    await changeSubscription(table, id, { status: 'active' });
  if (status === 'active' && !found) {
    await changeSubscription(table, id, { status: 'ended', endpoint: 'erased', reason: 'ended through SNS' });
    log.info('a subscriber left through SNS', { subscription: id });
  }
};
